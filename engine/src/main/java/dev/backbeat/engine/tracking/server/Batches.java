package dev.backbeat.engine.tracking.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Logged.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is said of a run, in as few requests as servers take: at most 1000 things, 100 parameters, 100 tags each, and
/// less than hosted services take in one.
final class Batches {
    static final int MOST_BYTES = 900_000;
    private static final int MOST_ITEMS = 1000;
    private static final Map<String, Integer> MOST = Map.of("metrics", 1000, "params", 100, "tags", 100);

    private final String run;
    private final List<ObjectNode> batches = new ArrayList<>();
    private ObjectNode last;
    private int items;
    private long bytes;

    private Batches(String run) {
        this.run = run;
        this.last = begun();
    }

    /// @param run the server's id of it
    static List<ObjectNode> of(String run, Logged logged, Missing missing) {
        var batches = new Batches(run);
        missing.of("params", logged.params()).forEach((key, value) -> batches.add("params", entry(key, value)));
        missing.of("tags", logged.tags()).forEach((key, value) -> batches.add("tags", entry(key, value)));
        missing.of(logged.metrics()).forEach(point -> batches.add("metrics", entry(point)));
        if (batches.items > 0) batches.batches.add(batches.last);
        return batches.batches;
    }

    private static ObjectNode entry(String key, String value) {
        return Calls.body().put("key", key).put("value", value);
    }

    private static ObjectNode entry(Point point) {
        return Calls.body()
                .put("key", point.key())
                .put("value", point.value())
                .put("timestamp", point.timestamp())
                .put("step", point.step());
    }

    private void add(String list, ObjectNode entry) {
        int size = entry.toString().getBytes(UTF_8).length + 1;
        boolean isFull = last.withArray(list).size() >= MOST.getOrDefault(list, 0)
                || items >= MOST_ITEMS
                || bytes + size > MOST_BYTES;
        if (isFull) begin();
        last.withArray(list).add(entry);
        items++;
        bytes += size;
    }

    private void begin() {
        batches.add(last);
        last = begun();
        items = 0;
    }

    private ObjectNode begun() {
        ObjectNode begun = Calls.body().put("run_id", run);
        bytes = (long) begun.toString().length() + "\"metrics\":[],\"params\":[],\"tags\":[]".length();
        return begun;
    }
}
