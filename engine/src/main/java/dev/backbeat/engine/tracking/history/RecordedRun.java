package dev.backbeat.engine.tracking.history;

import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Logged;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What a store knows of a run besides its files.
///
/// @param runId by which MLflow knows it
/// @param name of a run of Backbeat's, the run's own id
/// @param experiment what gathers it
/// @param status in MLflow's words: `FINISHED`, `FAILED`, `KILLED`, of others also `RUNNING` and `SCHEDULED`
/// @param startedAt milliseconds since 1970, UTC, as `endedAt`
/// @param metrics the latest value of each
/// @param artifacts where MLflow says its files are
public record RecordedRun(
        String runId,
        String name,
        String experiment,
        String user,
        String status,
        long startedAt,
        OptionalLong endedAt,
        Map<String, String> params,
        Map<String, Double> metrics,
        Map<String, String> tags,
        String artifacts) {
    public static final String FINISHED = "FINISHED";

    public RecordedRun {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /// What a store would know of it.
    ///
    /// @param artifacts where its files are
    public static RecordedRun of(Logged run, String artifacts) {
        var metrics = new TreeMap<String, Double>();
        run.latest().forEach(point -> metrics.put(point.key(), point.value()));
        return new RecordedRun(
                run.runId(),
                run.name(),
                run.group().name(),
                run.user(),
                run.status().name(),
                run.startedAt(),
                OptionalLong.of(run.endedAt()),
                new TreeMap<>(run.params()),
                metrics,
                new TreeMap<>(run.tags()),
                artifacts);
    }

    /// How a person can call it: by the last letters of its id, or of another tool's run by the first of MLflow's id.
    public String letters() {
        return RunId.find(name).map(RunId::hash).orElseGet(() -> runId.substring(0, Math.min(8, runId.length())));
    }

    /// Whether there are results.
    public boolean isFinished() {
        return status.equals(FINISHED);
    }
}
