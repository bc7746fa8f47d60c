package dev.backbeat.dsl.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// What scripts do with texts; each character looked at is a step, and no text grows beyond a few thousand.
public final class Texts {
    // A double is off in the sixteenth digit or the one behind it. Where few are left without those, they are meant.
    private static final MathContext RELIABLE = new MathContext(15);
    private static final int FEW_DIGITS = 12;
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double LARGEST_PLAIN = 1e21;

    private static final int LONGEST = 4096;

    private Texts() {}

    private static void requireLength(long length) {
        if (length > LONGEST)
            throw new ScriptFault("a text of " + length + " characters; at most " + LONGEST + " are allowed");
    }

    private static String made(Script script, String text) {
        requireLength(text.length());
        script.steps(1 + text.length());
        return text;
    }

    public static String join(Script script, String a, String b) {
        requireLength(a.length() + b.length());
        return made(script, a + b);
    }

    public static String of(Script script, double number) {
        return made(script, shown(number));
    }

    /// A number as a person would write it: 0.3, not 0.30000000000000004; one that is missing says so.
    static String shown(double number) {
        if (!Double.isFinite(number)) return "missing";
        if (Math.abs(number) < SMALLEST_PLAIN || Math.abs(number) >= LARGEST_PLAIN) return Double.toString(number);
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal near = exact.round(RELIABLE).stripTrailingZeros();
        String digits = (near.precision() <= FEW_DIGITS ? near : exact).toPlainString();
        return digits.contains(".") ? digits : digits + ".0";
    }

    public static String of(Script script, int number) {
        return made(script, Integer.toString(number));
    }

    public static String of(Script script, boolean flag) {
        return made(script, Boolean.toString(flag));
    }

    public static String of(Script script, ValueList list) {
        return list.toString();
    }

    public static String of(Script script, ValueMap map) {
        return map.toString();
    }

    public static boolean same(Script script, String a, String b) {
        script.steps(1 + Math.min(a.length(), b.length()));
        return a.equals(b);
    }

    public static boolean sameIgnoringCase(Script script, String a, String b) {
        script.steps(1 + Math.min(a.length(), b.length()));
        return a.equalsIgnoreCase(b);
    }

    /// -1, 0 or 1: the order of their characters.
    public static int order(Script script, String a, String b) {
        script.steps(1 + Math.min(a.length(), b.length()));
        return Integer.signum(a.compareTo(b));
    }

    public static String trim(Script script, String text) {
        return made(script, text.strip());
    }

    public static String toUpperCase(Script script, String text) {
        return made(script, text.toUpperCase(Locale.ROOT));
    }

    public static String toLowerCase(Script script, String text) {
        return made(script, text.toLowerCase(Locale.ROOT));
    }

    public static String capitalize(Script script, String text) {
        return text.isEmpty() ? text : made(script, text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    public static String reverse(Script script, String text) {
        return made(script, new StringBuilder(text).reverse().toString());
    }

    public static int size(Script script, String text) {
        return text.length();
    }

    public static boolean isEmpty(Script script, String text) {
        return text.isEmpty();
    }

    /// What to take instead of a text without characters.
    public static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    public static boolean isBlank(Script script, String text) {
        script.steps(1 + text.length());
        return text.isBlank();
    }

    public static String substring(Script script, String text, int from, int to) {
        if (from < 0 || to > text.length() || from > to)
            throw new ScriptFault("positions " + from + " to " + to + " of a text of " + text.length() + " characters");
        return made(script, text.substring(from, to));
    }

    public static String substring(Script script, String text, int from) {
        return substring(script, text, from, text.length());
    }

    /// The characters from one position to another, both included; -1 is the last one.
    public static String slice(Script script, String text, int from, int to, boolean open) {
        int end = (to < 0 ? to + text.length() : to) + (open ? 0 : 1);
        return substring(script, text, from < 0 ? from + text.length() : from, end);
    }

    public static String at(Script script, String text, int position) {
        return slice(script, text, position, position, false);
    }

    public static String take(Script script, String text, int count) {
        return substring(script, text, 0, Math.clamp(count, 0, text.length()));
    }

    public static String drop(Script script, String text, int count) {
        return substring(script, text, Math.clamp(count, 0, text.length()));
    }

    public static int indexOf(Script script, String text, String part) {
        chargeSearch(script, text, part);
        return text.indexOf(part);
    }

    public static int lastIndexOf(Script script, String text, String part) {
        chargeSearch(script, text, part);
        return text.lastIndexOf(part);
    }

    public static boolean contains(Script script, String text, String part) {
        return indexOf(script, text, part) >= 0;
    }

    private static void chargeSearch(Script script, String text, String part) {
        // Nothing is found everywhere.
        int looks = part.isEmpty() ? 64 : part.length();
        script.steps(1 + text.length() * looks / 8);
    }

    public static int count(Script script, String text, String part) {
        return part.isEmpty()
                ? 0
                : (text.length() - replace(script, text, part, "").length()) / part.length();
    }

    public static boolean startsWith(Script script, String text, String part) {
        script.steps(1 + part.length());
        return text.startsWith(part);
    }

    public static boolean endsWith(Script script, String text, String part) {
        script.steps(1 + part.length());
        return text.endsWith(part);
    }

    public static String replace(Script script, String text, String part, String by) {
        chargeSearch(script, text, part);
        requireLength((long) text.length() / Math.max(1, part.length()) * by.length());
        return made(script, text.replace(part, by));
    }

    public static String repeat(Script script, String text, int count) {
        if (count < 0) throw new ScriptFault("a text is repeated 0 or more times, was " + count);
        requireLength((long) text.length() * count);
        return made(script, text.repeat(count));
    }

    public static String padLeft(Script script, String text, int width) {
        return join(script, repeat(script, " ", Math.max(0, width - text.length())), text);
    }

    public static String padRight(Script script, String text, int width) {
        return join(script, text, repeat(script, " ", Math.max(0, width - text.length())));
    }

    /// The parts between separators, taken as they are written.
    public static ValueList split(Script script, String text, String separator) {
        chargeSearch(script, text, separator);
        ValueList parts = script.list();
        int from = 0;
        for (int to = end(text, separator, 0); to >= 0; to = end(text, separator, from)) {
            parts.add(substring(script, text, from, to));
            from = to + separator.length();
        }
        return parts.plus(substring(script, text, from));
    }

    /// The parts between separators that have any character.
    public static ValueList tokenize(Script script, String text, String separator) {
        ValueList parts = script.list();
        ValueList all = split(script, text, separator);
        for (int i = 0; i < all.size(); i++) if (!all.text(i).isEmpty()) parts.add(all.text(i));
        return parts;
    }

    /// The whole number that a text is.
    public static int toInteger(Script script, String text) {
        double number = toDouble(script, text);
        if (number == (int) number) return (int) number;
        throw new ScriptFault("'" + text + "' is no whole number");
    }

    /// The number that a text is.
    public static double toDouble(Script script, String text) {
        // Many digits are long arithmetic.
        script.steps(1 + 16 * text.length());
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new ScriptFault("'" + text + "' is no number");
        }
    }

    private static int end(String text, String separator, int from) {
        return separator.isEmpty() ? -1 : text.indexOf(separator, from);
    }

    /// Its characters, each a text.
    public static ValueList letters(Script script, String text) {
        ValueList letters = script.list();
        for (int i = 0; i < text.length(); i++) letters.add(substring(script, text, i, i + 1));
        return letters;
    }
}
