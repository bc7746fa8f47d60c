package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// The average of the last `length` values in which the newest counts `length` times and the oldest once; put together
/// from two blocks like [WindowSum].
final class WeightedWindow {
    private final int length;
    private final double weights;
    // Before `count` the values of this block; from there on the weighted sums of the block before, each to its end.
    private final double[] parts;
    private int count;
    private double head;
    private double weightedHead;

    WeightedWindow(int length, int bars) {
        this.length = length;
        weights = length * (length + 1.0) / 2;
        parts = new double[Math.min(length, bars) + 1];
        Arrays.fill(parts, Double.NaN);
        if (length <= bars) parts[length] = 0;
    }

    double add(double value) {
        parts[count++] = value;
        head += value;
        weightedHead += count * value;
        double sum = weightedHead + (length - count) * head + parts[count];
        if (count == length) endBlock();
        return sum / weights;
    }

    // A step further back gives each later value, and that of the step itself, one more weight.
    private void endBlock() {
        double tail = 0;
        double weighted = 0;
        for (int j = length - 1; j >= 0; j--) {
            tail += parts[j];
            weighted += tail;
            parts[j] = weighted;
        }
        count = 0;
        head = 0;
        weightedHead = 0;
    }
}
