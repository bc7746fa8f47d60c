package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// How far a bar reaches.
final class Ranges {
    private Ranges() {}

    /// From the lowest to the highest of the bar and the close before it; high less low on the first bar.
    static double[] trueRange(Bars bars) {
        double[] highs = bars.highs();
        double[] lows = bars.lows();
        double[] closes = bars.closes();
        double[] ranges = new double[bars.size()];
        for (int i = 0; i < ranges.length; i++) {
            double before = i == 0 ? lows[0] : closes[i - 1];
            ranges[i] = Math.max(highs[i], before) - Math.min(lows[i], before);
        }
        return ranges;
    }

    /// Wilder's average of the true range.
    static double[] averageTrueRange(Bars bars, int length, Seed seed) {
        return MovingAverages.wilder(trueRange(bars), length, seed);
    }
}
