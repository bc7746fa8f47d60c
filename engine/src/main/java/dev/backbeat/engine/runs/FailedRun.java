package dev.backbeat.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What is left of a run that came to no result: its experiment, its code, and `failure.json`, which says why.
public record FailedRun(Path path, Attempt attempt, boolean killed, String reason, List<String> problems) {
    /// Beside the runs that are complete.
    static final String FOLDER = ".failed";
    /// Written last.
    public static final String FILE = "failure.json";

    /// @throws dev.backbeat.engine.problem.ProblemsFound if that cannot be read
    static FailedRun at(Path path) {
        Path file = path.resolve(FILE);
        try {
            JsonNode json = Json.read(file);
            List<String> problems =
                    json.path("problems").valueStream().map(JsonNode::asText).toList();
            return new FailedRun(
                    path,
                    AttemptJson.read(json),
                    json.path("status").asText().equals("killed"),
                    json.path("reason").asText(),
                    problems);
        } catch (IOException e) {
            throw FileTrouble.damaged(file, e);
        }
    }

    /// Its files but the last, by path from the folder with `/`, in the order of names.
    public List<String> files() {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileTrouble.damaged(path, e);
        }
    }

    /// Milliseconds since 1970, UTC.
    public long endedAt() {
        try {
            return Files.getLastModifiedTime(path.resolve(FILE)).toMillis();
        } catch (IOException e) {
            throw FileTrouble.damaged(path, e);
        }
    }
}
