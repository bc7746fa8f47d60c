package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.SessionCalendar;
import java.time.LocalDate;

/// Tells where a session begins, for bars that come one after the other.
final class Sessions {
    private final SessionCalendar calendar;
    private long ends = Long.MIN_VALUE;

    Sessions(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    /// Whether a bar that opens at the instant (nanoseconds, UTC) is the first one of its session; what opens between
    /// two sessions belongs to the one that ends next.
    boolean isNewAt(long instant) {
        if (instant < ends) return false;
        LocalDate day =
                Nanos.toInstant(instant).atZone(calendar.zone()).toLocalDate().minusDays(1);
        while (endOf(day) <= instant) day = day.plusDays(1);
        ends = endOf(day);
        return true;
    }

    private long endOf(LocalDate day) {
        return Nanos.of(calendar.endsOn(day));
    }
}
