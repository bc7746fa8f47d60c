package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// When generated bars open and close, and of which pieces of sessions each is made; every weekday has a session.
///
/// A piece is a whole session, or for intraday bars as much of it as one bar spans: pieces are what the generator steps
/// through, and several of them may make one bar.
final class GeneratedTimes {
    private static final int LAST_YEAR = 2261;
    private static final LocalDate A_MONDAY = LocalDate.of(1677, 1, 4);

    private final Timeframe timeframe;
    private final SessionCalendar calendar;
    private final long[] openedAt;
    private final long[] closedAt;
    private int bars;
    private long period = Long.MIN_VALUE;

    private int pieces;
    private int[] barOfPiece = new int[256];
    private double[] shareOfPiece = new double[256];
    private boolean[] startsSession = new boolean[256];

    GeneratedTimes(LocalDate start, int bars, Timeframe timeframe, SessionCalendar calendar) {
        this.timeframe = timeframe;
        this.calendar = calendar;
        openedAt = new long[bars];
        closedAt = new long[bars];
        LocalDate day = start;
        boolean more = true;
        for (int session = 0; more; day = day.plusDays(1)) {
            if (isWeekend(day)) continue;
            requireStorable(day);
            more = timeframe.isIntraday() ? addIntraday(day) : addSession(day, session);
            session++;
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void requireStorable(LocalDate day) {
        if (day.getYear() <= LAST_YEAR) return;
        String message = "bar " + (bars + 1) + " of " + openedAt.length + " would be later than the year " + LAST_YEAR;
        throw new ProblemsFound(Problem.error(
                DataCode.BAD_GENERATOR,
                Place.of(GeneratedBars.SOURCE),
                message,
                "ask for fewer bars, or shorter ones"));
    }

    private boolean addIntraday(LocalDate day) {
        long opens = Nanos.of(calendar.opensOn(day));
        long ends = Nanos.of(calendar.endsOn(day));
        long span = timeframe.span().toNanos();
        for (long at = opens; at < ends && bars < openedAt.length; at += span) {
            long end = Math.min(at + span, ends);
            addPiece(bars, (double) (end - at) / (ends - opens), at == opens);
            openedAt[bars] = at;
            closedAt[bars++] = end - Nanos.PER_MILLI;
        }
        return bars < openedAt.length;
    }

    private boolean addSession(LocalDate day, int session) {
        long next = period(day, session);
        if (next != period) {
            if (bars == openedAt.length) return false;
            period = next;
            openedAt[bars++] = Nanos.of(calendar.opensOn(day));
        }
        closedAt[bars - 1] = Nanos.of(calendar.endsOn(day)) - Nanos.PER_MILLI;
        addPiece(bars - 1, 1, true);
        return true;
    }

    /// A number that changes when a new bar of days, weeks or months begins.
    private long period(LocalDate day, int session) {
        return switch (timeframe.unit()) {
            case DAY -> session / timeframe.count();
            case WEEK -> ChronoUnit.WEEKS.between(A_MONDAY, day) / timeframe.count();
            case MONTH -> ChronoUnit.MONTHS.between(A_MONDAY.withDayOfMonth(1), day) / timeframe.count();
            case MINUTE, HOUR -> throw new IllegalStateException(timeframe + " is no span of sessions");
        };
    }

    private void addPiece(int bar, double share, boolean starts) {
        if (pieces == barOfPiece.length) {
            barOfPiece = Arrays.copyOf(barOfPiece, 2 * pieces);
            shareOfPiece = Arrays.copyOf(shareOfPiece, 2 * pieces);
            startsSession = Arrays.copyOf(startsSession, 2 * pieces);
        }
        barOfPiece[pieces] = bar;
        shareOfPiece[pieces] = share;
        startsSession[pieces++] = starts;
    }

    BarSpans spans() {
        return new BarSpans(openedAt, closedAt);
    }

    int pieces() {
        return pieces;
    }

    int bar(int piece) {
        return barOfPiece[piece];
    }

    /// Which part of its session a piece is, by time.
    double share(int piece) {
        return shareOfPiece[piece];
    }

    boolean startsSession(int piece) {
        return startsSession[piece];
    }
}
