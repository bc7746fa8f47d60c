package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;

/// Free text as a field of a CSV file: quoted where it must be, and never a formula to a spreadsheet.
final class CsvText {
    /// What a formula begins with, also as East Asian keyboards write it.
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

    private CsvText() {}

    /// A text that begins like a formula gets an apostrophe in front; line ends, and what could act on a terminal or
    /// hide what the text says, become blanks.
    static void append(StringBuilder out, String text) {
        if (text.isEmpty()) return;
        boolean quoted = mustBeQuoted(text);
        if (quoted) out.append('"');
        if (beginsLikeFormula(text)) out.append('\'');
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '"') out.append('"');
            out.appendCodePoint(isBlanked(c) ? ' ' : c);
        }
        if (quoted) out.append('"');
    }

    private static boolean isBlanked(int c) {
        if (c >= ' ' && c < 0x7F) return false;
        return Character.isISOControl(c) || UnsafeCharacters.isUnsafe(c);
    }

    private static boolean mustBeQuoted(String text) {
        if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) return true;
        return text.codePoints().anyMatch(c -> c == ',' || c == '"' || c == ';' || isBlanked(c));
    }

    private static boolean isSpace(int c) {
        return c == ' ' || Character.isSpaceChar(c);
    }

    // Some programs pass over the space in front.
    private static boolean beginsLikeFormula(String text) {
        if (Character.isISOControl(text.charAt(0))) return true;
        int first = text.codePoints()
                .filter(c -> !isSpace(c) && !isBlanked(c) && Character.getType(c) != Character.FORMAT)
                .findFirst()
                .orElse(' ');
        return FORMULA_SIGNS.indexOf(first) >= 0;
    }
}
