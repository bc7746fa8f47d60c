package dev.backbeat.engine.runs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backbeat.engine.report.JsonEscapes;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// JSON that is read, and JSON of one value per line.
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    static JsonNode read(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file));
    }

    /// @throws dev.backbeat.engine.problem.ProblemsFound if it cannot be read
    static JsonNode of(Path file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw FileTrouble.damaged(file, e);
        }
    }

    static JsonGenerator lines(Writer out) throws IOException {
        return FACTORY.createGenerator(out)
                .setPrettyPrinter(new MinimalPrettyPrinter("\n"))
                .setCharacterEscapes(new JsonEscapes());
    }
}
