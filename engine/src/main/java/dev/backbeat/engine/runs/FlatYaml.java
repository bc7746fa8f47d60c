package dev.backbeat.engine.runs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// An experiment's resolved text as one value per path, `costs.slippage` → `5 bps`, so that two can be compared key
/// by key.
final class FlatYaml {
    private final boolean wholeLists;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    private FlatYaml(boolean wholeLists) {
        this.wholeLists = wholeLists;
    }

    /// @throws IOException if the text is not YAML
    static Map<String, String> of(String yaml) throws IOException {
        return new FlatYaml(false).values(yaml);
    }

    /// The same with each list as one value: `data.symbols` → `[AAPL, MSFT]`.
    static Map<String, String> withWholeLists(String yaml) throws IOException {
        return new FlatYaml(true).values(yaml);
    }

    private Map<String, String> values(String yaml) throws IOException {
        try (var parser = new YAMLFactory().createParser(yaml)) {
            if (parser.nextToken() != null) value(parser);
        }
        return values;
    }

    private void value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                if (wholeLists) values.put(String.join(".", path), list(parser));
                else array(parser);
            }
            default -> values.put(String.join(".", path), parser.getText());
        }
    }

    private void object(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            path.addLast(parser.currentName());
            parser.nextToken();
            value(parser);
            path.removeLast();
        }
    }

    /// Lists of an experiment hold plain values and nothing else.
    private static String list(JsonParser parser) throws IOException {
        var items = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(parser.getText());
        return "[" + String.join(", ", items) + "]";
    }

    private void array(JsonParser parser) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            path.addLast(Integer.toString(i));
            value(parser);
            path.removeLast();
        }
    }
}
