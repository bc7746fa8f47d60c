package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.tracking.Logged;

/// Where a run is in a store, or will be.
///
/// @param location of its files, as MLflow names it
record RunPlace(long experiment, String location) {

    /// Of one that is not there yet.
    static RunPlace of(long experiment, Logged run) {
        return new RunPlace(experiment, ArtifactFolder.location(experiment, run.runId()));
    }
}
