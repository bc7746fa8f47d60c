package dev.backbeat.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.JsonText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `attempt.json`, and `failure.json`, which is the same with how it ended.
final class AttemptJson {

    private AttemptJson() {}

    static String of(Attempt attempt) {
        return JsonText.of(json(attempt));
    }

    /// @param bars how many of them its equity curve has, 0 if there is none
    static String of(Attempt attempt, Failure failure, int bars, Instant endedAt) {
        Map<String, Object> json = json(attempt);
        json.put("ended_at", endedAt);
        if (bars > 0) json.put("bars", bars);
        json.put("status", failure.killed() ? "killed" : "failed");
        json.put("reason", failure.reason());
        if (!failure.problems().isEmpty())
            json.put(
                    "problems",
                    failure.problems().stream().map(AttemptJson::line).toList());
        return JsonText.of(json);
    }

    private static String line(Problem problem) {
        String advice = problem.advice().isEmpty() ? "" : "; " + problem.advice();
        return problem.place() + ": " + problem.code().code() + ": " + problem.message() + advice;
    }

    private static Map<String, Object> json(Attempt attempt) {
        var json = new LinkedHashMap<String, Object>();
        json.put("run", attempt.run());
        json.put("name", attempt.name());
        json.put("description", attempt.description());
        json.put("created_at", attempt.startedAt());
        json.put("backbeat_version", attempt.backbeatVersion());
        json.put("semantics_version", attempt.semanticsVersion());
        json.put("command_line", attempt.commandLine());
        json.put("maker", attempt.maker().json());
        json.put("experiment_file", attempt.experimentFile());
        json.put("script", attempt.script());
        json.put("base_folder", attempt.baseFolder());
        attempt.seed().ifPresent(seed -> json.put("seed", seed));
        attempt.identity().ifPresent(identity -> {
            json.put("simulation_key", identity.simulationKey());
            json.put("metrics_key", identity.metricsKey());
        });
        json.put("experiment", attempt.settings());
        return json;
    }

    private static Optional<Identity> identity(JsonNode json) {
        if (!json.has("metrics_key")) return Optional.empty();
        return Optional.of(new Identity(
                json.path("simulation_key").asText(), json.path("metrics_key").asText()));
    }

    /// @throws IOException with a sentence, if this is neither of the two
    static Attempt read(JsonNode json) throws IOException {
        try {
            var run = new RunId(json.path("run").asText());
            if (!json.has("created_at")) return Attempt.of(run);
            return new Attempt(
                    run,
                    json.path("name").asText(run.name()),
                    json.path("description").asText(),
                    UtcText.read(json.path("created_at").asText()),
                    json.path("backbeat_version").asText(),
                    json.path("semantics_version").asInt(),
                    ManifestJson.texts(json.path("command_line")),
                    Maker.read(json.path("maker")),
                    json.path("experiment_file").asText(),
                    json.path("script").asText(),
                    ManifestJson.path(json.path("base_folder").asText()),
                    json.has("seed") ? Optional.of(json.path("seed").asLong()) : Optional.empty(),
                    identity(json),
                    ManifestJson.values(json.path("experiment")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
