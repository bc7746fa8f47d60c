package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;

/// The parser's marks as places in the source; `column` is where the parsed part starts in its line.
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
        int shift = mark.getLine() == 0 ? column : 0;
        return source.place(mark.getLine() + 1, mark.getColumn() + shift + 1, length);
    }

    Place whole() {
        return source.whole();
    }

    String line(Mark mark) {
        return mark.getLine() < source.lines().size() ? source.lines().get(mark.getLine()) : "";
    }

    private int restOfLine(Mark mark) {
        String line = line(mark).stripTrailing();
        return line.codePointCount(0, line.length()) - mark.getColumn();
    }
}
