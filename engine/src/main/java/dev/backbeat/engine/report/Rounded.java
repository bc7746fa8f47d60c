package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.goal.Metric.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// A figure as people read it: rounded, with its unit and separators of thousands.
final class Rounded {
    private static final double HUGE = 1e12;

    private Rounded() {}

    static String of(Unit unit, double value) {
        return switch (unit) {
            case FRACTION -> percent(value);
            case MONEY, RATIO -> decimal(value);
            case TIMES -> decimal(value) + " x";
            case RISK -> decimal(value) + " R";
            case DAYS -> counted(value, "day");
            case BARS -> counted(value, "bar");
            case COUNT -> count(value);
        };
    }

    /// 0.25 as `25.00 %`.
    static String percent(double fraction) {
        return decimal(100 * fraction) + " %";
    }

    /// Two decimals; a number too small for them keeps two digits instead of turning into 0, and a huge one is not
    /// written out.
    static String decimal(double value) {
        double size = Math.abs(value);
        if (size == 0) return "0.00";
        if (size < 0.005) return String.format(Locale.ROOT, "%.2g", value);
        return String.format(Locale.ROOT, size < HUGE ? "%,.2f" : "%.2e", value);
    }

    /// A label of an axis: three digits count, and no zeros are added behind them.
    static String axis(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        return rounded.scale() <= 0 ? String.format(Locale.ROOT, "%,.0f", rounded) : rounded.toPlainString();
    }

    static String count(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
    }

    /// `1 day`, `2 days`.
    static String counted(double value, String noun) {
        return count(value) + " " + noun + (value == 1 ? "" : "s");
    }
}
