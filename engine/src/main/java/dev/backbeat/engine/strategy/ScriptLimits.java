package dev.backbeat.engine.strategy;

import java.time.Duration;

/// How much a script may use in one run before it is stopped.
///
/// @param steps of about ten nanoseconds: what the code in turns of loops and calls of the script's own functions
/// costs, and numbers and characters of its lists and texts
/// @param memoryBytes allocated on a stretch of a few thousand bars, whether still in use or not
/// @param depth of calls within calls
public record ScriptLimits(long steps, Duration time, long memoryBytes, int depth) {
    public static final ScriptLimits DEFAULT =
            new ScriptLimits(500_000_000L, Duration.ofMinutes(10), 500_000_000L, 200);

    public ScriptLimits {
        if (steps < 1 || time.isNegative() || memoryBytes < 1 || depth < 1)
            throw new IllegalArgumentException(
                    "limits are above 0: " + steps + ", " + time + ", " + memoryBytes + ", " + depth);
    }
}
