package dev.backbeat.engine.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The exchange's day: its zone and the hours of its session.
///
/// Without stated hours the session is the whole local day. A session that ends at or before its start ends on the
/// next day. The session's day is the local date of its start.
public record SessionCalendar(ZoneId zone, LocalTime opens, LocalTime closes) {

    public static SessionCalendar wholeDay(ZoneId zone) {
        return new SessionCalendar(zone, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    public Instant opensOn(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    /// The exclusive end of the session: the first instant that no longer belongs to it.
    public Instant endsOn(LocalDate day) {
        LocalDate endDay = closes.isAfter(opens) ? day : day.plusDays(1);
        return endDay.atTime(closes).atZone(zone).toInstant();
    }
}
