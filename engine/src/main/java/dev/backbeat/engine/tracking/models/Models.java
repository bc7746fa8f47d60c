package dev.backbeat.engine.tracking.models;

import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.history.RecordedRun;
import java.util.List;
import java.util.Optional;

/// The registered models of a store.
public interface Models extends AutoCloseable {

    /// Adds files to those of a run, and a version to a model, which is made if it is not there; whoever does so at the
    /// same time gets another number.
    ///
    /// @param files below the run's artifacts, all in the folder `strategy`
    /// @throws dev.backbeat.engine.problem.ProblemsFound if the store cannot take them
    ModelVersion register(RecordedRun run, List<Artifact> files, NewVersion version);

    /// @throws dev.backbeat.engine.problem.ProblemsFound if the store cannot be read
    Optional<ModelVersion> find(ModelName model);

    @Override
    void close();
}
