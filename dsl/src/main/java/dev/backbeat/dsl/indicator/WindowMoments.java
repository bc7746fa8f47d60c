package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// Mean and sum of squared distances from it, of the last `length` values at every bar.
///
/// Like the plain average it puts each window together from two blocks, by the rule for merging the moments of two
/// samples; nothing is subtracted that was added before, so errors do not grow with the length of the column.
final class WindowMoments {
    private final double[] values;
    private final int length;
    private final double[] means;
    private final double[] squares;
    private final double[] tailMeans;
    private final double[] tailSquares;
    private double tailLevel;

    private WindowMoments(double[] values, int length) {
        this.values = values;
        this.length = length;
        means = new double[values.length];
        squares = new double[values.length];
        int room = Math.min(length, values.length) + 1;
        tailMeans = new double[room];
        tailSquares = new double[room];
    }

    static WindowMoments of(double[] values, int length) {
        var moments = new WindowMoments(values, length);
        if (length > values.length) moments.nothing();
        else moments.fill();
        return moments;
    }

    private void nothing() {
        Arrays.fill(means, Double.NaN);
        Arrays.fill(squares, Double.NaN);
    }

    private void fill() {
        Arrays.fill(tailMeans, 0, length, Double.NaN);
        Arrays.fill(tailSquares, 0, length, Double.NaN);
        for (int start = 0; start < values.length; start += length) {
            int end = Math.min(start + length, values.length);
            fillHeads(start, end);
            if (end - start == length) fillTails(start);
        }
    }

    // Everything is counted from a value of the part at hand, so that a large level costs no digits of the scatter:
    // from the first one of the block in its beginnings, from the last one in its ends.
    private void fillHeads(int start, int end) {
        double level = values[start];
        double mean = 0;
        double square = 0;
        for (int i = start; i < end; i++) {
            int count = i - start + 1;
            double value = values[i] - level;
            double distance = value - mean;
            mean += distance / count;
            square += distance * (value - mean);
            int rest = length - count;
            if (rest == 0) {
                means[i] = level + mean;
                squares[i] = square;
            } else {
                double apart = (tailLevel - level) + (tailMeans[count] - mean);
                means[i] = level + (mean + apart * rest / length);
                squares[i] = square + tailSquares[count] + apart * apart * ((double) count * rest / length);
            }
        }
    }

    private void fillTails(int start) {
        tailLevel = values[start + length - 1];
        double mean = 0;
        double square = 0;
        for (int j = length - 1; j >= 0; j--) {
            double value = values[start + j] - tailLevel;
            double distance = value - mean;
            mean += distance / (length - j);
            square += distance * (value - mean);
            tailMeans[j] = mean;
            tailSquares[j] = square;
        }
    }

    double mean(int bar) {
        return means[bar];
    }

    /// The standard deviation of the window as a whole population: divided by its length.
    double deviation(int bar) {
        return Math.sqrt(squares[bar] / length);
    }

    /// The standard deviation of the window as a sample: divided by its length less one.
    double sampleDeviation(int bar) {
        return Math.sqrt(squares[bar] / (length - 1));
    }
}
