package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.history.RunQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the runs of an MLflow server, of version 2 or 3, whoever recorded them.
public final class ServerHistory implements History {
    private final Connection server;
    private final Map<String, String> experimentsOfRuns = new HashMap<>();

    /// Nothing is asked before it is used.
    ///
    /// @param environment where MLflow's own clients look for credentials and certificates
    /// @param home the user's folder, for MLflow's credentials file
    public ServerHistory(Destination destination, Map<String, String> environment, Path home, Patience patience) {
        server = Connection.of(destination, environment, home, patience);
    }

    @Override
    public synchronized List<RecordedRun> search(RunQuery query) {
        return server.ask(() -> {
            new DatasetLists(query.filter()).require(server.web());
            Map<String, String> names = Experiments.names(server.calls());
            if (!query.experiments().isEmpty()) names.values().retainAll(query.experiments());
            return names.isEmpty() ? List.of() : runs(query, names);
        });
    }

    private List<RecordedRun> runs(RunQuery query, Map<String, String> names) {
        // By id: a run that is recorded between two pages moves the others on by one.
        var runs = new LinkedHashMap<String, RecordedRun>();
        for (JsonNode told : server.calls().first("runs/search", request(query, names), "runs", query.most())) {
            var answer = new RunAnswer(told);
            RecordedRun run = answer.run(names.getOrDefault(answer.experimentId(), ""));
            runs.putIfAbsent(run.runId(), run);
            experimentsOfRuns.put(run.runId(), answer.experimentId());
        }
        return new ArrayList<>(runs.values());
    }

    private static ObjectNode request(RunQuery query, Map<String, String> names) {
        ObjectNode request =
                Calls.body().put("filter", query.filter().toString()).put("run_view_type", "ACTIVE_ONLY");
        names.keySet().forEach(request.putArray("experiment_ids")::add);
        query.order().fields().forEach(by -> request.withArray("order_by").add(by.toString()));
        return request;
    }

    @Override
    public synchronized boolean fetch(RecordedRun run, String path, Path target) {
        return server.ask(() -> server.artifacts().fetch(run.runId(), run.artifacts(), path, target));
    }

    /// The run's page.
    @Override
    public synchronized String place(RecordedRun run) {
        String experiment = experimentsOfRuns.getOrDefault(run.runId(), "0");
        return server.address() + "/#/experiments/" + experiment + "/runs/" + run.runId();
    }

    @Override
    public void close() {
        server.close();
    }
}
