package dev.backbeat.engine.tracking;

/// Tries whether a store takes runs, with one that is deleted again.
public interface Probe extends AutoCloseable {

    /// What was found to work, in a line.
    ///
    /// @throws dev.backbeat.engine.problem.ProblemsFound if anything does not
    String examine();

    @Override
    void close();
}
