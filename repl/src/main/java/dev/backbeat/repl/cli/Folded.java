package dev.backbeat.repl.cli;

import java.util.ArrayList;
import java.util.List;

/// Text in lines that are as wide as the terminal at the most, broken between words.
final class Folded {
    private Folded() {}

    /// @param first what stands before the text on its first line
    /// @param indent of the lines after the first; less where a word would be too wide
    /// @param width that a line may have, unless one word is wider
    static List<String> lines(String first, String text, int indent, int width) {
        var lines = new ArrayList<String>();
        String line = first;
        String gap = "";
        for (String word : text.split(" ", -1)) {
            if (line.length() + gap.length() + word.length() > width && !line.isBlank()) {
                lines.add(line.stripTrailing());
                line = " ".repeat(Math.clamp((long) width - word.length(), 0, indent));
                gap = "";
            }
            line += gap + word;
            gap = " ";
        }
        lines.add(line);
        return lines;
    }
}
