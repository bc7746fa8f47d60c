package dev.backbeat.engine.runs;

import dev.backbeat.engine.simulation.Event;
import java.io.IOException;
import java.util.List;

/// `events.jsonl`: one JSON object per line, in the order in which things happened.
final class EventsJson {

    private EventsJson() {}

    static void write(List<Event> events, TextFile file) throws IOException {
        try (var json = Json.lines(file)) {
            for (Event event : events) {
                json.writeStartObject();
                json.writeStringField("time", UtcText.of(event.at()));
                json.writeStringField("symbol", event.symbol());
                json.writeStringField("kind", event.kind());
                json.writeStringField("message", event.message());
                if (Double.isFinite(event.value())) json.writeNumberField("value", event.value());
                json.writeEndObject();
            }
        }
        if (!events.isEmpty()) file.write("\n");
    }
}
