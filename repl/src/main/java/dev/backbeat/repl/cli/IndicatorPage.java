package dev.backbeat.repl.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// What the command line knows of an indicator.
///
/// @param lines its reference, to be read
/// @param picture curves on so many made-up bars, worked out when they are asked for
public record IndicatorPage(
        String name,
        String group,
        String signature,
        String title,
        String formula,
        List<Argument> arguments,
        List<String> requirements,
        List<String> reads,
        List<String> outputs,
        boolean yesOrNo,
        String warmUp,
        String missing,
        List<String> notes,
        List<String> ta4j,
        List<Line> lines,
        IntFunction<Picture> picture) {

    /// @param range from where to where a number may be; empty for all else
    /// @param otherwise what it is when left out
    public record Argument(
            String name, String type, String range, Optional<String> otherwise, List<String> choices, String meaning) {}

    /// A line of the reference, and what stands before it: nothing where it goes on with what the line above is about.
    public record Line(String label, String text) {}

    /// @param call as a script would write it
    public record Picture(String call, List<Drawn> curves) {}

    /// A column of numbers with what it is.
    @SuppressWarnings("ArrayRecordComponent") // On its way to a picture; nobody compares it.
    public record Drawn(String title, double[] values) {}
}
