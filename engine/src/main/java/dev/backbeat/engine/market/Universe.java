package dev.backbeat.engine.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Several symbols on one merged clock.
///
/// The clock ticks at every instant at which at least one symbol closes a bar. Trading starts at `firstInstant`;
/// what lies before it is warm-up: indicators see it, the account does not. References are for strategies to look
/// at: they are no part of the clock, and nothing is traded in them.
public final class Universe {
    private static final int NONE = -1;

    private final List<Bars> bars;
    private final List<Bars> references;
    private final long[] clock;
    private final int[][] barAt;
    private final int firstInstant;
    private final SessionCalendar calendar;

    private Universe(
            List<Bars> bars,
            List<Bars> references,
            long[] clock,
            int[][] barAt,
            int firstInstant,
            SessionCalendar calendar) {
        this.bars = bars;
        this.references = references;
        this.clock = clock;
        this.barAt = barAt;
        this.firstInstant = firstInstant;
        this.calendar = calendar;
    }

    /// Without references.
    public static Universe of(List<Bars> bars, SessionCalendar calendar, long from) {
        return of(bars, List.of(), calendar, from);
    }

    /// @param bars one per symbol, in the order in which the experiment names them; those after the period are gone
    /// @param from the first instant that may be traded, nanoseconds UTC: bars that open earlier are warm-up
    public static Universe of(List<Bars> bars, List<Bars> references, SessionCalendar calendar, long from) {
        requireDistinct(bars, references);
        long[] clock = mergedClock(bars, 0, bars.size());
        int[][] barAt = new int[bars.size()][];
        int first = clock.length;
        for (int symbol = 0; symbol < bars.size(); symbol++) {
            Bars one = bars.get(symbol);
            int[] at = new int[clock.length];
            Arrays.fill(at, NONE);
            for (int bar = 0, t = 0; bar < one.size(); bar++) {
                while (clock[t] < one.closedAt(bar)) t++;
                at[t] = bar;
                if (one.openedAt(bar) >= from && t < first) first = t;
            }
            barAt[symbol] = at;
        }
        return new Universe(List.copyOf(bars), List.copyOf(references), clock, barAt, first, calendar);
    }

    // Merged in halves: a symbol's instants are in order already, and many symbols mostly share theirs.
    private static long[] mergedClock(List<Bars> bars, int from, int to) {
        if (from == to) return new long[0];
        if (to - from == 1) return bars.get(from).closeInstants();
        int middle = (from + to) >>> 1;
        return union(mergedClock(bars, from, middle), mergedClock(bars, middle, to));
    }

    private static long[] union(long[] a, long[] b) {
        if (Arrays.equals(a, b)) return a;
        long[] both = new long[a.length + b.length];
        int n = 0;
        for (int i = 0, j = 0; i < a.length || j < b.length; n++) {
            boolean takesA = j == b.length || (i < a.length && a[i] <= b[j]);
            boolean takesB = i == a.length || (j < b.length && b[j] <= a[i]);
            both[n] = takesA ? a[i] : b[j];
            if (takesA) i++;
            if (takesB) j++;
        }
        return Arrays.copyOf(both, n);
    }

    /// The same at an earlier time: what had closed by tick `t`, and nothing else.
    public Universe until(int t) {
        List<Bars> known = new ArrayList<>();
        int[][] at = new int[size()][];
        for (int symbol = 0; symbol < size(); symbol++) {
            at[symbol] = Arrays.copyOf(barAt[symbol], t + 1);
            int bars = Arrays.stream(at[symbol]).max().orElse(NONE) + 1;
            known.add(bars(symbol).first(bars));
        }
        List<Bars> others = references.stream()
                .map(one -> one.first(one.newestClosed(clock[t]) + 1))
                .toList();
        return new Universe(
                List.copyOf(known), others, Arrays.copyOf(clock, t + 1), at, Math.min(firstInstant, t + 1), calendar);
    }

    /// The same with other prices at the same times.
    ///
    /// @param others one per symbol, each with the instants of the one it replaces
    /// @param otherReferences the same for the references
    public Universe with(List<Bars> others, List<Bars> otherReferences) {
        return new Universe(List.copyOf(others), List.copyOf(otherReferences), clock, barAt, firstInstant, calendar);
    }

    private static void requireDistinct(List<Bars> bars, List<Bars> references) {
        Set<String> seen = new HashSet<>();
        Stream.concat(bars.stream(), references.stream()).map(Bars::symbol).forEach(symbol -> {
            if (!seen.add(symbol)) throw new IllegalArgumentException(symbol + " is there twice");
        });
    }

    /// The number of symbols.
    public int size() {
        return bars.size();
    }

    public Bars bars(int symbol) {
        return bars.get(symbol);
    }

    public List<Bars> bars() {
        return bars;
    }

    /// Bars of symbols that are not traded, in the order in which the experiment names them.
    public List<Bars> references() {
        return references;
    }

    public OptionalInt find(String symbol) {
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).symbol().equals(symbol)) return OptionalInt.of(i);
        }
        return OptionalInt.empty();
    }

    /// The number of ticks of the merged clock, warm-up included.
    public int instants() {
        return clock.length;
    }

    /// When the clock ticks for the `t`-th time: a close instant, nanoseconds UTC.
    public long instant(int t) {
        return clock[t];
    }

    /// The instants of the ticks `from` up to, not including, `to`; nobody writes to them.
    public long[] clock(int from, int to) {
        return from == 0 && to == clock.length ? clock : Arrays.copyOfRange(clock, from, to);
    }

    /// The bar of the symbol that closes at tick `t`, or -1 if it closes none.
    public int barAt(int symbol, int t) {
        return barAt[symbol][t];
    }

    /// For loops: the whole row of [#barAt], read only.
    public int[] barsByInstant(int symbol) {
        return barAt[symbol];
    }

    /// The last tick of the clock on the day of tick `t`, a day of the calendar's zone.
    public int lastOfDay(int t) {
        LocalDate day = day(t);
        int last = t;
        while (last + 1 < clock.length && day(last + 1).equals(day)) last++;
        return last;
    }

    /// The day of tick `t`, in the calendar's zone.
    public LocalDate day(int t) {
        return Nanos.toInstant(clock[t]).atZone(calendar.zone()).toLocalDate();
    }

    /// The first tick that may be traded; equals [#instants] if none may.
    public int firstInstant() {
        return firstInstant;
    }

    public SessionCalendar calendar() {
        return calendar;
    }
}
