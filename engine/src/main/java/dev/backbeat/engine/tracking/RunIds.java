package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.Sha256;
import java.time.Instant;

/// By what stores know runs: 32 hexadecimal digits, the same whenever and wherever a run is recorded.
final class RunIds {
    private static final int DIGITS = 32;

    private RunIds() {}

    static String of(String run, Instant startedAt) {
        return Sha256.of("backbeat run " + run + " " + startedAt).substring(0, DIGITS);
    }
}
