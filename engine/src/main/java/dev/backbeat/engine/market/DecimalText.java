package dev.backbeat.engine.market;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Reads decimal numbers out of bytes, each as the double nearest to what is written.
final class DecimalText {
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final int DIGITS_OF_A_LONG = 18;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    private static final Set<String> MISSING = Set.of("", "nan", "null", "none", "na", "n/a", "-");

    private DecimalText() {}

    /// The number written there; NaN if it is blank, marked as missing, or not a number at all.
    static double parse(byte[] bytes, int from, int to) {
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        if (negative) i++;
        long mantissa = 0;
        int digits = to - i;
        int point = to - 1;
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (bytes[i] == '.' && point == to - 1) {
                point = i;
                digits--;
            } else {
                return parseSlowly(bytes, from, to);
            }
        }
        // A whole number of at most 53 bits over a power of ten of at most 10^22 are both exact, so the one rounding
        // of the division gives the nearest double.
        if (digits < 1 || digits > DIGITS_OF_A_LONG || mantissa > EXACT_MANTISSA) return parseSlowly(bytes, from, to);
        double value = mantissa / POWERS_OF_TEN[to - 1 - point];
        return negative ? -value : value;
    }

    private static double parseSlowly(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
        return isNumber(text) ? Double.parseDouble(text) : Double.NaN;
    }

    // Java's own reading would let hexadecimal numbers, `1d` and `Infinity` pass.
    private static boolean isNumber(String text) {
        int i = skipSign(text, 0);
        int whole = skipDigits(text, i);
        int digits = whole - i;
        i = whole;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = skipDigits(text, i + 1);
            digits += fraction - i - 1;
            i = fraction;
        }
        if (digits > 0 && i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = skipSign(text, i + 1);
            i = skipDigits(text, exponent);
            if (i == exponent) return false;
        }
        return digits > 0 && i == text.length();
    }

    private static int skipSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int skipDigits(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
        return i;
    }

    /// Whether a field is blank or says, as exports do, that there is no value.
    static boolean isMissing(String text) {
        return MISSING.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
