package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is read from answers, which may be those of something that is no MLflow.
final class Answers {

    private Answers() {}

    /// @throws Fault if it is missing
    static String text(JsonNode json, String field) {
        String text = json.path(field).asText();
        if (text.isEmpty()) throw Fault.of(Fault.Kind.NONSENSE, "its answer has no '" + field + "'");
        return text;
    }

    /// Of a list of `key` and `value`.
    static Map<String, String> entries(JsonNode list) {
        var entries = new LinkedHashMap<String, String>();
        for (JsonNode entry : list)
            entries.put(entry.path("key").asText(), entry.path("value").asText());
        return entries;
    }
}
