package dev.backbeat.engine.tracking.history;

import java.nio.file.Path;
import java.util.List;

/// Reads the runs of a store, whoever recorded them; nothing in it is changed.
public interface History extends AutoCloseable {

    /// @throws dev.backbeat.engine.problem.ProblemsFound if the store cannot be read
    List<RecordedRun> search(RunQuery query);

    /// Copies one of a run's files.
    ///
    /// @param path as it was recorded, with `/`
    /// @param target in a folder that is there
    /// @return whether the run has such a file
    boolean fetch(RecordedRun run, String path, Path target);

    /// Where its files are, for a person.
    String place(RecordedRun run);

    @Override
    void close();
}
