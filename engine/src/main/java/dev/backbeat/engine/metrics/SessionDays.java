package dev.backbeat.engine.metrics;

import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.SessionCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The day of the exchange's session to which each instant belongs, as days since 1970.
final class SessionDays {
    private SessionDays() {}

    /// The local date of each instant in the calendar's zone. Where the session runs over midnight, the hours before
    /// its start belong to the day before.
    ///
    /// @param time instants in ascending order, nanoseconds UTC
    static int[] of(long[] time, SessionCalendar calendar) {
        LocalTime dayStarts = calendar.closes().isAfter(calendar.opens()) ? LocalTime.MIDNIGHT : calendar.opens();
        int[] days = new int[time.length];
        long nextDayStartsAt = Long.MIN_VALUE;
        int day = 0;
        for (int i = 0; i < time.length; i++) {
            // The zone is asked once a day, not once a bar.
            if (time[i] >= nextDayStartsAt) {
                LocalDate date = dateOf(Nanos.toInstant(time[i]).atZone(calendar.zone()), dayStarts);
                day = Math.toIntExact(date.toEpochDay());
                nextDayStartsAt = Nanos.of(date.plusDays(1)
                        .atTime(dayStarts)
                        .atZone(calendar.zone())
                        .toInstant());
            }
            days[i] = day;
        }
        return days;
    }

    private static LocalDate dateOf(ZonedDateTime local, LocalTime dayStarts) {
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(dayStarts) ? date.minusDays(1) : date;
    }
}
