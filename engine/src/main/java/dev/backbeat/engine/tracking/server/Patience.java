package dev.backbeat.engine.tracking.server;

import java.time.Duration;
import java.util.List;

/// How long a server is waited for.
///
/// @param contact for the first answer, which tells whether there is anybody
/// @param call for any other
/// @param pauses before each repetition of a call that failed for a reason that may pass
public record Patience(Duration contact, Duration call, List<Duration> pauses) {
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3)));
    private static final long SLOWEST_BYTES_PER_SECOND = 100_000;

    public Patience {
        pauses = List.copyOf(pauses);
    }

    /// For sending so many bytes.
    Duration sending(long bytes) {
        return call.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
    }
}
