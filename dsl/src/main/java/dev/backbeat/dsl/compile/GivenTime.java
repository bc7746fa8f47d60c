package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.script.Sources;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The last line behind all bounds of the text: a thread of its own for one compilation, which is given up after some
/// time of the processor. Groovy's parser heeds no interrupt, so the thread goes on, and does not keep Java from
/// ending.
///
/// A stack of its own makes what is nested too deeply the same wherever a script is compiled.
final class GivenTime {
    static final Duration MOST = Duration.ofSeconds(10);

    private static final long STACK_BYTES = 2L << 20;
    private static final int LOOK_EVERY_MILLISECONDS = 100;

    private GivenTime() {}

    /// What the work gives, or throws; problems if it takes too long.
    static <T> T within(Duration most, Sources sources, Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Thread thread = new Thread(null, () -> run(work, result), "compile", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        while (!result.isDone() && used(thread).compareTo(most) < 0) await(result);
        if (!result.isDone()) throw takesTooLong(most, sources);
        return of(result);
    }

    // Whatever is thrown belongs to the caller.
    private static <T> void run(Supplier<T> work, CompletableFuture<T> result) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    // The processor's time, as a busy machine is no fault of a script.
    private static Duration used(Thread thread) {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
    }

    private static void await(CompletableFuture<?> result) {
        var _ = result.copy()
                .orTimeout(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)
                .handle((_, _) -> true)
                .join();
    }

    private static <T> T of(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (RuntimeException) e.getCause();
        }
    }

    private static ProblemsFound takesTooLong(Duration most, Sources sources) {
        return new ProblemsFound(Problem.error(
                ScriptCode.TOO_LARGE,
                sources.place(new Span(1, 1, 0)),
                "compiling this script takes more than " + most.toSeconds() + " s",
                "give parts of long statements names, and put parts of it into functions"));
    }
}
