package dev.backbeat.dsl.language;

/// Arithmetic of the language where it is not that of Java: missing instead of infinite, the same on every machine.
public final class Arithmetic {
    private Arithmetic() {}

    public static int plus(int a, int b) {
        return exact((long) a + b, a, "+", b);
    }

    public static int minus(int a, int b) {
        return exact((long) a - b, a, "-", b);
    }

    public static int times(int a, int b) {
        return exact((long) a * b, a, "*", b);
    }

    public static int minus(int a) {
        return exact(-(long) a, 0, "-", a);
    }

    // Whole numbers that wrapped around would be wrong without anyone noticing.
    private static int exact(long result, int a, String sign, int b) {
        if (result == (int) result) return (int) result;
        throw new ScriptFault(a + " " + sign + " " + b + " is too large for a whole number (at most "
                + Integer.MAX_VALUE + "); use decimal numbers, such as " + a + ".0");
    }

    /// The quotient, always a decimal number (7 / 2 is 3.5); missing when divided by 0.
    public static double over(double a, double b) {
        return b == 0 ? Double.NaN : finite(a / b);
    }

    /// What remains of the division, with the sign of `a`; missing when divided by 0.
    public static double rest(double a, double b) {
        return b == 0 ? Double.NaN : a % b;
    }

    public static int rest(int a, int b) {
        if (b == 0)
            throw new ScriptFault(
                    "% by zero: a whole number cannot be missing; use decimal numbers, or test for 0 first");
        return a % b;
    }

    public static double abs(double value) {
        return Math.abs(value);
    }

    public static int abs(int value) {
        return value < 0 ? minus(value) : value;
    }

    public static double min(double a, double b) {
        return Math.min(a, b);
    }

    public static int min(int a, int b) {
        return Math.min(a, b);
    }

    public static double max(double a, double b) {
        return Math.max(a, b);
    }

    public static int max(int a, int b) {
        return Math.max(a, b);
    }

    /// The square root; missing below 0.
    public static double sqrt(double value) {
        return Math.sqrt(value);
    }

    /// The natural logarithm; missing at 0 and below.
    public static double log(double value) {
        return value > 0 ? StrictMath.log(value) : Double.NaN;
    }

    /// Missing where it is beyond all numbers.
    public static double exp(double value) {
        return finite(StrictMath.exp(value));
    }

    /// Missing where one of them is (in Java anything to the power of 0 is 1), and where it is beyond all numbers.
    public static double pow(double base, double exponent) {
        return Double.isNaN(base) ? Double.NaN : finite(StrictMath.pow(base, exponent));
    }

    /// A number beyond all numbers is missing.
    public static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /// A power of whole numbers, which stays whole.
    public static int power(int base, int exponent) {
        if (exponent < 0)
            throw new ScriptFault(
                    base + " ** " + exponent + " is no whole number; use decimals, such as " + base + ".0");
        int power = 1;
        // Powers of -1, 0 and 1 never grow too large to go on.
        int times = Math.abs((long) base) < 2 ? exponent % 2 + (exponent > 0 ? 2 : 0) : exponent;
        for (int i = 0; i < times; i++) power = times(power, base);
        return power;
    }

    /// A quotient of whole numbers, towards zero.
    public static int intdiv(int a, int b) {
        if (b == 0) throw new ScriptFault("intdiv by zero: a whole number cannot be missing; test for 0 first");
        return whole((double) a / b);
    }

    /// To the nearest whole number, halves up.
    public static int wholeRound(double value) {
        return whole(round(value));
    }

    public static double floor(double value) {
        return Math.floor(value);
    }

    public static double ceil(double value) {
        return Math.ceil(value);
    }

    /// To the nearest whole number, halves up.
    public static double round(double value) {
        return Math.floor(value + 0.5);
    }

    /// To so many decimals, halves up.
    public static double round(double value, int decimals) {
        if (decimals < 0 || decimals > 12)
            throw new ScriptFault("numbers are rounded to 0 to 12 decimals, was " + decimals);
        double scale = StrictMath.pow(10, decimals);
        return Math.floor(value * scale + 0.5) / scale;
    }

    /// 1, 0 or -1.
    public static double sign(double value) {
        return Math.signum(value);
    }

    /// A cast: towards zero.
    public static int whole(double value) {
        if (!(Math.abs(value) <= Integer.MAX_VALUE))
            throw new ScriptFault(
                    (Double.isNaN(value) ? "a missing value" : value + "") + " cannot be made a whole number");
        return (int) value;
    }

    public static double decimal(double value) {
        return value;
    }

    public static double orElse(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }
}
