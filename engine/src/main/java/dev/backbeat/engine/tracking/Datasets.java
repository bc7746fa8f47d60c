package dev.backbeat.engine.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.tracking.Logged.Dataset;
import java.util.ArrayList;
import java.util.List;

/// The bars a run saw as MLflow's datasets: one per symbol, traded or not; of a large universe the whole as one.
final class Datasets {
    private static final int MOST_SYMBOLS = 20;
    private static final int DIGEST_DIGITS = 32;
    private static final List<String> COLUMNS = List.of("open", "high", "low", "close", "volume");

    private Datasets() {}

    /// @param data what a run's folder says of them
    static List<Dataset> of(JsonNode data) {
        List<JsonNode> symbols = new ArrayList<>();
        data.path("symbols").forEach(symbols::add);
        data.path("references").forEach(symbols::add);
        String timeframe = " " + data.path("timeframe").asText();
        if (symbols.size() > MOST_SYMBOLS)
            return List.of(dataset(symbols.size() + " symbols" + timeframe, data, data, bars(symbols)));
        List<Dataset> datasets = new ArrayList<>();
        for (JsonNode symbol : symbols)
            datasets.add(dataset(
                    symbol.path("symbol").asText() + timeframe,
                    symbol,
                    data,
                    symbol.path("bars").asLong()));
        return datasets;
    }

    private static long bars(List<JsonNode> symbols) {
        long bars = 0;
        for (JsonNode symbol : symbols) bars += symbol.path("bars").asLong();
        return bars;
    }

    private static Dataset dataset(String name, JsonNode hashed, JsonNode data, long rows) {
        boolean isMade = data.path("source").asText().equals("synthetic");
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        if (isMade) source.put("seed", data.path("seed").asLong());
        else
            source.put(
                    "uri", hashed.path(hashed.has("path") ? "path" : "source").asText());
        return new Dataset(
                name,
                digest(hashed.path("sha256").asText()),
                isMade ? "synthetic" : "local",
                source.toString(),
                schema().toString(),
                profile(rows).toString());
    }

    private static String digest(String sha256) {
        return sha256.substring(0, Math.min(sha256.length(), DIGEST_DIGITS));
    }

    private static ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        var columns = schema.putArray("mlflow_colspec");
        columns.addObject().put("type", "datetime").put("name", "time").put("required", true);
        for (String column : COLUMNS)
            columns.addObject().put("type", "double").put("name", column).put("required", !column.equals("volume"));
        return schema;
    }

    private static ObjectNode profile(long rows) {
        return JsonNodeFactory.instance.objectNode().put("num_rows", rows);
    }
}
