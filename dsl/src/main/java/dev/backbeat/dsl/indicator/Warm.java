package dev.backbeat.dsl.indicator;

/// Hides what a column has before it is worth anything.
final class Warm {
    private Warm() {}

    /// The column, missing until it has seen that many values besides the bar's own.
    static double[] after(int count, double[] seen, double[] column) {
        int values = 0;
        for (int i = 0; i < column.length && values <= count; i++) {
            if (!Double.isNaN(seen[i])) values++;
            if (values <= count) column[i] = Double.NaN;
        }
        return column;
    }
}
