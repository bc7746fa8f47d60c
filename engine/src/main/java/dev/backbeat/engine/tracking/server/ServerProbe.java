package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Tries what recording takes, with a run that is deleted again.
public final class ServerProbe implements Probe {
    private static final String DEFAULT_EXPERIMENT = "0";
    private static final String NAME = "backbeat-doctor";
    private static final String FILE = "backbeat-doctor.txt";
    private static final String TEXT = "written and read";

    private final Connection server;
    private final Calls calls;
    private final Artifacts artifacts;
    private final ServerRuns runs;

    public ServerProbe(Destination destination, Map<String, String> environment, Path home, Patience patience) {
        server = Connection.of(destination, environment, home, patience);
        calls = server.calls();
        artifacts = server.artifacts();
        runs = new ServerRuns(calls, new Experiments(calls, artifacts), patience);
    }

    @Override
    public String examine() {
        return server.ask(() -> {
            JsonNode made = calls.post("runs/create", request()).path("run").path("info");
            String run = Answers.text(made, "run_id");
            requireOurs(run);
            try {
                tryRun(run, made.path("artifact_uri").asText());
            } finally {
                runs.delete(run);
            }
            return "MLflow" + version() + " at " + server.address() + ": a run was written, read and deleted";
        });
    }

    private static ObjectNode request() {
        // The time is of no interest: the run is gone in a moment.
        return Calls.body()
                .put("experiment_id", DEFAULT_EXPERIMENT)
                .put("run_name", NAME)
                .put("start_time", 0);
    }

    /// What a cache before the server answers may be anybody's run, and this one is deleted.
    private void requireOurs(String run) {
        JsonNode there =
                calls.get("runs/get?run_id=" + Web.encoded(run)).path("run").path("info");
        if (!run.equals(there.path("run_id").asText())
                || !NAME.equals(there.path("run_name").asText()))
            throw Fault.of(Fault.Kind.NONSENSE, "it gives another run than it was asked for");
    }

    private void tryRun(String run, String location) {
        ObjectNode batch = Calls.body().put("run_id", run);
        batch.putArray("params").addObject().put("key", NAME).put("value", TEXT);
        calls.post("runs/log-batch", batch);
        JsonNode read = calls.get("runs/get?run_id=" + run).path("run").path("data");
        if (!TEXT.equals(Answers.entries(read.path("params")).get(NAME)))
            throw Fault.of(Fault.Kind.NONSENSE, "a parameter that was written is not there");
        artifacts.requireInReach(location);
        tryFile(location);
    }

    private void tryFile(String location) {
        artifacts.put(location, List.of(new Artifact.Made(FILE, TEXT)));
        try {
            if (!TEXT.equals(artifacts.get(location, FILE)))
                throw Fault.of(Fault.Kind.NONSENSE, "a file that was written is not there");
            artifacts.delete(location, FILE);
        } catch (IOException e) {
            throw Fault.of(Fault.Kind.NO_ARTIFACTS, location);
        }
    }

    private String version() {
        String version = Release.of(server.web()).version();
        return version.isEmpty() ? "" : " " + server.redaction().of(version);
    }

    @Override
    public void close() {
        server.close();
    }
}
