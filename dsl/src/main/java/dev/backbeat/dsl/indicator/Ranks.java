package dev.backbeat.dsl.indicator;

/// Where a value stands among the last ones, and which one stands where.
final class Ranks {
    private Ranks() {}

    /// How many of the `length` values before this one are below it, in percent.
    static double[] percentRank(double[] values, int length) {
        double[] ranks = new double[values.length];
        int present = 0;
        for (int i = 0; i < ranks.length; i++) {
            boolean missing = Double.isNaN(values[i]);
            boolean complete = !missing && present >= length;
            ranks[i] = complete ? (double) below(values, i - length, i) / length * 100 : Double.NaN;
            present = missing ? 0 : present + 1;
        }
        return ranks;
    }

    // Counting a window takes less time than keeping it sorted.
    private static int below(double[] values, int first, int bar) {
        double value = values[bar];
        int below = 0;
        for (int i = first; i < bar; i++) below += values[i] < value ? 1 : 0;
        return below;
    }

    /// The value below which the share of the last `length` values lies, between two of them in proportion: share 0 is
    /// the lowest, 0.5 the median, 1 the highest.
    static double[] quantile(double[] values, int length, double share) {
        var window = new SortedWindow(values, length);
        double[] quantiles = new double[values.length];
        double place = share * (length - 1);
        int lower = (int) place;
        int upper = Math.min(lower + 1, length - 1);
        for (int i = 0; i < quantiles.length; i++) {
            window.moveTo(i);
            quantiles[i] = window.size() < length ? Double.NaN : window.between(lower, upper, place - lower);
        }
        return quantiles;
    }
}
