package dev.backbeat.engine.market;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/// Turns local times of one zone into instants, in the order in which a file gives them.
///
/// A local time that exists twice, when clocks are put back, is the earlier of the two unless that would not be later
/// than the row before it. A local time that does not exist, when clocks are put forward, has no instant.
final class LocalClock {
    static final long NO_SUCH_TIME = Long.MIN_VALUE;

    private final ZoneRules rules;
    // Local seconds for which `offsetSeconds` is the one valid offset, so that most rows need no look at the rules.
    private long knownFrom = 1;
    private long knownUntil;
    private int offsetSeconds;

    LocalClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /// @param localSecond seconds since 1970-01-01T00:00 on the local clock
    /// @param previous the instant of the row before, nanoseconds UTC
    /// @return nanoseconds UTC, or [#NO_SUCH_TIME]
    long instant(long localSecond, long nano, long previous) {
        if (localSecond >= knownFrom && localSecond < knownUntil) return nanos(localSecond, offsetSeconds, nano);
        var local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) return NO_SUCH_TIME;
        if (offsets.size() == 1) remember(local, offsets.getFirst());
        long first = nanos(localSecond, offsets.getFirst().getTotalSeconds(), nano);
        return first > previous ? first : nanos(localSecond, offsets.getLast().getTotalSeconds(), nano);
    }

    private static long nanos(long localSecond, int offsetSeconds, long nano) {
        return (localSecond - offsetSeconds) * Nanos.PER_SECOND + nano;
    }

    private void remember(LocalDateTime local, ZoneOffset offset) {
        var instant = local.toInstant(offset);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        knownFrom = before == null ? Long.MIN_VALUE : Math.max(localBefore(before), localAfter(before));
        knownUntil = after == null ? Long.MAX_VALUE : Math.min(localBefore(after), localAfter(after));
        offsetSeconds = offset.getTotalSeconds();
    }

    private static long localBefore(ZoneOffsetTransition transition) {
        return transition.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
    }

    private static long localAfter(ZoneOffsetTransition transition) {
        return transition.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
    }
}
