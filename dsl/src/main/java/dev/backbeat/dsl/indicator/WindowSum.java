package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// The sum of the last `length` values, handed in one per bar; missing while one of them is.
///
/// A window's sum is that of its part in the current block of `length` bars, plus that of the rest in the block before:
/// sums only, nothing is ever subtracted, so errors cannot pile up however long the column is, and a huge value leaves
/// nothing behind.
final class WindowSum {
    private final int length;
    // Before `count` the values of this block; from there on the sums of the block before, each to its end.
    private final double[] parts;
    private int count;
    private double head;

    /// @param bars how many values there will be, to take no more room than they need
    WindowSum(int length, int bars) {
        this.length = length;
        parts = new double[Math.min(length, bars) + 1];
        Arrays.fill(parts, Double.NaN);
        if (length <= bars) parts[length] = 0;
    }

    double add(double value) {
        parts[count++] = value;
        head += value;
        double sum = head + parts[count];
        if (count == length) endBlock();
        return Double.isFinite(sum) ? sum : Double.NaN;
    }

    private void endBlock() {
        double tail = 0;
        for (int j = length - 1; j >= 0; j--) {
            tail += parts[j];
            parts[j] = tail;
        }
        count = 0;
        head = 0;
    }
}
