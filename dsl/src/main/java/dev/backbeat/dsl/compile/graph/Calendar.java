package dev.backbeat.dsl.compile.graph;

import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import java.time.Duration;
import java.time.LocalDate;

/// Which period of a timeframe an instant lies in, told by the instant at which that period ends.
///
/// An instant belongs to the session that ends next; days, weeks (from Monday on) and months are those of the
/// session's day. A period is over when its last day is, traded or not: only a calendar of holidays could tell
/// earlier, and nothing may be guessed from what the data holds later.
final class Calendar {
    private static final int SESSIONS_PER_YEAR = 252;
    private static final int WEEKS_PER_YEAR = 52;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int DAYS_PER_WEEK = 7;
    private static final int MONDAY_TO_THURSDAY = 3;

    private final SessionCalendar sessions;
    private final Timeframe timeframe;
    private LocalDate day = LocalDate.MIN;
    private long dayOpens = Long.MAX_VALUE;
    private long dayEnds = Long.MIN_VALUE;

    Calendar(SessionCalendar sessions, Timeframe timeframe) {
        this.sessions = sessions;
        this.timeframe = timeframe;
    }

    /// The end (exclusive, nanoseconds UTC) of the period in which the instant lies.
    long endOfPeriod(long instant) {
        moveTo(instant);
        int count = timeframe.count();
        return switch (timeframe.unit()) {
            case MINUTE, HOUR -> endOfSpan(instant, timeframe.span());
            case DAY -> endOf(LocalDate.ofEpochDay((Math.floorDiv(day.toEpochDay(), count) + 1) * count - 1));
            case WEEK -> {
                long week = Math.floorDiv(day.toEpochDay() + MONDAY_TO_THURSDAY, DAYS_PER_WEEK);
                long next = (Math.floorDiv(week, count) + 1) * count;
                yield endOf(LocalDate.ofEpochDay(next * DAYS_PER_WEEK - MONDAY_TO_THURSDAY - 1));
            }
            case MONTH -> {
                long month = day.getYear() * (long) MONTHS_PER_YEAR + day.getMonthValue() - 1;
                long next = (Math.floorDiv(month, count) + 1) * count;
                int year = (int) Math.floorDiv(next, MONTHS_PER_YEAR);
                yield endOf(LocalDate.of(year, Math.floorMod(next, MONTHS_PER_YEAR) + 1, 1)
                        .minusDays(1));
            }
        };
    }

    // Bars come in order, so most of them lie in the session that the one before them lay in.
    private void moveTo(long instant) {
        if (instant < dayEnds && instant >= dayOpens) return;
        day = Nanos.toInstant(instant).atZone(sessions.zone()).toLocalDate().minusDays(1);
        while (endOf(day) <= instant) day = day.plusDays(1);
        dayOpens = Nanos.of(sessions.opensOn(day));
        dayEnds = endOf(day);
    }

    private long endOf(LocalDate date) {
        return Nanos.of(sessions.endsOn(date));
    }

    private long endOfSpan(long instant, Duration span) {
        long nanos = span.toNanos();
        long end = dayOpens + (Math.floorDiv(instant - dayOpens, nanos) + 1) * nanos;
        return Math.min(end, dayEnds);
    }

    /// How many bars a year of 252 sessions (52 weeks, 12 months) has; a session has its hours' worth of intraday bars.
    double barsPerYear() {
        double count = timeframe.count();
        return switch (timeframe.unit()) {
            case MINUTE, HOUR -> {
                LocalDate anyDay = LocalDate.of(2000, 1, 3);
                Duration session = Duration.between(sessions.opensOn(anyDay), sessions.endsOn(anyDay));
                yield SESSIONS_PER_YEAR
                        * ((double) session.toNanos() / timeframe.span().toNanos());
            }
            case DAY -> SESSIONS_PER_YEAR / count;
            case WEEK -> WEEKS_PER_YEAR / count;
            case MONTH -> MONTHS_PER_YEAR / count;
        };
    }
}
