package dev.backbeat.engine.simulation;

import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.BookDecider;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;

/// At which ticks of the clock a book is decided, and which instant that decision bears.
///
/// A book is decided once a day at the most (on intraday data: once a tick): at the first tick at which every live
/// symbol has its bar of that day, else at the last tick of the day; the decision then bears the last millisecond of
/// the day, for only then is it known that no further bar comes. A symbol is live from its first bar until it has had
/// none for a week. Of the days, the first one of every n-th day, week (from Monday) or month decides, counted from
/// the first traded one.
final class RebalanceCalendar {
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

    private final Universe universe;
    private final Schedule schedule;
    private final boolean intraday;
    private final BitSet decides = new BitSet();
    private final long[] decidedAt;
    private final long[] lastDay;
    private long firstPeriod = NEVER;
    private long lastPeriod = NEVER;

    RebalanceCalendar(Schedule schedule, Universe universe) {
        this.universe = universe;
        this.schedule = schedule;
        this.intraday = universe.bars(0).timeframe().isIntraday();
        this.decidedAt = new long[universe.instants()];
        this.lastDay = new long[universe.size()];
        Arrays.fill(lastDay, NEVER);
        noteSeen(0, universe.firstInstant());
        int end;
        for (int start = universe.firstInstant(); start < universe.instants(); start = end) {
            end = intraday ? start + 1 : universe.lastOfDay(start) + 1;
            if (isDue(start)) decideWithin(start, end);
            noteSeen(start, end);
        }
    }

    boolean decidesAt(int t) {
        return decides.get(t);
    }

    long decidedAt(int t) {
        return decidedAt[t];
    }

    private void noteSeen(int start, int end) {
        for (int symbol = 0; symbol < lastDay.length; symbol++) {
            for (int t = end - 1; t >= start; t--) {
                if (universe.barAt(symbol, t) < 0) continue;
                lastDay[symbol] = universe.day(t).toEpochDay();
                break;
            }
        }
    }

    private boolean isDue(int start) {
        long period = period(start);
        if (firstPeriod == NEVER) firstPeriod = period;
        boolean due = lastPeriod == NEVER
                || (period - firstPeriod) / schedule.every() > (lastPeriod - firstPeriod) / schedule.every();
        if (due) lastPeriod = period;
        return due;
    }

    private long period(int t) {
        LocalDate day = universe.day(t);
        return switch (schedule.unit()) {
            case BAR -> t;
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(ChronoUnit.DAYS.between(A_MONDAY, day), 7L);
            case MONTH -> day.getYear() * 12L + day.getMonthValue();
        };
    }

    private void decideWithin(int start, int end) {
        int complete = firstComplete(start, end);
        int tick = complete < end ? complete : end - 1;
        decides.set(tick);
        long midnight = Nanos.of(universe.day(tick)
                .plusDays(1)
                .atStartOfDay(universe.calendar().zone())
                .toInstant());
        decidedAt[tick] = complete < end ? universe.instant(tick) : midnight - Nanos.PER_MILLI;
    }

    /// The first tick by which every live symbol has had its bar, or `end`.
    private int firstComplete(int start, int end) {
        if (intraday) return start;
        long today = universe.day(start).toEpochDay();
        boolean[] awaited = new boolean[lastDay.length];
        for (int symbol = 0; symbol < awaited.length; symbol++)
            awaited[symbol] = today - lastDay[symbol] <= BookDecider.DAYS_UNTIL_GONE;
        for (int t = start; t < end; t++) {
            boolean complete = true;
            for (int symbol = 0; symbol < awaited.length; symbol++) {
                if (universe.barAt(symbol, t) >= 0) awaited[symbol] = false;
                complete &= !awaited[symbol];
            }
            if (complete) return t;
        }
        return end;
    }
}
