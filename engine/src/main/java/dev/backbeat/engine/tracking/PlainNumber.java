package dev.backbeat.engine.tracking;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number as charts of parameters take it: digits, and no exponent.
final class PlainNumber {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,30}(?:[.][0-9]{0,30})?(?:[eE][+-]?[0-9]{1,3})?");

    private PlainNumber() {}

    /// What is no number stays as it is.
    static String of(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
    }
}
