package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.server.ServerRuns.ServerRun;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Which run is a child of which. The server knows parents by ids of its own, and either may be recorded first: ours
/// is a tag that a child has from its beginning, and each looks for the other once it is there itself.
record Parents(Calls calls, ServerRuns runs) {
    private static final String PARENT = "mlflow.parentRunId";
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /// The run with its parent as the server knows it, or with none as long as the server does not.
    Logged child(Logged run) {
        Optional<String> parent = parent(run);
        if (parent.isEmpty()) return run;
        SequencedMap<String, String> tags = new LinkedHashMap<>(run.tags());
        tags.remove(PARENT);
        tags.put(ServerRuns.PARENT, parent.get());
        runs.find(parent.get()).ifPresent(there -> tags.put(PARENT, there.id()));
        return run.withTags(tags);
    }

    static Optional<String> parent(Logged run) {
        return Optional.ofNullable(run.tags().get(PARENT))
                .filter(id -> ID.matcher(id).matches());
    }

    /// Tells those of its children that are there already.
    void adopt(ServerRun parent, Logged run) {
        for (ServerRun child : runs.tagged(ServerRuns.PARENT, run.runId()))
            if (!child.isDeleted() && !parent.id().equals(child.tags().get(PARENT)))
                calls.post(
                        "runs/set-tag",
                        Calls.body()
                                .put("run_id", child.id())
                                .put("key", PARENT)
                                .put("value", parent.id()));
    }
}
