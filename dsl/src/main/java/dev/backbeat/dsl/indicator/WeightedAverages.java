package dev.backbeat.dsl.indicator;

/// Averages of a window in which not every value counts the same.
final class WeightedAverages {
    private WeightedAverages() {}

    /// The newest value counts `length` times, the oldest once.
    static double[] linear(double[] values, int length) {
        var window = new WeightedWindow(length, values.length);
        double[] averages = new double[values.length];
        for (int i = 0; i < averages.length; i++) averages[i] = window.add(values[i]);
        return averages;
    }

    /// Hull's average: linear over √length of 2 · linear(length / 2) − linear(length), with lengths rounded down.
    static double[] hull(double[] values, int length) {
        var half = new WeightedWindow(length / 2, values.length);
        var whole = new WeightedWindow(length, values.length);
        var smooth = new WeightedWindow((int) Math.sqrt(length), values.length);
        double[] averages = new double[values.length];
        for (int i = 0; i < averages.length; i++)
            averages[i] = smooth.add(2 * half.add(values[i]) - whole.add(values[i]));
        return averages;
    }

    /// Each value counts as much as was traded; missing where nothing was.
    static double[] byVolume(double[] values, double[] volumes, int length) {
        var traded = new WindowSum(length, values.length);
        var paid = new WindowSum(length, values.length);
        double[] averages = new double[values.length];
        for (int i = 0; i < averages.length; i++) {
            double volume = traded.add(volumes[i]);
            averages[i] = ratio(paid.add(values[i] * volumes[i]), volume);
        }
        return averages;
    }

    /// Missing where there is none, or b is beyond what a double holds.
    static double ratio(double a, double b) {
        return b == 0 || Double.isInfinite(b) ? Double.NaN : a / b;
    }

    /// Kaufman's adaptive average: each value moves it by a share between those of exponential averages of `slow` and
    /// of `fast`, squared; the nearer to `fast` the straighter the last `length` moves were. Starts from the value
    /// before the first one that it can follow.
    static double[] adaptive(double[] values, int length, int fast, int slow) {
        double fastest = 2.0 / (fast + 1.0);
        double slowest = 2.0 / (slow + 1.0);
        var path = new WindowSum(length, values.length);
        double[] averages = new double[values.length];
        double average = Double.NaN;
        for (int i = 0; i < averages.length; i++) {
            double moved = path.add(i == 0 ? Double.NaN : Math.abs(values[i] - values[i - 1]));
            if (Double.isNaN(moved)) {
                averages[i] = Double.NaN;
                continue;
            }
            if (Double.isNaN(average)) average = values[i - 1];
            double gained = Math.abs(values[i] - values[i - length]);
            double straight = moved <= gained ? 1 : gained / moved;
            double share = straight * (fastest - slowest) + slowest;
            double next = average + share * share * (values[i] - average);
            averages[i] = next;
            if (Double.isFinite(next)) average = next;
        }
        return averages;
    }
}
