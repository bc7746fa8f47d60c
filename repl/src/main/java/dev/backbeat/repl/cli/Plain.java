package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text from files made safe for a terminal: what could move its cursor, change its colours or turn the direction of
/// writing around is shown as `\u001b` instead of being obeyed.
///
/// That is how JSON writes it too, so that what `--json` prints stays what it is.
final class Plain {
    /// Those of [Ink] and of reports, and no others: some hide what follows.
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[(?:0|1|2|31|32|33)m");

    private static final int LONGEST_LINE = 2000;

    private Plain() {}

    /// Line ends stay; a tab becomes one blank, so that columns under it can be counted.
    static String of(String text) {
        if (text.codePoints().noneMatch(Plain::isShown)) return text;
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\t') safe.append(' ');
            else if (isShown(c)) for (char part : Character.toChars(c)) safe.append("\\u%04x".formatted((int) part));
            else safe.appendCodePoint(c);
        }
        return safe.toString();
    }

    /// The same in one line, cut where it is longer than anything meant to be read.
    static String line(String text) {
        boolean isLong = text.length() > LONGEST_LINE;
        return of(isLong ? text.substring(0, LONGEST_LINE) : text).replace("\n", "\\u000a") + (isLong ? "…" : "");
    }

    /// The same as [#of], but for the sequences that set a colour.
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

    private static boolean isShown(int c) {
        return c == '\t' || c == '\r' || UnsafeCharacters.isUnsafe(c);
    }
}
