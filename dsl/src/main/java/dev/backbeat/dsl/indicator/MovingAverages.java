package dev.backbeat.dsl.indicator;

/// The plain average of the last values, and the recursive ones.
///
/// Where an average needs a missing value it is missing itself: the plain one until the value has left its window, the
/// recursive ones on that bar only, since they go on from where they were.
final class MovingAverages {
    /// A value this much smaller than the largest one is lost in what rounding the larger one has left in a sum.
    private static final double LOST = 0x1p-20;

    private MovingAverages() {}

    /// The mean of the last `length` values, from a running sum, which is ta4j's arithmetic to the bit; only the word
    /// `sma` is filled from it, for its last digits wander.
    ///
    /// The sum is taken anew where all values of a window are lost beside one that has left it: there a plain
    /// running sum, and so ta4j, keeps the rounding errors of that value for ever.
    static double[] simple(double[] values, int length) {
        double[] means = new double[values.length];
        double sum = 0;
        double largest = 0;
        int largeAt = 0;
        int present = 0;
        for (int i = 0; i < means.length; i++) {
            double value = values[i];
            sum += value;
            if (++present > length) sum -= values[i - length];
            if (!(Math.abs(sum) <= Double.MAX_VALUE)) {
                present = 0;
                sum = 0;
                largest = 0;
                means[i] = Double.NaN;
                continue;
            }
            double size = Math.abs(value);
            if (size >= largest * LOST) {
                largeAt = i;
                largest = Math.max(largest, size);
            } else if (i - largeAt >= length) {
                sum = sum(values, i - length + 1, i);
                largest = largest(values, i - length + 1, i);
                largeAt = newest(values, i, largest * LOST);
            }
            means[i] = present < length ? Double.NaN : sum / length;
        }
        return means;
    }

    /// The mean of each window on its own, for all that is built on one: it does not drift, and that of equal values is
    /// their value.
    static double[] mean(double[] values, int length) {
        var window = new WindowMean(length, values.length);
        return Columns.map(values, window::add);
    }

    private static double sum(double[] values, int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) sum += values[i];
        return sum;
    }

    private static double largest(double[] values, int first, int last) {
        double largest = 0;
        for (int i = first; i <= last; i++) largest = Math.max(largest, Math.abs(values[i]));
        return largest;
    }

    /// The newest bar up to the last one with a value of that size.
    private static int newest(double[] values, int last, double size) {
        int bar = last;
        while (Math.abs(values[bar]) < size) bar--;
        return bar;
    }

    /// Each value moves the average by 2/(length+1) of its distance.
    static double[] exponential(double[] values, int length, Seed seed) {
        return Smoothing.exponential(length, seed).fill(values, new double[values.length]);
    }

    /// Each value moves the average by 1/length of its distance, as Wilder averages.
    static double[] wilder(double[] values, int length, Seed seed) {
        return Smoothing.wilder(length, seed).fill(values, new double[values.length]);
    }

    /// Twice the exponential average, less the exponential average of that: half of its lag.
    static double[] doubled(double[] values, int length, Seed seed) {
        var first = Smoothing.exponential(length, seed);
        var second = Smoothing.exponential(length, seed);
        double[] averages = new double[values.length];
        for (int i = 0; i < averages.length; i++) {
            double once = first.add(values[i]);
            averages[i] = 2 * once - second.add(once);
        }
        return averages;
    }

    /// 3 · (first − second) + third of three exponential averages, each of the one before.
    static double[] tripled(double[] values, int length, Seed seed) {
        var first = Smoothing.exponential(length, seed);
        var second = Smoothing.exponential(length, seed);
        var third = Smoothing.exponential(length, seed);
        double[] averages = new double[values.length];
        for (int i = 0; i < averages.length; i++) {
            double once = first.add(values[i]);
            double twice = second.add(once);
            averages[i] = 3 * (once - twice) + third.add(twice);
        }
        return averages;
    }
}
