package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// The mean of the last `length` values, handed in one per bar; missing while one of them is.
///
/// Put together like [WindowSum] from two blocks, each counted from a value of its own: so the mean of equal values is
/// that value, and a large level costs no digits.
final class WindowMean {
    private final int length;
    // Before `count` the values of this block; from there on the sums of the block before, each to its end.
    private final double[] parts;
    private int count;
    private double head;
    private double headLevel;
    private double tailLevel;

    WindowMean(int length, int bars) {
        this.length = length;
        parts = new double[Math.min(length, bars) + 1];
        Arrays.fill(parts, Double.NaN);
    }

    double add(double value) {
        if (count == 0) headLevel = value;
        parts[count++] = value;
        head += value - headLevel;
        if (count == length) return endBlock();
        return headLevel + (head + parts[count] + (tailLevel - headLevel) * (length - count)) / length;
    }

    private double endBlock() {
        double mean = headLevel + head / length;
        tailLevel = parts[length - 1];
        double tail = 0;
        for (int j = length - 1; j >= 0; j--) {
            tail += parts[j] - tailLevel;
            parts[j] = tail;
        }
        count = 0;
        head = 0;
        return mean;
    }
}
