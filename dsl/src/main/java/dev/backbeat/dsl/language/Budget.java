package dev.backbeat.dsl.language;

import com.sun.management.ThreadMXBean;
import dev.backbeat.engine.strategy.ScriptLimits;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What a script may still use in a run: steps, time, memory, depth of calls.
///
/// A step is about ten nanoseconds of a turn of a loop or of a call of a function of the script's own, or a number or
/// character that a list or text is made of. Bars cost none: the engine says how many there are. Memory is what is
/// allocated between two looks, a few thousand bars apart: nothing a script allocates outlives its bar. Powers count,
/// too: the JVM's strict ones take some hundred bytes each.
public final class Budget {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    // Whether values are fit is asked for each of many, before anything runs.
    private static final long STEPS_OF_REQUIREMENTS = 20_000_000;
    private static final Duration TIME_OF_REQUIREMENTS = Duration.ofSeconds(5);

    private final ScriptLimits limits;
    private final String whose;
    private final long startedAt = System.nanoTime();
    private long allocatedBefore;
    private long steps;

    public Budget(ScriptLimits limits) {
        this(limits, "limits.");
    }

    private Budget(ScriptLimits limits, String whose) {
        this.limits = limits;
        this.whose = whose;
        look();
    }

    /// A small one, for the `require` blocks together.
    public static Budget ofRequirements(ScriptLimits limits) {
        return new Budget(
                new ScriptLimits(
                        Math.min(limits.steps(), STEPS_OF_REQUIREMENTS),
                        limits.time().compareTo(TIME_OF_REQUIREMENTS) < 0 ? limits.time() : TIME_OF_REQUIREMENTS,
                        limits.memoryBytes(),
                        limits.depth()),
                "in require, ");
    }

    int depth() {
        return limits.depth();
    }

    /// Looks whether the time is over, and counts memory from here on.
    void look() {
        allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
        requireTime();
    }

    /// Takes so many steps off, and looks whether anything is used up.
    void spend(long count) {
        steps += count;
        if (steps > limits.steps()) throw exceeded("steps", limits.steps() + "", "a loop may never end");
        if (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore > limits.memoryBytes())
            throw exceeded(
                    "memory",
                    limits.memoryBytes() / 1_000_000 + " MB",
                    "a loop may make lists, texts or powers without end");
        requireTime();
    }

    private void requireTime() {
        if (System.nanoTime() - startedAt > limits.time().toNanos())
            throw exceeded("time", limits.time().toSeconds() + " s", "a loop may never end");
        if (Thread.currentThread().isInterrupted()) throw new ScriptFault("the run was interrupted");
    }

    ScriptFault tooDeep() {
        return exceeded("depth", limits.depth() + "", "functions may call one another without end");
    }

    private ScriptFault exceeded(String limit, String most, String why) {
        return new ScriptFault(
                "the script has used up its " + limit + " (" + whose + limit + " is " + most + "); " + why);
    }
}
