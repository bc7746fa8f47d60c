package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.tracking.history.RecordedRun;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// A run as servers tell it, those of version 2 and 3 alike.
record RunAnswer(JsonNode json) {

    String experimentId() {
        return json.path("info").path("experiment_id").asText();
    }

    /// @param experiment its name
    RecordedRun run(String experiment) {
        JsonNode facts = json.path("info");
        Map<String, String> tags =
                new TreeMap<>(Answers.entries(json.path("data").path("tags")));
        return new RecordedRun(
                Answers.text(facts, "run_id"),
                facts.path("run_name").asText(tags.getOrDefault("mlflow.runName", "")),
                experiment,
                facts.path("user_id").asText(tags.getOrDefault("mlflow.user", "")),
                facts.path("status").asText(),
                facts.path("start_time").asLong(),
                ended(facts.path("end_time").asLong()),
                new TreeMap<>(Answers.entries(json.path("data").path("params"))),
                metrics(),
                tags,
                facts.path("artifact_uri").asText());
    }

    private static OptionalLong ended(long millis) {
        return millis == 0 ? OptionalLong.empty() : OptionalLong.of(millis);
    }

    private Map<String, Double> metrics() {
        var metrics = new TreeMap<String, Double>();
        Answers.entries(json.path("data").path("metrics")).forEach((key, value) -> metrics.put(key, number(value)));
        return metrics;
    }

    /// What is no number is told as a word, as JSON has it.
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
