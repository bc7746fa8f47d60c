package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// A line below rising prices and above falling ones, which closes have to cross to turn it.
final class SuperTrend {
    private final Bars bars;
    private final Smoothing range;
    private final double width;
    private double upper = Double.NaN;
    private double lower = Double.NaN;
    private boolean falling;
    private double closeBefore = Double.NaN;

    private SuperTrend(Bars bars, int length, double width, Seed seed) {
        this.bars = bars;
        this.width = width;
        range = Smoothing.wilder(length, seed);
    }

    /// Line, direction, upper and lower band: the line is the lower band while the direction is 1, the upper one while
    /// it is −1.
    ///
    /// The bands are `width` average true ranges away from the middle of the bar, and only move towards the prices
    /// until a close has crossed them. The first trend is up.
    static double[][] of(Bars bars, int length, double width, Seed seed) {
        var trend = new SuperTrend(bars, length, width, seed);
        double[][] filled = new double[4][bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            boolean known = trend.moveTo(i);
            filled[0][i] = known ? trend.line() : Double.NaN;
            filled[1][i] = known ? trend.falling ? -1 : 1 : Double.NaN;
            filled[2][i] = known ? trend.upper : Double.NaN;
            filled[3][i] = known ? trend.lower : Double.NaN;
        }
        return filled;
    }

    private boolean moveTo(int bar) {
        double close = bars.closes()[bar];
        double middle = (bars.highs()[bar] + bars.lows()[bar]) / 2;
        double reach = width * range.add(Ranges.trueRange(bars, bar));
        if (!Double.isFinite(middle + reach + close)) return false;
        // Comparisons with a missing band of before do not hold, so the first bands are those of the bar.
        upper = middle + reach >= upper && closeBefore <= upper ? upper : middle + reach;
        lower = middle - reach <= lower && closeBefore >= lower ? lower : middle - reach;
        boolean first = Double.isNaN(closeBefore);
        falling = falling ? close <= upper : close < lower && !first;
        closeBefore = close;
        return true;
    }

    private double line() {
        return falling ? upper : lower;
    }
}
