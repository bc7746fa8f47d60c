package dev.backbeat.repl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Runs experiments, so many at a time, and hands out what became of each in the order in which they were asked for.
///
/// Only the thread that called writes to the screen, so that nothing gets into anything else.
final class Batch {
    private static final long MILLIS_BETWEEN_LOOKS = 100;

    private final Runner runner;
    private final int atOnce;

    Batch(Runner runner, int atOnce) {
        this.runner = runner;
        this.atOnce = atOnce;
    }

    /// @param line is wiped away before anything is handed out
    void run(List<RunTask> tasks, ProgressLine line, Consumer<RunOutcome> told) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(atOnce, tasks.size()), Batch::worker);
        try {
            List<Future<RunOutcome>> outcomes = new ArrayList<>();
            for (RunTask task : tasks) outcomes.add(workers.submit(() -> run(task, line)));
            for (Future<RunOutcome> outcome : outcomes) {
                RunOutcome done = await(outcome, line);
                line.wipe();
                told.accept(done);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /// A process that is told to end waits for none of them.
    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "batch");
        thread.setDaemon(true);
        return thread;
    }

    private RunOutcome run(RunTask task, ProgressLine line) {
        try (var progress = line.begin(task.source())) {
            return runner.run(task, progress.told());
        }
    }

    private static RunOutcome await(Future<RunOutcome> outcome, ProgressLine line) {
        while (true) {
            try {
                return outcome.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                line.show();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a run", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a run ended without an outcome", e.getCause());
            }
        }
    }
}
