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
            double next = Double.isNaN(average) ? values[i] : step.next(average, values[i], i);
            averages[i] = next;
            if (Double.isFinite(next)) average = next;
        }
        return averages;
    }

    /// McGinley's dynamic: the further the value is above the average, the slower it follows.
    ///
    /// After a deep fall a step would lead beyond the value, and the next ones to and fro without end: there the
    /// average begins anew, as where a value or average of 0 has no ratio.
    static double[] mcginley(double[] values, int length) {
        return Warm.after(length, values, recursive(values, (average, value, bar) -> {
            double ratio = value / average;
            double share = 1 / (length * (ratio * ratio));
            return average != 0 && share <= 1 ? average + share * (value - average) : value;
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
            double wider = variance + process;
            double gain = wider / (wider + measurement);
            double next = Double.isNaN(level) ? values[i] : level + gain * (values[i] - level);
            levels[i] = next;
            if (!Double.isFinite(next)) continue;
            level = next;
            // What is left of it; taken away from it, it would be lost in rounding.
            variance = gain * measurement;
        }
        return levels;
    }

    /// An average after Jurik's, as known outside of Jurik Research: the value smoothed once, how far that lags
    /// smoothed beside it and added by the phase, and both together smoothed once more.
    static double[] jurik(double[] values, int length, double phase, double power) {
        double lag = 0.45 * (length - 1);
        double beta = lag / (lag + 2);
        double alpha = StrictMath.pow(beta, power);
        double ahead = phase / 100 + 1.5;
        double[] averages = new double[values.length];
        double smooth = Double.NaN;
        double behind = 0;
        double step = 0;
        double average = Double.NaN;
        for (int i = 0; i < averages.length; i++) {
            double value = values[i];
            boolean first = Double.isNaN(average);
            double smoothed = first ? value : value * (1 - alpha) + smooth * alpha;
            double left = (value - smoothed) * (1 - beta) + behind * beta;
            double before = first ? value : average;
            double next = (smoothed + ahead * left - before) * ((1 - alpha) * (1 - alpha)) + step * (alpha * alpha);
            averages[i] = before + next;
            if (!Double.isFinite(averages[i])) continue;
            smooth = smoothed;
            behind = left;
            step = next;
            average = averages[i];
        }
        return Warm.after(length, values, averages);
    }
}
