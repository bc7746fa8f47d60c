package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.indicator.Across;
import dev.backbeat.dsl.indicator.Crowd;
import dev.backbeat.dsl.indicator.Settings;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.BookDecider;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/// One pass over the clock of a universe that fills a column for each of its symbols from what all have at that time.
///
/// A symbol has the value of its newest bar closed by then, and is out of it as it is out of a book's universe: when
/// it has had no bar for more than a week.
final class AcrossSymbols {
    private final Universe universe;
    private final double[][] values;
    private final int[] newest;
    private final long[] lastDay;
    private final ZoneId zone;
    private long day;
    private long dayEnds = Long.MIN_VALUE;

    /// @param values a column for each symbol
    AcrossSymbols(Universe universe, double[][] values) {
        this.universe = universe;
        this.values = values;
        this.newest = new int[values.length];
        this.lastDay = new long[values.length];
        this.zone = universe.calendar().zone();
        Arrays.fill(newest, -1);
    }

    /// A column for each symbol.
    double[][] filled(Across across, Settings settings) {
        double[][] filled = new double[values.length][];
        for (int symbol = 0; symbol < filled.length; symbol++) filled[symbol] = new double[values[symbol].length];
        var crowd = new Crowd(values.length);
        for (int t = 0; t < universe.instants(); t++) {
            moveTo(t);
            gather(crowd);
            for (int symbol = 0; symbol < filled.length; symbol++) {
                int bar = universe.barAt(symbol, t);
                if (bar >= 0) filled[symbol][bar] = across.of(crowd, values[symbol][bar], settings);
            }
        }
        return filled;
    }

    private void moveTo(int t) {
        if (universe.instant(t) >= dayEnds) beginDay(universe.instant(t));
        for (int symbol = 0; symbol < newest.length; symbol++) {
            int bar = universe.barAt(symbol, t);
            if (bar < 0) continue;
            newest[symbol] = bar;
            lastDay[symbol] = day;
        }
    }

    private void beginDay(long instant) {
        LocalDate date = Nanos.toInstant(instant).atZone(zone).toLocalDate();
        day = date.toEpochDay();
        dayEnds = Nanos.of(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private void gather(Crowd crowd) {
        crowd.clear();
        for (int symbol = 0; symbol < newest.length; symbol++) {
            boolean live = newest[symbol] >= 0 && day - lastDay[symbol] <= BookDecider.DAYS_UNTIL_GONE;
            if (live) crowd.add(values[symbol][newest[symbol]]);
        }
        crowd.settle();
    }
}
