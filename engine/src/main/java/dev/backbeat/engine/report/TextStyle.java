package dev.backbeat.engine.report;

/// With which characters a report is written: boxes of Unicode or of ASCII, and whether a terminal may colour it.
public record TextStyle(boolean unicode, boolean colour) {
    /// For files: Unicode and no colour.
    public static final TextStyle FILE = new TextStyle(true, false);

    private static final String ESCAPE = "\u001b[";

    String bold(String text) {
        return painted("1", text);
    }

    String dim(String text) {
        return painted("2", text);
    }

    String warning(String text) {
        return painted("33", text);
    }

    private String painted(String code, String text) {
        return colour && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }

    /// What stands in place of a figure that is not known.
    String missing() {
        return unicode ? "–" : "-";
    }

    String horizontal() {
        return unicode ? "─" : "-";
    }

    String vertical() {
        return unicode ? "│" : "|";
    }

    /// The corners and crossings of a box, left, middle, right: of its top, of the line below its head, of its bottom.
    String[] joints(Edge edge) {
        if (!unicode) return new String[] {"+", "+", "+"};
        return switch (edge) {
            case TOP -> new String[] {"┌", "┬", "┐"};
            case HEAD -> new String[] {"├", "┼", "┤"};
            case BOTTOM -> new String[] {"└", "┴", "┘"};
        };
    }

    enum Edge {
        TOP,
        HEAD,
        BOTTOM
    }
}
