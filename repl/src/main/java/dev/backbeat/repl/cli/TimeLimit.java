package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// How long a run may take. Each run has a thread of its own: nothing can stop a thread that does not want to, so one
/// that takes too long is asked to end and left behind, and the next run goes on without it.
record TimeLimit(long seconds) {
    /// Deep enough for the compiler of scripts, the same on every system.
    private static final long STACK_BYTES = 16L << 20;

    /// The work's result, or what it threw.
    <T> T within(Callable<T> work) throws Exception {
        return within(work, why -> {});
    }

    /// @param givenUp hears of work that takes too long, before that is asked to end
    <T> T within(Callable<T> work, Consumer<ProblemsFound> givenUp) throws Exception {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "run", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            var why = tookTooLong();
            givenUp.accept(why);
            thread.interrupt();
            throw why;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private ProblemsFound tookTooLong() {
        return new ProblemsFound(Problem.error(
                RunCode.TIMED_OUT,
                Place.of(Environment.RUN_SECONDS),
                "the run was given up after " + seconds + " seconds",
                "run a shorter period, or set " + Environment.RUN_SECONDS + " to more"));
    }

    private static Exception unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case Error error -> throw error;
            case Exception cause -> cause;
            case null, default -> e;
        };
    }
}
