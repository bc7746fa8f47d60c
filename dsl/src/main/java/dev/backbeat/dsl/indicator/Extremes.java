package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// The highest and the lowest of the last values, at a cost that does not depend on how many those are.
final class Extremes {
    private Extremes() {}

    /// Put together, like the plain average, from the bar's own block of `length` bars and the rest of the one before.
    static double[] highest(double[] values, int length) {
        double[] highest = new double[values.length];
        if (length > values.length) {
            Arrays.fill(highest, Double.NaN);
            return highest;
        }
        double[] tails = new double[length + 1];
        Arrays.fill(tails, 0, length, Double.NaN);
        tails[length] = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < values.length; start += length) {
            int end = Math.min(start + length, values.length);
            double head = Double.NEGATIVE_INFINITY;
            for (int i = start; i < end; i++) {
                head = Math.max(head, values[i]);
                highest[i] = Math.max(head, tails[i - start + 1]);
            }
            if (end - start == length) fillTails(values, start, tails);
        }
        return highest;
    }

    private static void fillTails(double[] values, int start, double[] tails) {
        double tail = Double.NEGATIVE_INFINITY;
        for (int j = tails.length - 2; j >= 0; j--) {
            tail = Math.max(tail, values[start + j]);
            tails[j] = tail;
        }
    }

    static double[] lowest(double[] values, int length) {
        return negated(highest(negated(values), length));
    }

    private static double[] negated(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < negated.length; i++) negated[i] = -values[i];
        return negated;
    }
}
