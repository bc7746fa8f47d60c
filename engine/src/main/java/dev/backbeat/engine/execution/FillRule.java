package dev.backbeat.engine.execution;

/// Which rule priced a fill.
public enum FillRule {
    /// A market order, at the open.
    OPEN("open"),
    /// A stop touched inside the bar, at its level.
    STOP("stop"),
    /// A stop the bar opened beyond, at the open.
    STOP_GAP("stop-gap"),
    /// A limit (a target) traded through inside the bar, at its level.
    LIMIT("limit"),
    /// A limit the bar opened beyond, at the open.
    LIMIT_GAP("limit-gap"),
    /// Closed because the data ended and the experiment asked for it, at the last close.
    END("end");

    private final String id;

    FillRule(String id) {
        this.id = id;
    }

    /// As it stands in the files of a run.
    public String id() {
        return id;
    }
}
