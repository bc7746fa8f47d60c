package dev.backbeat.repl.cli;

import dev.backbeat.engine.tracking.history.RecordedRun;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A run of a store for programs.
final class RecordedJson {

    private RecordedJson() {}

    static Map<String, Object> of(RecordedRun run) {
        var json = new LinkedHashMap<String, Object>();
        json.put("run", run.name());
        json.put("run_id", run.runId());
        json.put("experiment", run.experiment());
        json.put("status", run.status());
        json.put("started_at", Instant.ofEpochMilli(run.startedAt()).toString());
        run.endedAt()
                .ifPresent(at -> json.put("ended_at", Instant.ofEpochMilli(at).toString()));
        json.put("user", run.user());
        json.put("metrics", run.metrics());
        json.put("params", run.params());
        json.put("tags", run.tags());
        return json;
    }
}
