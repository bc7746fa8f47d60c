package dev.backbeat.dsl.indicator;

/// The present ones of the last `length` values, from the smallest to the largest.
final class SortedWindow {
    private final double[] values;
    private final int length;
    private final double[] sorted;
    private int size;

    SortedWindow(double[] values, int length) {
        this.values = values;
        this.length = length;
        sorted = new double[Math.min(length, values.length)];
    }

    /// Lets the bar's value in and that of `length` bars before out; bars come one after the other, from 0 on.
    void moveTo(int bar) {
        double leaving = bar < length ? Double.NaN : values[bar - length];
        if (!Double.isNaN(leaving)) remove(plain(leaving));
        if (!Double.isNaN(values[bar])) insert(plain(values[bar]));
    }

    // Of the two zeros the search would put one before the other.
    private static double plain(double value) {
        return value + 0.0;
    }

    private void remove(double value) {
        int at = below(value);
        System.arraycopy(sorted, at + 1, sorted, at, --size - at);
    }

    private void insert(double value) {
        int at = below(value);
        System.arraycopy(sorted, at, sorted, at + 1, size++ - at);
        sorted[at] = value;
    }

    int size() {
        return size;
    }

    /// How many values are smaller.
    private int below(double value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The value at one place moved by a share towards that at another.
    double between(int lower, int upper, double share) {
        return sorted[lower] + share * (sorted[upper] - sorted[lower]);
    }
}
