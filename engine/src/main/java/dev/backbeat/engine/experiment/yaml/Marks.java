package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.Place;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;

/// The parser's marks as places in the source; `column` is where the parsed part starts in a flag.
record Marks(SourceText source, int column) {

    Place of(Event event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        return at(start, end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : restOfLine(start));
    }

    Place at(Event event, int length) {
        return at(event.getStartMark(), length);
    }

    Place at(Mark mark, int length) {
        return source.isFlag()
                ? source.place(1, column + mark.getIndex() + 1, length)
                : source.place(mark.getLine() + 1, mark.getColumn() + 1, length);
    }

    /// The spot behind what comes before it.
    Place behind(String before, int length) {
        if (source.isFlag()) return source.place(1, column + before.codePointCount(0, before.length()) + 1, length);
        List<String> lines = SourceText.lines(before);
        int last = lines.getLast().codePointCount(0, lines.getLast().length());
        return source.place(lines.size(), last + 1, length);
    }

    /// The spot so many characters before a mark, in its line.
    Place earlier(Mark mark, int characters) {
        return source.isFlag()
                ? source.place(1, column + mark.getIndex() + 1 - characters, 1)
                : source.place(mark.getLine() + 1, mark.getColumn() + 1 - characters, 1);
    }

    /// The line of a mark as far as the mark.
    String before(Mark mark) {
        String line = line(mark);
        int characters = source.isFlag() ? column + mark.getIndex() : mark.getColumn();
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(characters, line.codePointCount(0, line.length()))));
    }

    String line(Mark mark) {
        return mark.getLine() < source.lines().size() ? source.lines().get(mark.getLine()) : "";
    }

    private int restOfLine(Mark mark) {
        String line = line(mark).stripTrailing();
        return line.codePointCount(0, line.length()) - mark.getColumn();
    }
}
