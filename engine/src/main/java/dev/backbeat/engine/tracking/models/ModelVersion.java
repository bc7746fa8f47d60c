package dev.backbeat.engine.tracking.models;

/// A version of a model: a number from 1, and the run it is.
///
/// @param runId by which MLflow knows the run
/// @param source where MLflow says its files are
public record ModelVersion(String name, long version, String runId, String source) {

    /// As MLflow's addresses have it.
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
