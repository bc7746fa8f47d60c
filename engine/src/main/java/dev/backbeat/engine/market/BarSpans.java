package dev.backbeat.engine.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// From when to when each bar runs: open and close instants, nanoseconds UTC.
///
/// Where the stated length of a bar would reach into its neighbour, the bar is the shorter one: no two bars of a symbol
/// overlap. So an hour that the session cuts short is known when the next one opens, not half an hour into it.
@SuppressWarnings("ArrayRecordComponent") // A pair on its way into Bars; nobody compares it.
record BarSpans(long[] openedAt, long[] closedAt) {

    /// @param times as [RowTimes] reads them, ascending
    static BarSpans of(long[] times, Timeframe timeframe, MarketRequest.Stamp stamp, SessionCalendar calendar) {
        var spans = new BarSpans(new long[times.length], new long[times.length]);
        for (int i = 0; i < times.length; i++) {
            long before = i == 0 ? Long.MIN_VALUE : times[i - 1];
            long after = i == times.length - 1 ? Long.MAX_VALUE : times[i + 1];
            if (timeframe.isIntraday())
                spans.setSpan(i, times[i], before, after, timeframe.span().toNanos(), stamp);
            else spans.setSessions(i, times[i], before, after, timeframe, stamp, calendar);
        }
        return spans;
    }

    private void setSpan(int bar, long time, long before, long after, long span, MarketRequest.Stamp stamp) {
        switch (stamp) {
            case OPEN -> set(bar, time, Math.min(time + span, after));
            case CLOSE -> set(bar, Math.max(time - span, before), time);
        }
    }

    private void setSessions(
            int bar,
            long day,
            long before,
            long after,
            Timeframe timeframe,
            MarketRequest.Stamp stamp,
            SessionCalendar calendar) {
        long first = day;
        long last = day;
        switch (stamp) {
            case OPEN -> last = after == Long.MAX_VALUE ? lastDay(day, timeframe) : lastDay(day, after, timeframe);
            case CLOSE -> first = Math.max(firstDay(day, timeframe), before == Long.MIN_VALUE ? before : before + 1);
        }
        set(
                bar,
                Nanos.of(calendar.opensOn(LocalDate.ofEpochDay(first))),
                Nanos.of(calendar.endsOn(LocalDate.ofEpochDay(last))));
    }

    private void set(int bar, long opens, long ends) {
        openedAt[bar] = opens;
        closedAt[bar] = ends - Nanos.PER_MILLI;
    }

    // Several days are several sessions, and which days had none only the next bar tells.
    private static long lastDay(long first, long next, Timeframe timeframe) {
        boolean sessions = timeframe.unit() == Timeframe.Unit.DAY && timeframe.count() > 1;
        return sessions ? next - 1 : Math.min(next - 1, lastDay(first, timeframe));
    }

    private static long lastDay(long first, Timeframe timeframe) {
        return switch (timeframe.unit()) {
            case DAY -> first + timeframe.count() - 1;
            case WEEK -> first + 7L * timeframe.count() - 1;
            case MONTH ->
                YearMonth.from(LocalDate.ofEpochDay(first))
                        .plusMonths(timeframe.count() - 1L)
                        .atEndOfMonth()
                        .toEpochDay();
            case MINUTE, HOUR -> throw new IllegalStateException(timeframe + " is no span of days");
        };
    }

    private static long firstDay(long last, Timeframe timeframe) {
        return switch (timeframe.unit()) {
            case DAY -> last - timeframe.count() + 1;
            case WEEK -> last - 7L * timeframe.count() + 1;
            case MONTH ->
                YearMonth.from(LocalDate.ofEpochDay(last))
                        .minus(timeframe.count() - 1L, ChronoUnit.MONTHS)
                        .atDay(1)
                        .toEpochDay();
            case MINUTE, HOUR -> throw new IllegalStateException(timeframe + " is no span of days");
        };
    }

    /// The first bar that would have no time of its own, or -1.
    int firstWithoutTime() {
        for (int i = 0; i < openedAt.length; i++) {
            if (closedAt[i] <= openedAt[i] || (i > 0 && openedAt[i] <= closedAt[i - 1])) return i;
        }
        return -1;
    }

    /// Says that no bar lies within the period, and where they lie instead.
    String noneWithin(Period period) {
        boolean begins = !period.from().equals(Instant.MIN);
        boolean ends = !period.until().equals(Instant.MAX);
        return "no bar opens" + (begins ? " at or after " + period.from() : "") + (begins && ends ? " and" : "")
                + (ends ? " before " + period.until() : "") + ": the bars run from " + Nanos.toInstant(openedAt[0])
                + " to " + Nanos.toInstant(closedAt[closedAt.length - 1]);
    }
}
