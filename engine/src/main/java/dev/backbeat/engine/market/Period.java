package dev.backbeat.engine.market;

import java.time.Instant;

/// The part of the data that is traded: bars that open at or after `from` and before `until`.
public record Period(Instant from, Instant until) {
    public static final Period ALL = new Period(Instant.MIN, Instant.MAX);

    public Period {
        if (!from.isBefore(until))
            throw new IllegalArgumentException("a period starts before it ends: " + from + ", " + until);
    }
}
