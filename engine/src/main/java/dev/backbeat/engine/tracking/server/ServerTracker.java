package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Tracker;
import dev.backbeat.engine.tracking.server.ServerRuns.ServerRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Records runs on an MLflow server, of version 2 or 3.
///
/// A run is `RUNNING` there until it is whole; whoever finds it so, goes on with it.
public final class ServerTracker implements Tracker {
    private final Connection server;
    private final Calls calls;
    private final ServerRuns runs;
    private final Parents parents;
    private final Turns turns;

    /// Nothing is asked before it is used.
    ///
    /// @param environment where MLflow's own clients look for credentials and certificates
    /// @param home the user's folder, for MLflow's credentials file and our own turns
    public ServerTracker(Destination destination, Map<String, String> environment, Path home, Patience patience) {
        server = Connection.ofRecording(destination, environment, home, patience);
        calls = server.calls();
        runs = new ServerRuns(calls, new Experiments(calls, server.artifacts()), patience);
        parents = new Parents(calls, runs);
        turns = Turns.of(home);
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public synchronized void record(List<Logged> all) {
        server.ask(() -> {
            for (Logged run : all) recordInTurn(run);
            return all.size();
        });
    }

    private void recordInTurn(Logged run) {
        try (var _ = turns.take(run)) {
            recordTogether(run);
        }
    }

    /// Another machine may have made the same run at this moment, and taken away the one that was made here.
    private void recordTogether(Logged run) {
        try {
            if (isRecorded(run)) return;
        } catch (Fault e) {
            if (!e.isRefusal()) throw e;
        }
        if (!isRecorded(run)) throw Fault.of(Fault.Kind.NONSENSE, "the run is not there after it ended");
    }

    /// Whether it is there and stays so.
    private boolean isRecorded(Logged run) {
        ServerRun there = runs.of(run);
        if (there.isOver()) {
            repair(there, run);
            return true;
        }
        server.artifacts().requireInReach(there.artifactUri());
        parents.adopt(there, run);
        Logged child = parents.child(run);
        for (ObjectNode batch : Batches.of(there.id(), child, new Missing(calls, there.id(), there.data())))
            calls.post("runs/log-batch", batch);
        if (!run.datasets().isEmpty()) calls.post("runs/log-inputs", Inputs.of(there.id(), run.datasets()));
        server.artifacts().put(there.artifactUri(), run.artifacts());
        runs.end(there.id(), run);
        return runs.isSettled(there.id(), run.runId());
    }

    /// Gives files to a run that ended without them, or lost them since.
    private void repair(ServerRun there, Logged run) {
        String place = there.artifactUri();
        if (there.isDeleted()
                || run.artifacts().isEmpty()
                || !server.artifacts().isInReach(place)) return;
        server.artifacts().put(place, server.artifacts().missing(place, run.artifacts()));
    }

    /// Whether anybody is there, and lets one in.
    @Override
    public synchronized void warmUp() {
        server.ask(() -> calls.post("experiments/search", Calls.body().put("max_results", 1)));
        settle();
    }

    @Override
    public synchronized void settle() {
        server.ask(this::settled);
    }

    /// A server that takes no such search has runs recorded all the same.
    private int settled() {
        try {
            return runs.settle();
        } catch (Fault e) {
            if (e.isRefusal()) return 0;
            throw e;
        }
    }

    /// Also breaks a call that waits.
    @Override
    public void close() {
        server.close();
    }
}
