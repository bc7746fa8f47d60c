package dev.backbeat.engine.lab;

import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;

/// How much a run may take: `bytes` for columns, and for the equity curve it makes.
public record Limits(long bytes) {
    private static final long BYTES_PER_MEGABYTE = 1 << 20;
    /// Time, equity, cash and exposure.
    private static final long BYTES_PER_POINT = 4L * Long.BYTES;

    public static Limits ofMegabytes(long megabytes) {
        return new Limits(megabytes * BYTES_PER_MEGABYTE);
    }

    void check(Universe universe) {
        long needed = universe.instants() * BYTES_PER_POINT;
        if (needed <= bytes) return;
        throw new ProblemsFound(Problem.error(
                RunCode.TOO_LARGE,
                Place.of("BACKBEAT_RUN_MEGABYTES"),
                "an equity curve of " + universe.instants() + " points needs " + needed / BYTES_PER_MEGABYTE
                        + " MB, the limit is " + bytes / BYTES_PER_MEGABYTE,
                "raise the limit, or run a shorter period"));
    }
}
