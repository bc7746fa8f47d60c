package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// Mean and sum of squared distances from it, of the last `length` values, handed in one per bar.
///
/// Like [WindowSum] it puts each window together from two blocks, by the rule for merging the moments of two samples;
/// nothing is subtracted that was added before, so errors do not grow with the length of the column.
final class WindowMoments {
    private final int length;
    private final Unit unit;
    // Before `count` the values of this block; from there on the means of the block before, each to its end.
    private final double[] parts;
    private final double[] tailSquares;
    private double tailLevel;
    private int count;
    private double headLevel;
    private double headMean;
    private double headSquare;
    private double mean = Double.NaN;
    private double square = Double.NaN;

    WindowMoments(int length, int bars) {
        this.length = length;
        unit = new Unit(length);
        int room = Math.min(length, bars) + 1;
        parts = new double[room];
        tailSquares = new double[room];
        Arrays.fill(parts, Double.NaN);
        Arrays.fill(tailSquares, Double.NaN);
    }

    // Everything is counted from a value of the part at hand, so that a large level costs no digits of the scatter:
    // from the first one of the block in its beginnings, from the last one in its ends.
    void add(double given) {
        if (count == length) endBlock();
        double value = unit.of(given);
        if (count == 0) headLevel = value;
        parts[count++] = value;
        double distance = value - headLevel - headMean;
        headMean += distance / count;
        headSquare += distance * (value - headLevel - headMean);
        int rest = length - count;
        if (rest == 0) {
            mean = headLevel + headMean;
            square = headSquare;
        } else {
            double apart = (tailLevel - headLevel) + (parts[count] - headMean);
            mean = headLevel + (headMean + apart * rest / length);
            square = headSquare + tailSquares[count] + apart * apart * ((double) count * rest / length);
        }
        square = unit.sum(square);
    }

    private void endBlock() {
        double times = unit.renewed();
        tailLevel = times * parts[length - 1];
        double tailMean = 0;
        double tailSquare = 0;
        for (int j = length - 1; j >= 0; j--) {
            double value = times * parts[j] - tailLevel;
            double distance = value - tailMean;
            tailMean += distance / (length - j);
            tailSquare += distance * (value - tailMean);
            parts[j] = tailMean;
            tailSquares[j] = tailSquare;
        }
        count = 0;
        headMean = 0;
        headSquare = 0;
    }

    double mean() {
        return mean * unit.back();
    }

    /// The standard deviation of the window as a whole population: divided by its length.
    double deviation() {
        return Math.sqrt(square / length) * unit.back();
    }

    /// The standard deviation of the window as a sample: divided by its length less one.
    double sampleDeviation() {
        return Math.sqrt(square / (length - 1)) * unit.back();
    }
}
