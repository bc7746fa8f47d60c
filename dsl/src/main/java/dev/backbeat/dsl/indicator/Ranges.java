package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// How far a bar reaches.
final class Ranges {
    private Ranges() {}

    /// From the lowest to the highest of the bar and the close before it; high less low on the first bar.
    static double[] trueRange(Bars bars) {
        double[] ranges = new double[bars.size()];
        for (int i = 0; i < ranges.length; i++) ranges[i] = trueRange(bars, i);
        return ranges;
    }

    static double trueRange(Bars bars, int bar) {
        double high = bars.highs()[bar];
        double low = bars.lows()[bar];
        double before = bar == 0 ? low : bars.closes()[bar - 1];
        return Math.max(high, before) - Math.min(low, before);
    }

    /// Wilder's average of the true range.
    static double[] averageTrueRange(Bars bars, int length, Seed seed) {
        double[] ranges = trueRange(bars);
        return Smoothing.wilder(length, seed).fill(ranges, ranges);
    }

    /// The mean of high, low and close.
    static double typical(Bars bars, int bar) {
        return (bars.highs()[bar] + bars.lows()[bar] + bars.closes()[bar]) / 3;
    }
}
