package dev.backbeat.engine.report;

import java.util.ArrayList;
import java.util.List;

/// A title over labels and values; panels stand in two columns beside each other.
final class TextPanel {
    private static final int WIDTH = 46;
    private static final int GAP = 4;

    private final String title;
    private final List<String> rows = new ArrayList<>();

    TextPanel(String title) {
        this.title = title;
    }

    void row(String label, String value) {
        rows.add(label + " ".repeat(Math.max(1, WIDTH - label.length() - value.length())) + value);
    }

    private List<String> lines(TextStyle style) {
        var lines = new ArrayList<String>();
        lines.add(style.bold(title) + " ".repeat(WIDTH - title.length()));
        lines.add(style.horizontal().repeat(WIDTH));
        lines.addAll(rows);
        return lines;
    }

    /// Each panel goes below the column that is shorter so far.
    static List<String> beside(List<TextPanel> panels, TextStyle style) {
        var left = new ArrayList<String>();
        var right = new ArrayList<String>();
        for (TextPanel panel : panels) {
            List<String> column = left.size() <= right.size() ? left : right;
            if (!column.isEmpty()) column.add(" ".repeat(WIDTH));
            column.addAll(panel.lines(style));
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String start = i < left.size() ? left.get(i) : " ".repeat(WIDTH);
            String end = i < right.size() ? right.get(i) : "";
            lines.add((start + " ".repeat(GAP) + end).stripTrailing());
        }
        return lines;
    }
}
