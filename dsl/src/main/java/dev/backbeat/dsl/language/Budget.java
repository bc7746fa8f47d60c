package dev.backbeat.dsl.language;

import com.sun.management.ThreadMXBean;
import dev.backbeat.engine.strategy.ScriptLimits;
import java.lang.management.ManagementFactory;

/// What a script may still use in a run: steps, time, memory, depth of calls.
///
/// A step is a turn of a loop, a call of a function of the script's own, or a number or character that a list or text
/// is made of. Bars cost none: the engine says how many there are. Memory is what is allocated between two looks, a
/// few thousand bars apart: nothing a script allocates outlives its bar.
public final class Budget {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ScriptLimits limits;
    private final long startedAt = System.nanoTime();
    private long allocatedBefore;
    private long steps;

    public Budget(ScriptLimits limits) {
        this.limits = limits;
        look();
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
            throw exceeded("memory", limits.memoryBytes() / 1_000_000 + " MB", "a list or text may grow without end");
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

    private static ScriptFault exceeded(String limit, String most, String why) {
        return new ScriptFault(
                "the script has used up its " + limit + " (limits." + limit + " is " + most + "); " + why);
    }
}
