package dev.backbeat.engine.lab;

/// One thing that is no longer as it was when a run was made.
///
/// `subject` is the file, symbol or key; `message` a sentence; `was` and `now` the two values where there are any,
/// else empty.
public record Drift(Kind kind, String subject, String message, String was, String now) {

    /// What drifted.
    public enum Kind {
        /// The bars.
        DATA,
        /// The script, or the run's copy of it.
        SCRIPT,
        /// The experiment, or the run's copy of it.
        EXPERIMENT,
        /// The meaning of a simulation.
        ENGINE,
        /// A file of the run folder that is not what was written there.
        FOLDER,
        /// A result that should not have: everything it follows from is the same.
        RESULT
    }

    static Drift of(Kind kind, String subject, String message) {
        return new Drift(kind, subject, message, "", "");
    }
}
