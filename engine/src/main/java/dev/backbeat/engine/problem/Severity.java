package dev.backbeat.engine.problem;

/// An error stops the run; a warning is printed and the run goes on.
public enum Severity {
    ERROR,
    WARNING
}
