package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// The largest of the last `length` values, handed in one per bar; missing while one of them is.
///
/// Put together like [WindowSum] from two blocks, so that it costs the same whatever the length.
final class WindowPeak {
    private final int length;
    // Before `count` the values of this block; from there on the peaks of the block before, each to its end.
    private final double[] parts;
    private int count;
    private double head = Double.NEGATIVE_INFINITY;

    WindowPeak(int length, int bars) {
        this.length = length;
        parts = new double[Math.min(length, bars) + 1];
        Arrays.fill(parts, Double.NaN);
        if (length <= bars) parts[length] = Double.NEGATIVE_INFINITY;
    }

    double add(double value) {
        parts[count++] = value;
        head = Math.max(head, value);
        double peak = Math.max(head, parts[count]);
        if (count == length) endBlock();
        return peak;
    }

    private void endBlock() {
        double tail = Double.NEGATIVE_INFINITY;
        for (int j = length - 1; j >= 0; j--) {
            tail = Math.max(tail, parts[j]);
            parts[j] = tail;
        }
        count = 0;
        head = Double.NEGATIVE_INFINITY;
    }
}
