package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Takes the time that the examination for look-ahead needs within a run, and passes everything on.
final class Examination implements Progress {
    private final Progress told;
    private final LongSupplier ticks;
    private long began;
    private long ended;

    /// @param ticks in nanoseconds
    Examination(Progress told, LongSupplier ticks) {
        this.told = told;
        this.ticks = ticks;
    }

    @Override
    public void reached(Stage stage, double fraction) {
        if (stage == Stage.EXAMINING) began = ticks.getAsLong();
        if (stage == Stage.WRITING) ended = ticks.getAsLong();
        told.reached(stage, fraction);
    }

    @Override
    public boolean follows() {
        return told.follows();
    }

    Duration took() {
        return Duration.ofNanos(ended - began);
    }
}
