package dev.backbeat.engine.market;

import java.time.Instant;

/// Instants as the engine stores them: nanoseconds since 1970 in UTC, good for the years 1678 to 2262.
public final class Nanos {
    public static final long PER_SECOND = 1_000_000_000L;
    public static final long PER_MILLI = 1_000_000L;

    private Nanos() {}

    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
    }

    /// The nearest instant that can be stored, for the open ends of a period.
    public static long saturated(Instant instant) {
        if (instant.isBefore(toInstant(Long.MIN_VALUE))) return Long.MIN_VALUE;
        return instant.isAfter(toInstant(Long.MAX_VALUE)) ? Long.MAX_VALUE : of(instant);
    }

    public static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}
