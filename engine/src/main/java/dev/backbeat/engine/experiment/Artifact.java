package dev.backbeat.engine.experiment;

/// A file of a run folder that an experiment may do without; all others are there whatever it says.
public enum Artifact {
    /// `reports/note.md`.
    NOTE,
    /// `plots/*.png`.
    PLOTS,
    /// `reports/trades_summary.json`.
    TRADES_SUMMARY
}
