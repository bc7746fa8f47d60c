package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;
import java.util.Arrays;

/// Bands around the prices of the last bars.
final class Channels {
    private Channels() {}

    /// Upper, middle and lower: the exponential average of the values, and `width` average true ranges around it.
    static double[][] keltner(Bars bars, double[] values, int length, double width, int rangeLength, Seed seed) {
        var average = Smoothing.exponential(length, seed);
        var range = Smoothing.wilder(rangeLength, seed);
        double[][] bands = new double[3][values.length];
        for (int i = 0; i < values.length; i++) {
            double middle = average.add(values[i]);
            double reach = width * range.add(Ranges.trueRange(bars, i));
            bands[0][i] = middle + reach;
            bands[1][i] = middle;
            bands[2][i] = middle - reach;
        }
        return bands;
    }

    /// Upper, middle and lower: the highest high, the lowest low, and half way between.
    static double[][] donchian(Bars bars, int length) {
        double[] upper = Extremes.highest(bars.highs(), length);
        double[] lower = Extremes.lowest(bars.lows(), length);
        double[] middle = new double[upper.length];
        for (int i = 0; i < middle.length; i++) middle[i] = (upper[i] + lower[i]) / 2;
        return new double[][] {upper, middle, lower};
    }

    /// Tenkan, kijun, and the spans A and B where they are drawn: `shift` − 1 bars after the bars they come from.
    static double[][] ichimoku(Bars bars, int tenkanLength, int kijunLength, int senkouLength, int shift) {
        double[] tenkan = midway(bars, tenkanLength);
        double[] kijun = midway(bars, kijunLength);
        double[] spanA = new double[tenkan.length];
        for (int i = 0; i < spanA.length; i++) spanA[i] = (tenkan[i] + kijun[i]) / 2;
        double[] spanB = midway(bars, senkouLength);
        moveOn(spanA, shift - 1);
        moveOn(spanB, shift - 1);
        return new double[][] {tenkan, kijun, spanA, spanB};
    }

    private static double[] midway(Bars bars, int length) {
        double[] highs = bars.highs();
        double[] lows = bars.lows();
        var highest = new WindowPeak(length, highs.length);
        var lowest = new WindowPeak(length, highs.length);
        double[] midway = new double[highs.length];
        for (int i = 0; i < midway.length; i++) midway[i] = (highest.add(highs[i]) - lowest.add(-lows[i])) / 2;
        return midway;
    }

    private static void moveOn(double[] column, int bars) {
        int moved = Math.min(bars, column.length);
        System.arraycopy(column, 0, column, moved, column.length - moved);
        Arrays.fill(column, 0, moved, Double.NaN);
    }
}
