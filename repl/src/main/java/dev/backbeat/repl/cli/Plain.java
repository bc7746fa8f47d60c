package dev.backbeat.repl.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text from files made safe for a terminal: what could move its cursor, change its colours or turn the direction of
/// writing around is shown as `\u001b` instead of being obeyed.
final class Plain {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private static final int LONGEST_LINE = 500;

    private Plain() {}

    /// Line ends stay; a tab becomes one blank, so that columns under it can be counted.
    static String of(String text) {
        if (text.codePoints().noneMatch(Plain::isUnsafe)) return text;
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\t') safe.append(' ');
            else if (isUnsafe(c)) safe.append("\\u%04x".formatted(c));
            else safe.appendCodePoint(c);
        }
        return safe.toString();
    }

    /// The same in one line, cut where it is longer than anything meant to be read.
    static String line(String text) {
        String line = of(text).replace("\n", "\\n");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    /// The same, but for the sequences that set a colour.
    static String withColours(String text) {
        var safe = new StringBuilder(text.length());
        Matcher colour = COLOUR.matcher(text);
        int from = 0;
        while (colour.find()) {
            safe.append(of(text.substring(from, colour.start()))).append(colour.group());
            from = colour.end();
        }
        return safe.append(of(text.substring(from))).toString();
    }

    private static boolean isUnsafe(int c) {
        if (c == '\n') return false;
        return Character.isISOControl(c)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
