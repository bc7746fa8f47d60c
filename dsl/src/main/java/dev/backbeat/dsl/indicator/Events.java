package dev.backbeat.dsl.indicator;

/// Conditions and what follows from them; 1 where one holds, 0 where it does not, NaN where that cannot be told.
final class Events {
    private Events() {}

    /// Whether `a` is above `b` now and was below it on the newest earlier bar on which the two differed.
    ///
    /// So touching and turning back is no crossing, and crossing by way of some equal bars is one, on the bar that
    /// gets above. Bars with a missing value are looked through. Missing on the first bar that has both values.
    static double[] crossesAbove(double[] a, double[] b) {
        double[] crossed = new double[a.length];
        double sideBefore = Double.NaN;
        for (int i = 0; i < crossed.length; i++) {
            double apart = a[i] - b[i];
            if (Double.isNaN(apart)) {
                crossed[i] = Double.NaN;
                continue;
            }
            boolean first = Double.isNaN(sideBefore);
            crossed[i] = first ? Double.NaN : apart > 0 && sideBefore < 0 ? 1 : 0;
            if (first || apart != 0) sideBefore = Math.signum(apart);
        }
        return crossed;
    }

    /// Whether each of the last `length` changes was a rise.
    static double[] rising(double[] values, int length) {
        double[] rising = new double[values.length];
        int rises = 0;
        int present = 0;
        for (int i = 0; i < rising.length; i++) {
            double change = i == 0 ? Double.NaN : values[i] - values[i - 1];
            present = Double.isNaN(change) ? 0 : Math.min(length, present + 1);
            rises = change > 0 ? Math.min(length, rises + 1) : 0;
            rising[i] = present < length ? Double.NaN : rises == length ? 1 : 0;
        }
        return rising;
    }

    static double[] falling(double[] values, int length) {
        double[] negated = new double[values.length];
        for (int i = 0; i < negated.length; i++) negated[i] = -values[i];
        return rising(negated, length);
    }

    /// How many bars ago the condition last held: 0 on a bar on which it does, missing before the first and where the
    /// condition is.
    static double[] barsSince(double[] condition) {
        double[] since = new double[condition.length];
        double bars = Double.NaN;
        for (int i = 0; i < since.length; i++) {
            bars = condition[i] == 1 ? 0 : bars + 1;
            since[i] = Double.isNaN(condition[i]) ? Double.NaN : bars;
        }
        return since;
    }

    /// The value on the newest bar on which the condition held, missing before the first and where the condition is.
    static double[] valueWhen(double[] condition, double[] values) {
        double[] kept = new double[values.length];
        double value = Double.NaN;
        for (int i = 0; i < kept.length; i++) {
            if (condition[i] == 1) value = values[i];
            kept[i] = Double.isNaN(condition[i]) ? Double.NaN : value;
        }
        return kept;
    }
}
