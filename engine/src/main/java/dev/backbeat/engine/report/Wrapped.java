package dev.backbeat.engine.report;

import java.util.ArrayList;
import java.util.List;

/// Text broken between words into lines of a width, all but the first indented; what it says cannot act on a terminal.
final class Wrapped {
    private Wrapped() {}

    /// @param start stands before the first line; further lines are indented by its length
    static List<String> lines(String start, String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(start);
        boolean fresh = true;
        for (String word : OneLine.of(text).split(" ", -1)) {
            for (String piece : pieces(word, width - start.length())) {
                if (!fresh && line.length() + 1 + piece.length() > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(" ".repeat(start.length()));
                    fresh = true;
                }
                if (!fresh) line.append(' ');
                line.append(piece);
                fresh = false;
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// A word that is wider than a line (a long path) is cut.
    private static List<String> pieces(String word, int width) {
        if (word.length() <= width) return List.of(word);
        var pieces = new ArrayList<String>();
        for (int i = 0; i < word.length(); ) {
            int end = Math.min(word.length(), i + width);
            // An emoji is not cut in two.
            if (end < word.length() && Character.isLowSurrogate(word.charAt(end))) end--;
            pieces.add(word.substring(i, end));
            i = end;
        }
        return pieces;
    }
}
