package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;
import java.util.function.IntToDoubleFunction;

/// Levels that a bar sets for the ones after it.
final class Pivots {
    private static final double[] FIBONACCI = {0.382, 0.618, 1};

    private Pivots() {}

    private static double[] each(Bars bars, IntToDoubleFunction level) {
        double[] levels = new double[bars.size()];
        for (int i = 0; i < levels.length; i++) levels[i] = level.applyAsDouble(i);
        return levels;
    }

    private static double[] range(Bars bars) {
        return Columns.difference(bars.highs(), bars.lows());
    }

    /// Pivot, three resistances, three supports, as traders on the floor worked them out.
    static double[][] floor(Bars bars) {
        double[] pivot = each(bars, i -> Ranges.typical(bars, i));
        double[] high = bars.highs();
        double[] low = bars.lows();
        return new double[][] {
            pivot,
            each(bars, i -> 2 * pivot[i] - low[i]),
            each(bars, i -> pivot[i] + (high[i] - low[i])),
            each(bars, i -> high[i] + 2 * (pivot[i] - low[i])),
            each(bars, i -> 2 * pivot[i] - high[i]),
            each(bars, i -> pivot[i] - (high[i] - low[i])),
            each(bars, i -> low[i] - 2 * (high[i] - pivot[i]))
        };
    }

    /// Pivot, three resistances, three supports: shares of the range after Fibonacci.
    static double[][] fibonacci(Bars bars) {
        double[] pivot = each(bars, i -> Ranges.typical(bars, i));
        double[] range = range(bars);
        double[][] levels = new double[1 + 2 * FIBONACCI.length][];
        levels[0] = pivot;
        for (int i = 0; i < FIBONACCI.length; i++) {
            double share = FIBONACCI[i];
            levels[1 + i] = Columns.both(pivot, range, (p, r) -> p + share * r);
            levels[1 + FIBONACCI.length + i] = Columns.both(pivot, range, (p, r) -> p - share * r);
        }
        return levels;
    }

    /// Pivot, resistance and support after DeMark: the close counts by where it stands to the open.
    static double[][] deMark(Bars bars) {
        double[] sums = each(bars, i -> deMarkSum(bars, i));
        return new double[][] {
            Columns.map(sums, sum -> sum / 4),
            Columns.both(sums, bars.lows(), (sum, low) -> sum / 2 - low),
            Columns.both(sums, bars.highs(), (sum, high) -> sum / 2 - high)
        };
    }

    private static double deMarkSum(Bars bars, int i) {
        double open = bars.opens()[i];
        double close = bars.closes()[i];
        double high = bars.highs()[i];
        double low = bars.lows()[i];
        if (Double.isNaN(open)) return Double.NaN;
        double again = close < open ? low : close > open ? high : close;
        return high + low + close + again;
    }
}
