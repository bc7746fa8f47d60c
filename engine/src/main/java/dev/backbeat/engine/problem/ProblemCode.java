package dev.backbeat.engine.problem;

/// A stable code such as `BB-CFG-012`, its exit code and its explanation; each area is one enum in this package.
public sealed interface ProblemCode permits ConfigCode, ScriptCode, DataCode, RunCode, TrackingCode {

    /// The stable code, for instance `BB-CFG-012`; never reused for something else.
    String code();

    /// One line: what this code means.
    String title();

    /// What usually causes it and what to do, for `backbeat errors CODE`.
    String explanation();

    /// The exit code of a command that ends with this problem.
    int exitCode();
}
