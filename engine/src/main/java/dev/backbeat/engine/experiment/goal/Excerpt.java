package dev.backbeat.engine.experiment.goal;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;

/// A piece of a value, with its own place in the line: what a problem of it points at.
///
/// @param from where it starts in the text, @param to behind its end
record Excerpt(Node.Scalar scalar, int from, int to) {

    static Excerpt of(Node.Scalar scalar) {
        return new Excerpt(scalar, 0, scalar.text().length()).stripped();
    }

    /// The piece between two of this one's characters, without the blanks around it.
    Excerpt part(int start, int end) {
        return new Excerpt(scalar, from + start, from + end).stripped();
    }

    private Excerpt stripped() {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(scalar.text().charAt(start))) start++;
        while (start < end && Character.isWhitespace(scalar.text().charAt(end - 1))) end--;
        return new Excerpt(scalar, start, end);
    }

    String text() {
        return scalar.text().substring(from, to);
    }

    Node.Scalar asScalar() {
        return new Node.Scalar(text(), false, place());
    }

    /// The whole value's place, where it does not stand in its line as it reads: over several lines, or escaped.
    Place place() {
        Place whole = scalar.place();
        String line = whole.sourceLine();
        if (text().isEmpty() || whole.column() < 1 || whole.column() > line.codePointCount(0, line.length()))
            return whole;
        int at = line.indexOf(scalar.text(), line.offsetByCodePoints(0, whole.column() - 1));
        if (at < 0) return whole;
        return new Place(
                whole.source(),
                whole.line(),
                line.codePointCount(0, at + from) + 1,
                text().codePointCount(0, text().length()),
                line);
    }
}
