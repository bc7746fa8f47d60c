package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.runs.RunId;
import java.util.LinkedHashMap;

/// A [Delivery] while it is made.
final class Outcome {
    private final LinkedHashMap<RunId, String> delivered = new LinkedHashMap<>();
    private final LinkedHashMap<RunId, Problem> pending = new LinkedHashMap<>();

    void delivered(RunId run, String store) {
        pending.remove(run);
        delivered.put(run, store);
    }

    void pending(RunId run, Problem why) {
        pending.put(run, why);
    }

    Delivery delivery() {
        return new Delivery(delivered, pending);
    }
}
