package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.RunId;
import java.time.Instant;

/// By what stores know runs: 32 hexadecimal digits, the same whenever and wherever a run is recorded.
final class RunIds {
    private RunIds() {}

    static String of(String run, Instant startedAt) {
        return new RunId(run).inStores(startedAt);
    }
}
