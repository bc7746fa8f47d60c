package dev.backbeat.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What is left of a run that came to no result: its experiment, its code, and `failure.json`, which says why.
///
/// @param bars how many of them its account has come through, 0 if that is not known
/// @param endedAt milliseconds since 1970, UTC
public record FailedRun(
        Path path, Attempt attempt, int bars, long endedAt, boolean killed, String reason, List<String> problems) {
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
                    json.path("bars").asInt(),
                    endedAt(json, file).toEpochMilli(),
                    json.path("status").asText().equals("killed"),
                    json.path("reason").asText(),
                    problems);
        } catch (IOException e) {
            throw FileTrouble.damaged(file, e);
        }
    }

    /// One of an older version does not say it, but its file does as long as it was not copied.
    private static Instant endedAt(JsonNode json, Path file) throws IOException {
        try {
            Optional<Instant> said = ManifestJson.endedAt(json);
            return said.isPresent()
                    ? said.get()
                    : Files.getLastModifiedTime(file).toInstant();
        } catch (DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Which bars it saw, and where they came from, if it came so far.
    public Optional<JsonNode> dataManifest() {
        // Of one that was killed while it was written there may be a part.
        return attempt.identity().map(loaded -> Json.of(path.resolve(RunContents.DATA_MANIFEST)));
    }

    /// The account up to the failure, thinned to so many points; empty if it is not known.
    public EquityHistory equity(int most) {
        return bars == 0 ? EquityHistory.NONE : EquityHistory.of(path, most);
    }

    /// Its files but the last, by path from the folder with `/`, in the order of names.
    public List<String> files() {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(FILE))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw FileTrouble.damaged(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw FileTrouble.damaged(path, e);
        }
    }
}
