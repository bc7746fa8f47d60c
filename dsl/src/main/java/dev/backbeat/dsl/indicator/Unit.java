package dev.backbeat.dsl.indicator;

/// The unit in which a series is counted while squares of its values are summed up: a power of two, so nothing is lost.
///
/// The first value that is not 0 becomes about one, so that squares of values near 1e-300 or 1e200 are numbers, too; so
/// does the largest of a block of values that has left the unit far behind. Where values that far apart meet in one
/// window they have no sum of squares, which [#sum] tells.
final class Unit {
    // Less than that has lost digits where single squares were too small to be numbers.
    private static final double LEAST_SUM = 0x1p-960;
    private static final double FAR = 0x1p64;

    private final int length;
    private double largest;
    private double times;
    private double back = 1;
    private double before = Double.NaN;
    private int equal;

    /// @param length of the window
    Unit(int length) {
        this.length = length;
    }

    /// The next value of the series in this unit.
    double of(double value) {
        equal = value == before ? equal + 1 : 1;
        before = value;
        double size = Math.abs(value);
        if (size > largest && size <= Double.MAX_VALUE) largest = size;
        // Until then all values are 0, in any unit.
        if (times == 0) choose(value);
        return value * times;
    }

    private void choose(double value) {
        if (value == 0 || !Double.isFinite(value)) return;
        times = near(value);
        back = 1 / times;
    }

    /// By what values of the block that is complete have to be multiplied from now on: one, but for another unit.
    double renewed() {
        double now = times;
        double size = largest * now;
        if (largest > 0 && !(size > 1 / FAR && size < FAR)) choose(largest);
        largest = 0;
        return times == now ? 1 : times / now;
    }

    /// The power of two that makes a value about one.
    static double near(double value) {
        int exponent = Math.clamp(-Math.getExponent(value), Double.MIN_EXPONENT, -Double.MIN_EXPONENT);
        return Math.scalb(1.0, exponent);
    }

    /// A sum of squared distances over the window, missing where it has no digits left.
    double sum(double squares) {
        boolean sound = squares >= LEAST_SUM && squares <= Double.MAX_VALUE;
        return sound || equal >= length ? squares : Double.NaN;
    }

    /// How much larger values are in this unit; 0 while all of them were 0.
    double times() {
        return times;
    }

    double back() {
        return back;
    }

    /// A result, missing where it is not 0 but too small for a double to hold.
    static double held(double exact, double result) {
        return exact != 0 && Math.abs(result) < Double.MIN_NORMAL ? Double.NaN : result;
    }
}
