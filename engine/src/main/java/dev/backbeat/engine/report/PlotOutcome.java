package dev.backbeat.engine.report;

import java.nio.file.Path;

/// What became of a plot: pictures are welcome, but no run fails for want of them.
public sealed interface PlotOutcome {
    record Drawn(Path file) implements PlotOutcome {}

    /// `reason` is for people and says what to install.
    record Skipped(String reason) implements PlotOutcome {}
}
