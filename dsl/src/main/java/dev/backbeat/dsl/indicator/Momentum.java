package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// How fast values move.
final class Momentum {
    private Momentum() {}

    /// 100 · gain / (gain + loss), of Wilder's averages of the rises and of the falls; 0 where nothing ever moved.
    static double[] relativeStrength(double[] values, int length, Seed seed) {
        double[] rises = new double[values.length];
        double[] falls = new double[values.length];
        moves(values, rises, falls, seed);
        double[] gains = MovingAverages.wilder(rises, length, seed);
        double[] losses = MovingAverages.wilder(falls, length, seed);
        for (int i = 0; i < gains.length; i++) {
            double moved = gains[i] + losses[i];
            gains[i] = moved == 0 ? 0 : 100 * gains[i] / moved;
        }
        return gains;
    }

    /// The moves from one present value to the next; ta4j counts the first value as a move of 0.
    private static void moves(double[] values, double[] rises, double[] falls, Seed seed) {
        double before = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            double move = values[i] - before;
            if (Double.isNaN(before) && !Double.isNaN(values[i]) && seed == Seed.FIRST) move = 0;
            rises[i] = Math.max(move, 0);
            falls[i] = Math.max(-move, 0);
            if (!Double.isNaN(values[i])) before = values[i];
        }
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
            rates[i] = before == 0 ? Double.NaN : 100 * (values[i] / before - 1);
        }
        return rates;
    }

    /// Line, signal and histogram.
    static double[][] macd(double[] values, int fast, int slow, int signalLength, Seed seed) {
        double[] line = MovingAverages.exponential(values, fast, seed);
        double[] slower = MovingAverages.exponential(values, slow, seed);
        for (int i = 0; i < line.length; i++) line[i] -= slower[i];
        double[] signal = MovingAverages.exponential(line, signalLength, seed);
        double[] histogram = new double[line.length];
        for (int i = 0; i < line.length; i++) histogram[i] = line[i] - signal[i];
        return new double[][] {line, signal, histogram};
    }
}
