package dev.backbeat.dsl.indicator;

/// Averages whose pace follows the values; missing on bars without a value, and then on from where they were.
final class AdaptiveAverages {
    private AdaptiveAverages() {}

    /// What an average becomes by a value, which is never missing.
    private interface Step {
        double next(double average, double value, int bar);
    }

    private static double[] recursive(double[] values, Step step) {
        double[] averages = new double[values.length];
        double average = Double.NaN;
        for (int i = 0; i < averages.length; i++) {
            averages[i] = Double.NaN;
            if (Double.isNaN(values[i])) continue;
            average = Double.isNaN(average) ? values[i] : step.next(average, values[i], i);
            averages[i] = average;
        }
        return averages;
    }

    /// McGinley's dynamic: the further the value is above the average, the slower it follows.
    static double[] mcginley(double[] values, int length) {
        return Warm.after(length, values, recursive(values, (average, value, bar) -> {
            double ratio = value / average;
            double step = (value - average) / (length * (ratio * ratio));
            // A value or average of 0 has no ratio; there the average begins anew.
            return average != 0 && Double.isFinite(step) ? average + step : value;
        }));
    }

    /// Chande's: an average that moves by the share of momentum in all that moved.
    static double[] vidya(double[] values, int length, int momentumLength) {
        double share = 2.0 / (length + 1.0);
        double[] momentum = Impulses.chandeMomentum(values, momentumLength);
        double[] changes = Columns.sum(Momentum.change(values, 1), momentumLength);
        double[] averages =
                recursive(values, (average, value, bar) -> average + share * pace(momentum[bar]) * (value - average));
        // A change that is not known may have been any: where one is in the window, nobody knows how far to move.
        return Columns.both(averages, changes, (average, change) -> Double.isNaN(change) ? Double.NaN : average);
    }

    // Where nothing moved nothing pulls.
    private static double pace(double momentum) {
        return Double.isNaN(momentum) ? 0 : Math.abs(momentum) / 100;
    }

    /// A filter of Kalman's for one level that wanders: `process` is how much, `measurement` how noisy values are.
    static double[] kalman(double[] values, double process, double measurement) {
        double[] levels = new double[values.length];
        double level = Double.NaN;
        double variance = 1;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Double.NaN;
            if (Double.isNaN(values[i])) continue;
            if (Double.isNaN(level)) level = values[i];
            variance += process;
            double gain = variance / (variance + measurement);
            level += gain * (values[i] - level);
            variance -= gain * variance;
            levels[i] = level;
        }
        return levels;
    }
}
