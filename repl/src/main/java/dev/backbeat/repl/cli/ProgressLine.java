package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Progress;
import java.util.function.LongSupplier;

/// One line at the bottom of a terminal that tells how far a run is and when it will be done.
final class ProgressLine implements Progress, AutoCloseable {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long FIRST_AFTER = NANOS_PER_SECOND / 2;
    private static final long EVERY = NANOS_PER_SECOND / 10;
    /// The clock is asked at one call in so many: a call per bar must cost nothing.
    private static final int CALLS_PER_LOOK = 1 << 8;

    private final Screen screen;
    private final String name;
    private final LongSupplier ticks;
    private Stage stage = Stage.LOADING;
    private long stageStarted;
    private long nextShown;
    private int calls;
    private boolean shown;

    ProgressLine(Screen screen, String name, LongSupplier ticks) {
        this.screen = screen;
        this.name = Plain.of(name);
        this.ticks = ticks;
        this.stageStarted = ticks.getAsLong();
        this.nextShown = stageStarted + FIRST_AFTER;
    }

    @Override
    public void reached(Stage reached, double fraction) {
        boolean sameStage = reached == stage;
        if (sameStage && ++calls % CALLS_PER_LOOK != 0) return;
        long now = ticks.getAsLong();
        if (!sameStage) {
            stage = reached;
            stageStarted = now;
        }
        if (now < nextShown) return;
        nextShown = now + EVERY;
        shown = true;
        screen.passing(line(now, fraction));
    }

    private String line(long now, double fraction) {
        return switch (stage) {
            case LOADING -> name + "  loading data";
            case SIMULATING -> name + "  simulating %3.0f %%  %s".formatted(100 * fraction, remaining(now, fraction));
            case WRITING -> name + "  writing the run";
        };
    }

    private String remaining(long now, double fraction) {
        if (fraction <= 0) return "";
        long seconds = Math.round((now - stageStarted) / fraction * (1 - fraction) / NANOS_PER_SECOND);
        return seconds < 60 ? "ETA " + seconds + " s" : "ETA %d:%02d min".formatted(seconds / 60, seconds % 60);
    }

    @Override
    public void close() {
        if (shown) screen.passing("");
    }
}
