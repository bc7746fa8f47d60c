package dev.backbeat.dsl.indicator;

/// Numbers as a script would write them.
final class Shown {
    private Shown() {}

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
