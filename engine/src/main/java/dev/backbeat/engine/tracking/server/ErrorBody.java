package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/// What an answer with an error says, word for word.
///
/// @param code MLflow's; empty if it is the page or line of something else
record ErrorBody(String code, String message) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NOT_SHOWN = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static ErrorBody of(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.has("error_code"))
                return new ErrorBody(
                        json.path("error_code").asText(), json.path("message").asText());
        } catch (JsonProcessingException e) {
            // A page or a line of a proxy.
        }
        return new ErrorBody("", body);
    }

    /// Of a page what its reader would see.
    static String shown(String page) {
        String text = NOT_SHOWN.matcher(page).replaceAll(" ");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
