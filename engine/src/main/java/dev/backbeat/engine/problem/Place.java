package dev.backbeat.engine.problem;

/// Where a problem is: a file, flag or script as the user named it, and the spot in it.
///
/// Lines and columns count from 1; 0 means that the problem concerns the whole file. `length` is the number of
/// characters the caret underlines; it and columns count code points, an emoji as one. `sourceLine` is the whole line
/// as it stands in the file, empty if there is none.
/// A flag is its own source and line: it stands on line 0, with a column and a source line.
public record Place(String source, int line, int column, int length, String sourceLine) {

    public static Place of(String source) {
        return new Place(source, 0, 0, 0, "");
    }

    /// The start of a file, for what is missing in it or wrong with the whole of it.
    ///
    /// @param sourceLine its first line, empty where there is none that could be shown
    public static Place start(String source, String sourceLine) {
        return new Place(source, 1, 1, 1, sourceLine);
    }

    /// `configs/momentum.yaml:14:9`, or only the source where no line is known.
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
