package dev.backbeat.dsl.indicator;

/// Turning points, each known only once later bars have confirmed it.
final class Swings {
    private static final double BLURRED_ULPS = 4;

    private Swings() {}

    /// The newest value above `around` values before it and `around` after it, from the bar that confirms it on.
    static double[] high(double[] values, int around) {
        double[] swings = new double[values.length];
        double swing = Double.NaN;
        for (int i = 0; i < swings.length; i++) {
            int candidate = i - around;
            if (candidate >= around && isHigh(values, candidate, around)) swing = values[candidate];
            swings[i] = Double.isNaN(values[i]) ? Double.NaN : swing;
        }
        return swings;
    }

    // A missing value is not below anything, so nothing near one is a turning point.
    private static boolean isHigh(double[] values, int candidate, int around) {
        for (int away = 1; away <= around; away++) {
            boolean above =
                    values[candidate - away] < values[candidate] && values[candidate + away] < values[candidate];
            if (!above) return false;
        }
        return true;
    }

    static double[] low(double[] values, int around) {
        return Columns.map(high(Columns.map(values, value -> -value), around), value -> -value);
    }

    /// The newest high and low from which the values have turned back by at least `reversal`, and the way they go now:
    /// 1 up, −1 down, 0 before they moved. Missing where the reversal is below 0.
    static double[][] zigzag(double[] values, double[] reversal) {
        double[][] swings = new double[3][values.length];
        double high = Double.NaN;
        double low = Double.NaN;
        double extreme = Double.NaN;
        double way = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            boolean missing = !Double.isFinite(value) || !(reversal[i] >= 0);
            if (!missing) {
                if (Double.isNaN(extreme)) extreme = value;
                if (way == 0) way = Math.signum(value - extreme);
                if (way * (value - extreme) > 0) {
                    extreme = value;
                } else if (way != 0 && value != extreme && isApart(extreme, value, reversal[i])) {
                    if (way > 0) high = extreme;
                    else low = extreme;
                    way = -way;
                    extreme = value;
                }
            }
            swings[0][i] = missing ? Double.NaN : high;
            swings[1][i] = missing ? Double.NaN : low;
            swings[2][i] = missing ? Double.NaN : way;
        }
        return swings;
    }

    private static boolean isApart(double a, double b, double distance) {
        return Math.abs(a - b) >= distance - blur(a, b);
    }

    /// By how much the difference of two prices can be off because none of the three is a binary fraction: 100.6 less
    /// 100.5 is not 0.1.
    private static double blur(double a, double b) {
        return BLURRED_ULPS * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
    }

    /// How many bricks in a row went up, and how many down; a brick is made whenever the value has gone its size on
    /// from the last.
    ///
    /// Bricks end a whole number of sizes from the first value. To add them up one by one would add up errors, too.
    static double[][] renko(double[] values, double size) {
        double[][] rows = new double[2][values.length];
        double first = Double.NaN;
        double last = 0;
        double up = 0;
        double down = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(first) && Double.isFinite(values[i])) first = values[i];
            double place = place(values[i], first, size);
            double bricks = whole(place - last);
            if (bricks > 0) {
                up += bricks;
                down = 0;
            } else if (bricks < 0) {
                up = 0;
                down -= bricks;
            }
            boolean missing = Double.isNaN(bricks);
            if (!missing) last += bricks;
            rows[0][i] = missing ? Double.NaN : up;
            rows[1][i] = missing ? Double.NaN : down;
        }
        return rows;
    }

    /// How many sizes a value is away from the first one; a whole number where it is one but for rounding.
    private static double place(double value, double first, double size) {
        double place = (value - first) / size;
        double nearest = Math.rint(place);
        return Math.abs(place - nearest) * size <= blur(value, first) ? nearest : place;
    }

    private static double whole(double bricks) {
        return Double.isInfinite(bricks) ? Double.NaN : bricks < 0 ? Math.ceil(bricks) : Math.floor(bricks);
    }
}
