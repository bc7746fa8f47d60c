package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// Averages of the last values, plain and recursive.
///
/// Where an average needs a missing value it is missing itself: the plain one until the value has left its window, the
/// recursive ones on that bar only, since they go on from where they were.
final class MovingAverages {
    private MovingAverages() {}

    /// The mean of the last `length` values.
    ///
    /// A window's sum is that of its part in the block of `length` bars that the bar is in, plus that of the rest
    /// in the block before: sums only, nothing is ever subtracted, so errors cannot pile up however long the column
    /// is, and a huge value leaves nothing behind. A window of equal values has exactly that mean.
    static double[] simple(double[] values, int length) {
        double[] means = new double[values.length];
        if (length > values.length) return missing(means);
        double[] tails = new double[length + 1];
        Arrays.fill(tails, 0, length, Double.NaN);
        int equal = 0;
        double before = Double.NaN;
        for (int start = 0; start < values.length; start += length) {
            int end = Math.min(start + length, values.length);
            double head = 0;
            for (int i = start; i < end; i++) {
                double value = values[i];
                equal = value == before ? equal + 1 : 1;
                before = value;
                head += value;
                means[i] = equal >= length ? value : (head + tails[i - start + 1]) / length;
            }
            if (end - start == length) fillTails(values, start, tails);
        }
        return means;
    }

    /// `tails[j]` becomes the sum of the block's values from the j-th on.
    private static void fillTails(double[] values, int start, double[] tails) {
        double tail = 0;
        for (int j = tails.length - 2; j >= 0; j--) {
            tail += values[start + j];
            tails[j] = tail;
        }
    }

    /// Each value moves the average by 2/(length+1) of its distance.
    static double[] exponential(double[] values, int length, Seed seed) {
        return recursive(values, length, 2.0 / (length + 1.0), seed);
    }

    /// Each value moves the average by 1/length of its distance, as Wilder averages.
    static double[] wilder(double[] values, int length, Seed seed) {
        return recursive(values, length, 1.0 / length, seed);
    }

    private static double[] recursive(double[] values, int length, double share, Seed seed) {
        double[] averages = new double[values.length];
        double average = 0;
        int seen = 0;
        int i = 0;
        int needed = seed.valuesFor(length);
        for (; i < values.length && seen < needed; i++) {
            averages[i] = Double.NaN;
            if (Double.isNaN(values[i])) continue;
            seen++;
            average = seed.next(average, values[i], seen);
            if (seen == needed) averages[i] = average;
        }
        for (; i < values.length; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                averages[i] = Double.NaN;
            } else {
                average += (value - average) * share;
                averages[i] = average;
            }
        }
        return averages;
    }

    private static double[] missing(double[] column) {
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
