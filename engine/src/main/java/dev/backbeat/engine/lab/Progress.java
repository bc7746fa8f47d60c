package dev.backbeat.engine.lab;

/// Told how far a run has come, by the thread that runs it; must be quick.
public interface Progress {

    /// What a run does one after the other.
    enum Stage {
        LOADING,
        SIMULATING,
        EXAMINING,
        WRITING
    }

    /// @param fraction of the stage that is done, from 0 to 1
    void reached(Stage stage, double fraction);

    /// Whether it wants to be told within a stage, too; else nothing stands between simulation and strategy.
    default boolean follows() {
        return true;
    }

    /// For when nobody watches.
    Progress NONE = new Progress() {
        @Override
        public void reached(Stage stage, double fraction) {}

        @Override
        public boolean follows() {
            return false;
        }
    };
}
