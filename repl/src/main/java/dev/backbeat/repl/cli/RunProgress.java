package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Progress;
import java.util.function.LongSupplier;

/// How far one run is: told by the thread that runs it, read by the one that shows it.
final class RunProgress implements Progress {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /// One call in so many is taken down: a call per bar must cost nothing.
    private static final int CALLS_PER_LOOK = 1 << 8;

    private final String name;
    private final LongSupplier ticks;
    private volatile State state;
    private int calls;

    /// @param since ticks at which the stage was reached
    private record State(Stage stage, long since, double fraction) {}

    RunProgress(String name, LongSupplier ticks) {
        this.name = Plain.line(name);
        this.ticks = ticks;
        this.state = new State(Stage.LOADING, ticks.getAsLong(), 0);
    }

    @Override
    public void reached(Stage stage, double fraction) {
        State before = state;
        boolean sameStage = stage == before.stage;
        if (sameStage && ++calls % CALLS_PER_LOOK != 0) return;
        state = new State(stage, sameStage ? before.since : ticks.getAsLong(), fraction);
    }

    /// `configs/a.yaml  simulating  50 %  ETA 10 s`
    String alone(long now) {
        State seen = state;
        return switch (seen.stage) {
            case LOADING -> name + "  loading data";
            case SIMULATING -> name + "  simulating %3.0f %%  %s".formatted(100 * seen.fraction, remaining(seen, now));
            case EXAMINING -> name + "  looking for look-ahead";
            case WRITING -> name + "  writing the run";
        };
    }

    /// `a.yaml 50 %`
    String amongOthers() {
        State seen = state;
        String file = name.substring(name.lastIndexOf('/') + 1);
        return switch (seen.stage) {
            case LOADING -> file + " loading";
            case SIMULATING -> file + " %.0f %%".formatted(100 * seen.fraction);
            case EXAMINING -> file + " examining";
            case WRITING -> file + " writing";
        };
    }

    private static String remaining(State seen, long now) {
        if (seen.fraction <= 0) return "";
        long seconds = Math.round((now - seen.since) / seen.fraction * (1 - seen.fraction) / NANOS_PER_SECOND);
        return seconds < 60 ? "ETA " + seconds + " s" : "ETA %d:%02d min".formatted(seconds / 60, seconds % 60);
    }
}
