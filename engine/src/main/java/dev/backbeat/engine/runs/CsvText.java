package dev.backbeat.engine.runs;

/// Free text as a field of a CSV file: quoted where it must be, and never a formula to a spreadsheet.
final class CsvText {

    private CsvText() {}

    /// A text that begins like a formula (`=`, `+`, `-`, `@`) gets an apostrophe in front; control characters become
    /// blanks.
    static void append(StringBuilder out, String text) {
        if (text.isEmpty()) return;
        boolean quoted = mustBeQuoted(text);
        if (quoted) out.append('"');
        if (beginsLikeFormula(text)) out.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') out.append('"');
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        if (quoted) out.append('"');
    }

    private static boolean mustBeQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == ';' || Character.isISOControl(c)) return true;
        }
        return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    }

    private static boolean beginsLikeFormula(String text) {
        char first = text.charAt(0);
        return first == '=' || first == '+' || first == '-' || first == '@' || Character.isISOControl(first);
    }
}
