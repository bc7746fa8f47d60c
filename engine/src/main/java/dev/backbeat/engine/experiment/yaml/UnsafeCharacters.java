package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.ConfigCode;
import java.util.Optional;

/// Characters that make a text look different from what it says, or that act on a terminal.
public final class UnsafeCharacters {

    private UnsafeCharacters() {}

    /// The first one, as it is named in messages: `U+202E`.
    public static Optional<String> firstIn(String text) {
        return text.codePoints()
                .filter(UnsafeCharacters::isUnsafe)
                .mapToObj(UnsafeCharacters::name)
                .findFirst();
    }

    /// The text with a `?` for each, fit to be shown.
    public static String replacedIn(String text) {
        if (firstIn(text).isEmpty()) return text;
        int[] shown = text.codePoints().map(c -> isUnsafe(c) ? '?' : c).toArray();
        return new String(shown, 0, shown.length);
    }

    /// Nearly all of them, as a pattern that every language knows.
    public static String pattern() {
        return "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e"
                + "\\u2066-\\u2069\\ufeff]";
    }

    static void report(SourceText source, Findings findings) {
        int line = 1;
        int column = 1;
        int before = 0;
        for (int c : source.text().codePoints().toArray()) {
            if (findings.isFull()) return;
            if (isUnsafe(c)) report(c, source, line, column, findings);
            boolean ends = !source.isFlag() && (c == '\r' || (c == '\n' && before != '\r'));
            line += ends ? 1 : 0;
            column = ends || (before == '\r' && c == '\n') ? 1 : column + 1;
            before = c;
        }
    }

    private static void report(int character, SourceText source, int line, int column, Findings findings) {
        findings.error(
                ConfigCode.UNSAFE_TEXT,
                source.place(line, column, 1),
                "the character " + name(character) + " is not allowed",
                "remove it; control and direction characters hide what a file says");
    }

    private static String name(int character) {
        return "U+%04X".formatted(character);
    }

    /// Whether a character (a code point) is one; tabs and line ends are none.
    public static boolean isUnsafe(int c) {
        if (c == '\t' || c == '\n' || c == '\r') return false;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> c == 0xFEFF || c == 0x61C || c == 0x200E || c == 0x200F || isDirection(c) || isNoCharacter(c);
        };
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE;
    }
}
