package dev.backbeat.dsl.indicator;

/// Turning points, each known only once later bars have confirmed it.
final class Swings {
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
    /// 1 up, −1 down, 0 before they moved.
    static double[][] zigzag(double[] values, double[] reversal) {
        double[][] swings = new double[3][values.length];
        double high = Double.NaN;
        double low = Double.NaN;
        double extreme = Double.NaN;
        double way = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            boolean missing = Double.isNaN(value) || Double.isNaN(reversal[i]);
            if (!missing) {
                if (Double.isNaN(extreme)) extreme = value;
                if (way == 0) way = Math.signum(value - extreme);
                if (way * (value - extreme) > 0) {
                    extreme = value;
                } else if (way != 0 && way * (extreme - value) >= reversal[i] && value != extreme) {
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

    /// How many bricks in a row went up, and how many down; a brick is made whenever the value has gone its size on
    /// from the last.
    static double[][] renko(double[] values, double size) {
        double[][] rows = new double[2][values.length];
        double last = Double.NaN;
        double up = 0;
        double down = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                rows[0][i] = Double.NaN;
                rows[1][i] = Double.NaN;
                continue;
            }
            if (Double.isNaN(last)) last = values[i];
            double bricks = Math.floor(Math.abs(values[i] - last) / size);
            if (bricks > 0) {
                boolean rose = values[i] > last;
                up = rose ? up + bricks : 0;
                down = rose ? 0 : down + bricks;
                last += (rose ? bricks : -bricks) * size;
            }
            rows[0][i] = up;
            rows[1][i] = down;
        }
        return rows;
    }
}
