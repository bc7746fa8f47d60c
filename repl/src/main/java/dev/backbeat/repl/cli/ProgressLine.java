package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// One line at the bottom of a terminal that tells how far the runs are; on anything else it is never there.
///
/// Runs may begin and end on any thread; only one thread shows and wipes the line.
final class ProgressLine {
    private static final long FIRST_AFTER_NANOS = 500_000_000L;
    private static final int WIDTH = 78;

    private final Screen screen;
    private final boolean wanted;
    private final int runs;
    private final LongSupplier ticks;
    private final long firstShown;
    private final List<RunProgress> going = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private boolean shown;

    /// @param runs how many there will be in all
    ProgressLine(Screen screen, boolean wanted, int runs, LongSupplier ticks) {
        this.screen = screen;
        this.wanted = wanted;
        this.runs = runs;
        this.ticks = ticks;
        this.firstShown = ticks.getAsLong() + FIRST_AFTER_NANOS;
    }

    /// A run that is going on until it is closed.
    ///
    /// @param told what the run tells how far it is
    record Going(Progress told, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    Going begin(String name) {
        if (!wanted) return new Going(Progress.NONE, () -> {});
        var progress = new RunProgress(name, ticks);
        going.add(progress);
        return new Going(progress, () -> {
            going.remove(progress);
            done.incrementAndGet();
        });
    }

    /// Shows the line as things are now, if they take long enough for one.
    void show() {
        long now = ticks.getAsLong();
        if (!wanted || now < firstShown || going.isEmpty()) return;
        shown = true;
        screen.passing(runs == 1 ? going.getFirst().alone(now) : ofSeveral());
    }

    private String ofSeveral() {
        String each = going.stream().map(RunProgress::amongOthers).collect(Collectors.joining(", "));
        String line = done.get() + " of " + runs + " done  " + each;
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    void wipe() {
        if (shown) screen.passing("");
        shown = false;
    }
}
