package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// Which way prices go, and how surely.
final class Trends {
    private Trends() {}

    /// Plus, minus and adx: Wilder's directional movement.
    ///
    /// Of the moves of high and low from one bar to the next only the larger counts, and only outward. Plus and
    /// minus are their Wilder averages in percent of that of the true range, adx the average of |plus − minus| in
    /// percent of plus + minus. All averages start after the first bar, which has no move.
    static double[][] directional(Bars bars, int length, int smoothing, Seed seed) {
        double[] highs = bars.highs();
        double[] lows = bars.lows();
        var ranges = Smoothing.wilder(length, seed);
        var rises = Smoothing.wilder(length, seed);
        var falls = Smoothing.wilder(length, seed);
        var strength = Smoothing.wilder(smoothing, seed);
        double[][] filled = new double[3][bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            double up = i == 0 ? Double.NaN : highs[i] - highs[i - 1];
            double down = i == 0 ? Double.NaN : lows[i - 1] - lows[i];
            double reach = Ranges.trueRange(bars, i);
            // Zero, or missing where one of them is: then all three averages stand still.
            double none = 0 * Math.abs(up + down + reach);
            double range = ranges.add(reach + none);
            double plus = percent(rises.add(up > down && up > 0 ? up + none : none), range);
            double minus = percent(falls.add(down > up && down > 0 ? down + none : none), range);
            filled[0][i] = plus;
            filled[1][i] = minus;
            filled[2][i] = strength.add(percent(Math.abs(plus - minus), plus + minus));
        }
        return filled;
    }

    /// 100 · |plus − minus| / (plus + minus), not averaged.
    static double[] index(Bars bars, int length, Seed seed) {
        double[][] filled = directional(bars, length, length, seed);
        return Columns.both(filled[0], filled[1], (plus, minus) -> percent(Math.abs(plus - minus), plus + minus));
    }

    /// The move of the high up (`way` 1) or of the low down (−1), where it is the larger of the two and outward.
    static double[] moves(double[] highs, double[] lows, int way) {
        double[] ups = Momentum.change(highs, 1);
        double[] downs = Columns.map(Momentum.change(lows, 1), fall -> -fall);
        return way > 0 ? Columns.both(ups, downs, Trends::larger) : Columns.both(downs, ups, Trends::larger);
    }

    private static double larger(double move, double other) {
        double none = 0 * (move + other);
        return move > other && move > 0 ? move : Math.abs(none);
    }

    /// High and low: the farthest that the bar reaches from one of the last `length` bars, in units of what a walk
    /// without aim would have come.
    static double[][] randomWalk(Bars bars, int length, Seed seed) {
        double[][] farthest = new double[2][bars.size()];
        for (int n = 2; n <= length; n++) {
            double[] ranges = Ranges.averageTrueRange(bars, n, seed);
            double root = Math.sqrt(n);
            for (int i = 0; i < ranges.length; i++) {
                int before = i - n + 1;
                double up = before < 0 ? Double.NaN : bars.highs()[i] - bars.lows()[before];
                double down = before < 0 ? Double.NaN : bars.highs()[before] - bars.lows()[i];
                farthest[0][i] = Math.max(farthest[0][i], WeightedAverages.ratio(up, ranges[i] * root));
                farthest[1][i] = Math.max(farthest[1][i], WeightedAverages.ratio(down, ranges[i] * root));
            }
        }
        return farthest;
    }

    private static double percent(double part, double whole) {
        return whole == 0 ? 0 : part / whole * 100;
    }
}
