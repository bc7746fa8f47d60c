package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.Place;
import java.util.List;

/// A text in which a spot can be pointed at, under the name its user gave it; `lines` are fit to be shown.
public record SourceText(String shownAs, String text, List<String> lines) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    public static SourceText of(String shownAs, String text) {
        String shown = UnsafeCharacters.replacedIn(text);
        return new SourceText(shownAs, text, List.of(shown.split("\r\n|\n|\r", -1)));
    }

    /// @param line from 1
    /// @param column from 1, in code points
    public Place place(int line, int column, int length) {
        String whole = line <= lines.size() ? lines.get(line - 1) : "";
        return new Place(shownAs, line, column, Math.max(1, length), whole);
    }

    public Place whole() {
        return Place.of(shownAs);
    }
}
