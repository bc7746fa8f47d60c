package dev.backbeat.dsl.indicator;

/// Where a value stands among the last ones, and which one stands where.
final class Ranks {
    private Ranks() {}

    /// How many of the `length` values before this one are below it, in percent.
    static double[] percentRank(double[] values, int length) {
        var window = new SortedWindow(values, length);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            boolean complete = window.size() == length && !Double.isNaN(values[i]);
            ranks[i] = complete ? (double) window.below(values[i]) / length * 100 : Double.NaN;
            window.moveTo(i);
        }
        return ranks;
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
