package dev.backbeat.engine.metrics;

import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.SessionCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;

/// The days of the exchange's sessions to which bars belong.
///
/// A bar's day is the local date of its close in the calendar's zone. Where the session runs over midnight, the hours
/// before its start belong to the day before.
public final class Sessions {
    private int count;
    private int[] lastBar = new int[16];
    private int[] day = new int[16];

    private Sessions() {}

    /// @param closedAt of every bar in ascending order, nanoseconds UTC
    public static Sessions of(long[] closedAt, SessionCalendar calendar) {
        LocalTime dayStarts = calendar.closes().isAfter(calendar.opens()) ? LocalTime.MIDNIGHT : calendar.opens();
        var sessions = new Sessions();
        for (int bar = 0; bar < closedAt.length; ) {
            LocalDate date = dateOf(Nanos.toInstant(closedAt[bar]).atZone(calendar.zone()), dayStarts);
            ZonedDateTime nextDay = date.plusDays(1).atTime(dayStarts).atZone(calendar.zone());
            bar = firstAtOrAfter(closedAt, bar + 1, Nanos.of(nextDay.toInstant()));
            sessions.add(bar - 1, Math.toIntExact(date.toEpochDay()));
        }
        return sessions;
    }

    private static LocalDate dateOf(ZonedDateTime local, LocalTime dayStarts) {
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(dayStarts) ? date.minusDays(1) : date;
    }

    /// The first index from `from` on whose instant is not before `instant`: found in growing strides, so that long
    /// sessions of minutes cost no more than short ones.
    private static int firstAtOrAfter(long[] time, int from, long instant) {
        int stride = 1;
        int low = from;
        int high = from;
        while (high < time.length && time[high] < instant) {
            low = high + 1;
            high += stride;
            stride *= 2;
        }
        int found = Arrays.binarySearch(time, low, Math.min(high, time.length), instant);
        return found >= 0 ? found : -found - 1;
    }

    private void add(int bar, int epochDay) {
        if (count == day.length) {
            lastBar = Arrays.copyOf(lastBar, 2 * count);
            day = Arrays.copyOf(day, 2 * count);
        }
        lastBar[count] = bar;
        day[count++] = epochDay;
    }

    public int count() {
        return count;
    }

    /// The last bar of a session, sessions counted from 0.
    public int lastBar(int session) {
        return lastBar[session];
    }

    /// The day of a session, days since 1970.
    int day(int session) {
        return day[session];
    }
}
