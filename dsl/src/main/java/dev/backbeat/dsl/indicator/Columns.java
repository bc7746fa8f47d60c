package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.WeightedAverages.ratio;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// New columns from others, bar by bar; missing where a value of theirs is.
final class Columns {
    private Columns() {}

    static double[] map(double[] values, DoubleUnaryOperator each) {
        double[] mapped = new double[values.length];
        for (int i = 0; i < mapped.length; i++) mapped[i] = each.applyAsDouble(values[i]);
        return mapped;
    }

    static double[] both(double[] a, double[] b, DoubleBinaryOperator each) {
        double[] mapped = new double[a.length];
        for (int i = 0; i < mapped.length; i++) mapped[i] = each.applyAsDouble(a[i], b[i]);
        return mapped;
    }

    static double[] difference(double[] a, double[] b) {
        return both(a, b, (x, y) -> x - y);
    }

    static double[] product(double[] a, double[] b) {
        return both(a, b, (x, y) -> x * y);
    }

    /// The columns themselves, with all that is beyond what a double holds missing.
    static double[][] finite(double[][] columns) {
        for (double[] column : columns)
            for (int i = 0; i < column.length; i++) if (!Double.isFinite(column[i])) column[i] = Double.NaN;
        return columns;
    }

    /// The mean of the two.
    static double[] middle(double[] a, double[] b) {
        return both(a, b, (x, y) -> (x + y) / 2);
    }

    /// How far a is from b, in percent of b.
    static double[] percentApart(double[] a, double[] b) {
        return both(a, b, (x, y) -> 100 * ratio(x - y, y));
    }

    /// The column as many bars ago.
    static double[] back(double[] values, int bars) {
        double[] moved = new double[values.length];
        for (int i = 0; i < moved.length; i++) moved[i] = i < bars ? Double.NaN : values[i - bars];
        return moved;
    }

    /// The sum of the last `length` values.
    static double[] sum(double[] values, int length) {
        var window = new WindowSum(length, values.length);
        return map(values, window::add);
    }
}
