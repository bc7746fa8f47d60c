package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.Place;
import java.util.List;
import java.util.stream.Stream;

/// A text in which a spot can be pointed at, under the name its user gave it; `lines` are fit to be shown.
///
/// A flag as it was typed has no lines that count: it is its own name, and all in it is on line 0.
public record SourceText(String shownAs, String text, List<String> lines, int firstLine) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    public static SourceText file(String shownAs, String text) {
        return new SourceText(shownAs, text, lines(text), 1);
    }

    public static SourceText flag(String typed) {
        String shown = Secrets.starred(UnsafeCharacters.replacedIn(typed).replaceAll("[\n\r]", " "));
        return new SourceText(shown, typed, List.of(shown), 0);
    }

    boolean isFlag() {
        return firstLine == 0;
    }

    /// @param line from 1
    /// @param column from 1, in code points
    public Place place(int line, int column, int length) {
        String whole = line <= lines.size() ? lines.get(line - 1) : "";
        return new Place(shownAs, line - 1 + firstLine, column, Math.max(1, length), whole);
    }

    public Place whole() {
        return Place.of(shownAs);
    }

    static List<String> lines(String text) {
        return Stream.of(UnsafeCharacters.replacedIn(text).split("\r\n|\n|\r", -1))
                .map(Secrets::starred)
                .toList();
    }
}
