package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// The values that the symbols of a universe have at one instant; those that are missing are left out.
///
/// All sums go from the lowest to the highest value, so that the order of the symbols changes nothing.
public final class Crowd {
    private final double[] values;
    private int size;
    private double sum;
    private double stdev;

    public Crowd(int most) {
        values = new double[most];
    }

    public void clear() {
        size = 0;
    }

    public void add(double value) {
        if (!Double.isNaN(value)) values[size++] = value;
    }

    /// To be said once all values are there, and before anything is asked.
    public void settle() {
        Arrays.sort(values, 0, size);
        sum = 0;
        for (int i = 0; i < size; i++) sum += values[i];
        stdev = deviation();
    }

    private double deviation() {
        if (size < 2) return Double.NaN;
        // Their mean may be a digit off, which must not look like a deviation.
        if (values[0] == values[size - 1]) return 0;
        double mean = sum / size;
        double unit = Unit.near(Math.max(-values[0], values[size - 1]));
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double apart = (values[i] - mean) * unit;
            squares += apart * apart;
        }
        return Math.sqrt(squares / size) / unit;
    }

    int size() {
        return size;
    }

    double sum() {
        return size == 0 ? Double.NaN : sum;
    }

    double mean() {
        return size == 0 ? Double.NaN : values[0] == values[size - 1] ? values[0] : sum / size;
    }

    /// As a whole population; missing where there are fewer than two.
    double stdev() {
        return stdev;
    }

    /// How many standard deviations above the mean a value is; missing where there is no deviation.
    double zscore(double own) {
        return stdev == 0 ? Double.NaN : (own - mean()) / stdev;
    }

    /// The value below which the share lies, between two of them in proportion.
    double quantile(double share) {
        if (size == 0) return Double.NaN;
        double place = share * (size - 1);
        int lower = (int) place;
        int upper = Math.min(lower + 1, size - 1);
        double above = place - lower;
        return above == 0 ? values[lower] : values[lower] + above * (values[upper] - values[lower]);
    }

    /// From 1 for the lowest to [#size] for the highest; equal ones share the mean of their places.
    double placeFromBelow(double own) {
        return Double.isNaN(own) ? Double.NaN : (below(own, false) + below(own, true) + 1) / 2.0;
    }

    double placeFromAbove(double own) {
        return size + 1 - placeFromBelow(own);
    }

    /// From 0 for the lowest to 1 for the highest; in the middle where there is nobody else.
    double rank(double own) {
        double place = placeFromBelow(own);
        return size == 1 ? place / 2 : (place - 1) / (size - 1);
    }

    /// How many are below a value, or not above it.
    private int below(double own, boolean orEqual) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (values[middle] < own || (orEqual && values[middle] == own)) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
