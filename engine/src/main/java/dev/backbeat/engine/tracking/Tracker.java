package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.ProblemsFound;
import java.util.List;

/// A store that finished runs are recorded in besides their folders: a folder beside them, or a server.
///
/// Recording is idempotent: a run is known by its [Logged#runId], and one that is there already stays as it is. So
/// whoever does not know whether a run arrived records it again.
public interface Tracker extends AutoCloseable {

    /// Records runs together, each whole or not at all; what was recorded before a failure may stay.
    ///
    /// @throws ProblemsFound if the store cannot take them
    void record(List<Logged> runs);

    /// How many runs are best recorded together: what a crash makes be done again, and others wait for.
    default int atOnce() {
        return 50;
    }

    /// Gets ready ahead of the first run, which then need not wait for it.
    default void warmUp() {}

    /// Takes away what a delivery that was broken off may have left there besides a run that is whole: a store that was
    /// slow then may make it only afterwards.
    default void settle() {}

    /// Lets go of the store; never fails for what was recorded.
    @Override
    void close();
}
