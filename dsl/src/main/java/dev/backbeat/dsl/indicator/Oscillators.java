package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// Where a price stands within what the last bars have seen.
final class Oscillators {
    private Oscillators() {}

    /// Fast: 100 · (close − lowest low) / (highest high − lowest low); k: its plain average; d: that of k.
    /// Missing where the last bars have no range.
    static double[][] stochastic(Bars bars, int length, int smooth, int signal) {
        double[] fast = placeInRange(bars, length, 0);
        double[] k = MovingAverages.mean(fast, smooth);
        return new double[][] {fast, k, MovingAverages.mean(k, signal)};
    }

    /// From −100, the close at the lowest low, to 0, at the highest high.
    static double[] williams(Bars bars, int length) {
        return placeInRange(bars, length, 1);
    }

    // In percent of the range, counted from its bottom (0) or from its top (1).
    private static double[] placeInRange(Bars bars, int length, double from) {
        double[] highs = bars.highs();
        double[] lows = bars.lows();
        double[] closes = bars.closes();
        var peak = new WindowPeak(length, closes.length);
        var trough = new WindowPeak(length, closes.length);
        double[] places = new double[closes.length];
        for (int i = 0; i < places.length; i++) {
            double highest = peak.add(highs[i]);
            double lowest = -trough.add(-lows[i]);
            double start = from == 0 ? lowest : highest;
            places[i] = 100 * WeightedAverages.ratio(closes[i] - start, highest - lowest);
        }
        return places;
    }

    /// Distance of the typical price from its plain average, in units of 0.015 mean absolute distances; 0 where all
    /// prices of the window are the same.
    static double[] commodityChannel(Bars bars, int length) {
        double[] typical = new double[bars.size()];
        double[] indexes = new double[bars.size()];
        var window = new WindowMean(length, bars.size());
        for (int i = 0; i < indexes.length; i++) {
            typical[i] = Ranges.typical(bars, i);
            double mean = window.add(typical[i]);
            indexes[i] = Double.isNaN(mean) ? Double.NaN : distance(typical, i, length, mean);
        }
        return indexes;
    }

    private static double distance(double[] values, int bar, int length, double mean) {
        double apart = 0;
        for (int i = bar - length + 1; i <= bar; i++) apart += Math.abs(values[i] - mean);
        return apart == 0 ? 0 : WeightedAverages.ratio(values[bar] - mean, 0.015 * (apart / length));
    }

    /// Up, down, oscillator: 100 in the bar of the highest high (lowest low) of `length` + 1 bars, 0 when it is
    /// `length` bars old; up − down.
    static double[][] aroon(double[] highs, double[] lows, int length) {
        double[] up = Extremes.barsSinceHighest(highs, length + 1);
        double[] down = Extremes.barsSinceLowest(lows, length + 1);
        double[] oscillator = new double[up.length];
        for (int i = 0; i < up.length; i++) {
            up[i] = (length - up[i]) / length * 100;
            down[i] = (length - down[i]) / length * 100;
            oscillator[i] = up[i] - down[i];
        }
        return new double[][] {up, down, oscillator};
    }
}
