package dev.backbeat.dsl.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A word of the language that stands for a column: its line in the table, and how it is filled.
///
/// `title` and `formula` are for the reference. `reads` are the columns of the bars that it takes by itself, besides
/// its arguments. `outputs` is empty where there is only one column and it needs no name; `yesOrNo` says that the
/// column is a condition. `ta4j` names the classes of ta4j that the word stands for.
/// `gap` says what a missing input does, `notes` what else is to be known: how it differs from what others call the
/// same.
/// `across` is there where other symbols count; then the kernel is given their series behind the symbol's own.
public record Indicator(
        String name,
        Group group,
        String title,
        String formula,
        List<Argument> arguments,
        List<BarColumn> reads,
        List<String> outputs,
        boolean yesOrNo,
        WarmUp warmUp,
        Memory memory,
        Gap gap,
        List<String> notes,
        List<Requirement> requirements,
        List<String> ta4j,
        Optional<Across> across,
        Kernel kernel) {

    public Indicator {
        arguments = List.copyOf(arguments);
        reads = List.copyOf(reads);
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
        requirements = List.copyOf(requirements);
        ta4j = List.copyOf(ta4j);
    }

    /// Fills all outputs from bar 0 upward; each is a causal function of its inputs.
    @FunctionalInterface
    public interface Kernel {
        double[][] fill(Inputs inputs);
    }

    /// How far back a value reaches.
    public enum Memory {
        /// No further than the warm-up.
        WINDOW,
        /// To the first bar, however little.
        ALL
    }

    /// `sma(series = close, length)`
    public String signature() {
        return name + arguments.stream().map(Argument::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
