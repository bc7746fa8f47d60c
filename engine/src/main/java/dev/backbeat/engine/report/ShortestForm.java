package dev.backbeat.engine.report;

/// A number as it stands in every file of a run: the fewest digits that read back as the same double.
///
/// It is the form of ECMAScript and of RFC 8785, which JSON, Python, R and every spreadsheet read: plain digits from
/// 1e-6 up to below 1e21 (`1234.5`, `100`, `0.000001`), an exponent outside (`1e-7`, `2.5e+21`); a whole number has no
/// `.0`, and both zeros are `0`. A number that is missing or infinite has no form and gives empty text: an empty field
/// of a CSV file. JSON leaves such a key out, or says `null`.
public final class ShortestForm {
    private static final int SMALLEST_PLAIN_EXPONENT = -6;
    private static final int SMALLEST_LONG_EXPONENT = 21;
    private static final double WHOLE_NUMBERS_ARE_EXACT_BELOW = 1L << 53;
    private static final String ZEROS = "0".repeat(SMALLEST_LONG_EXPONENT);

    private ShortestForm() {}

    public static String of(double value) {
        var text = new StringBuilder(24);
        append(text, value);
        return text.toString();
    }

    /// Appends the same characters as [#of], making no object.
    public static void append(StringBuilder out, double value) {
        if (!Double.isFinite(value)) return;
        if (value == (long) value && Math.abs(value) < WHOLE_NUMBERS_ARE_EXACT_BELOW) {
            out.append((long) value);
            return;
        }
        int start = out.length() + (value < 0 ? 1 : 0);
        out.append(value);
        // Java finds the same shortest digits, but has `.0` after whole numbers and an exponent outside of 1e-3 to 1e7.
        int exponentMark = indexOfExponent(out, start);
        if (exponentMark >= 0) respell(out, start, exponentMark);
    }

    private static int indexOfExponent(StringBuilder text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == 'E') return i;
        }
        return -1;
    }

    /// Turns `d.dddE-n`, beginning at `start`, into plain digits or into `d.ddde-n`.
    private static void respell(StringBuilder text, int start, int exponentMark) {
        int exponent = Integer.parseInt(text, exponentMark + 1, text.length(), 10);
        boolean oneDigit = exponentMark == start + 3 && text.charAt(start + 2) == '0';
        text.setLength(oneDigit ? start + 1 : exponentMark);
        if (exponent < SMALLEST_PLAIN_EXPONENT || exponent >= SMALLEST_LONG_EXPONENT) {
            text.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
            return;
        }
        if (!oneDigit) text.deleteCharAt(start + 1);
        if (exponent < 0) {
            text.insert(start, ZEROS, 0, -exponent - 1).insert(start, "0.");
            return;
        }
        int digits = text.length() - start;
        int wholeDigits = exponent + 1;
        if (digits <= wholeDigits) text.append(ZEROS, 0, wholeDigits - digits);
        else text.insert(start + wholeDigits, '.');
    }
}
