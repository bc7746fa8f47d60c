package dev.backbeat.engine.tracking.models;

import dev.backbeat.engine.tracking.history.RecordedRun;
import java.util.Map;
import java.util.OptionalLong;

/// A version of a model: a number from 1, and the run it is.
///
/// @param runId by which MLflow knows the run
/// @param source where MLflow says its files are
public record ModelVersion(String name, long version, String runId, String source) {

    /// What is left of its run where that was deleted: its files.
    public RecordedRun deletedRun() {
        String artifacts = source.replaceFirst("/strategy/?$", "");
        return new RecordedRun(
                runId,
                toString(),
                "",
                "",
                RecordedRun.FINISHED,
                0,
                OptionalLong.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                artifacts);
    }

    /// As MLflow's addresses have it.
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
