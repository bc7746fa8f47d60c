package dev.backbeat.engine.report;

import dev.backbeat.engine.report.TextStyle.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A box of rows under a head; the first column keeps to the left, the others to the right.
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... head) {
        rows.add(List.of(head));
    }

    void row(String... cells) {
        rows.add(Stream.of(cells).map(OneLine::of).toList());
    }

    List<String> lines(TextStyle style) {
        var lines = new ArrayList<String>();
        lines.add(border(style, Edge.TOP));
        lines.add(line(style, rows.getFirst()));
        lines.add(border(style, Edge.HEAD));
        for (List<String> row : rows.subList(1, rows.size())) lines.add(line(style, row));
        lines.add(border(style, Edge.BOTTOM));
        return lines;
    }

    private String border(TextStyle style, Edge edge) {
        String[] joints = style.joints(edge);
        var runs = new ArrayList<String>();
        for (int column = 0; column < rows.getFirst().size(); column++)
            runs.add(style.horizontal().repeat(width(column) + 2));
        return joints[0] + String.join(joints[1], runs) + joints[2];
    }

    private String line(TextStyle style, List<String> row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.size(); column++) {
            String blank = " ".repeat(width(column) - row.get(column).length());
            cells.add(column == 0 ? row.get(column) + blank : blank + row.get(column));
        }
        return cells.stream()
                .collect(Collectors.joining(
                        " " + style.vertical() + " ", style.vertical() + " ", " " + style.vertical()));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
