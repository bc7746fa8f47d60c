package dev.backbeat.engine.lab;

/// Told how far a run has come, by the thread that runs it; must be quick.
public interface Progress {

    /// What a run does one after the other.
    enum Stage {
        LOADING,
        SIMULATING,
        WRITING
    }

    /// @param fraction of the stage that is done, from 0 to 1
    void reached(Stage stage, double fraction);

    /// For when nobody watches: the simulation then runs without anything between it and the strategy.
    Progress NONE = (stage, fraction) -> {};
}
