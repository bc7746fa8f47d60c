package dev.backbeat.repl.cli;

import java.util.List;
import java.util.function.Supplier;

/// What the command line knows of an indicator.
///
/// @param lines its reference, to be read
/// @param sample curves on made-up bars, worked out when they are asked for
public record IndicatorPage(
        String name,
        String group,
        String signature,
        String title,
        String formula,
        List<String> outputs,
        boolean yesOrNo,
        String warmUp,
        List<String> lines,
        Supplier<List<Drawn>> sample) {

    /// A column of numbers with what it is.
    @SuppressWarnings("ArrayRecordComponent") // On its way to a picture; nobody compares it.
    public record Drawn(String title, double[] values) {}
}
