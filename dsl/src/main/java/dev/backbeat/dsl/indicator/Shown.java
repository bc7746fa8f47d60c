package dev.backbeat.dsl.indicator;

import java.math.BigDecimal;

/// Numbers as a script would write them.
final class Shown {
    private static final double SMALLEST = 1e-12;
    private static final double LARGEST = 1e15;

    private Shown() {}

    static String number(double value) {
        double size = Math.abs(value);
        if (size < SMALLEST || size > LARGEST) return value == 0 ? "0" : String.valueOf(value);
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
