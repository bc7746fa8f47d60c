package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// How fast values move.
final class Momentum {
    private Momentum() {}

    /// 100 · gain / (gain + loss), of Wilder's averages of the rises and of the falls, each from one present value to
    /// the next; 0 where nothing ever moved.
    static double[] relativeStrength(double[] values, int length, Seed seed) {
        var rises = Smoothing.wilder(length, seed);
        var falls = Smoothing.wilder(length, seed);
        double[] strengths = new double[values.length];
        double before = Double.NaN;
        for (int i = 0; i < strengths.length; i++) {
            double move = values[i] - before;
            double gain = rises.add(Math.max(move, 0));
            double loss = falls.add(Math.max(-move, 0));
            strengths[i] = strength(gain, loss, seed);
            if (!Double.isNaN(values[i])) before = values[i];
        }
        return strengths;
    }

    // The same number twice, but for its last bits: as ta4j reckons it where its seed was asked for.
    private static double strength(double gain, double loss, Seed seed) {
        if (loss == 0) return gain == 0 ? 0 : gain > 0 ? 100 : Double.NaN;
        return seed == Seed.FIRST ? 100 - 100 / (1 + gain / loss) : WeightedAverages.ratio(100 * gain, gain + loss);
    }

    static double[] change(double[] values, int length) {
        double[] changes = new double[values.length];
        Arrays.fill(changes, 0, Math.min(length, changes.length), Double.NaN);
        for (int i = length; i < changes.length; i++) changes[i] = values[i] - values[i - length];
        return changes;
    }

    /// Rate of change: 100 · (value / value `length` bars ago − 1), missing where that was 0.
    static double[] rateOfChange(double[] values, int length) {
        double[] rates = new double[values.length];
        Arrays.fill(rates, 0, Math.min(length, rates.length), Double.NaN);
        for (int i = length; i < rates.length; i++) {
            double before = values[i - length];
            rates[i] = before == 0 ? Double.NaN : (values[i] - before) / before * 100;
        }
        return rates;
    }

    /// Line, signal and histogram.
    static double[][] macd(double[] values, int fast, int slow, int signalLength, Seed seed) {
        var faster = Smoothing.exponential(fast, seed);
        var slower = Smoothing.exponential(slow, seed);
        var signals = Smoothing.exponential(signalLength, seed);
        double[][] macd = new double[3][values.length];
        for (int i = 0; i < values.length; i++) {
            double line = faster.add(values[i]) - slower.add(values[i]);
            double signal = signals.add(line);
            macd[0][i] = line;
            macd[1][i] = signal;
            macd[2][i] = line - signal;
        }
        return macd;
    }
}
