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
    private final Calls calls;
    private final Web web;
    private final Artifacts artifacts;
    private final Experiments experiments;
    private final ServerRuns runs;
    private final FaultText faults;
    private final Server server;

    /// Nothing is asked before it is used.
    ///
    /// @param environment where MLflow's own clients look for credentials and certificates
    /// @param home the user's folder, for MLflow's credentials file
    public ServerTracker(Destination destination, Map<String, String> environment, Path home, Patience patience) {
        server = Server.of(destination, environment, home, patience);
        calls = new Calls(server);
        web = new Web(server);
        artifacts = new Artifacts(server, web, calls);
        experiments = new Experiments(calls, artifacts);
        runs = new ServerRuns(calls, patience);
        faults = new FaultText(server);
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public synchronized void record(List<Logged> all) {
        try {
            for (Logged run : all) record(run);
        } catch (Fault e) {
            throw faults.problem(e);
        }
    }

    private void record(Logged run) {
        server.tls().prepare(server.address());
        ServerRun there = runs.of(run, experiments.id(run.group()));
        if (there.isOver()) return;
        for (ObjectNode batch : Batches.of(there.id(), run, new Missing(calls, there.id(), there.data())))
            calls.post("runs/log-batch", batch);
        if (!run.datasets().isEmpty()) calls.post("runs/log-inputs", Inputs.of(there.id(), run.datasets()));
        artifacts.put(there.artifactUri(), run.artifacts());
        runs.end(there.id(), run);
    }

    /// Whether anybody is there, and lets one in.
    @Override
    public synchronized void warmUp() {
        try {
            server.tls().prepare(server.address());
            calls.post("experiments/search", Calls.body().put("max_results", 1));
        } catch (Fault e) {
            throw faults.problem(e);
        }
    }

    /// Also breaks a call that waits.
    @Override
    public void close() {
        calls.close();
        web.close();
    }
}
