package dev.backbeat.dsl.indicator;

import java.util.List;
import java.util.stream.Collectors;

/// A word of the language that stands for a column: its signature, its outputs, and how it is filled.
///
/// `outputs` is empty where there is only one column and it needs no name; `yesOrNo` says that the column is a
/// condition. `formula` is for the reference.
public record Indicator(
        String name,
        String formula,
        List<Argument> arguments,
        List<String> outputs,
        boolean yesOrNo,
        WarmUp warmUp,
        Kernel kernel) {

    public Indicator {
        arguments = List.copyOf(arguments);
        outputs = List.copyOf(outputs);
    }

    /// Fills all outputs from bar 0 upward; each is a causal function of its inputs.
    @FunctionalInterface
    public interface Kernel {
        double[][] fill(Inputs inputs);
    }

    /// How many bars an output is missing for, beyond those for which its inputs are.
    @FunctionalInterface
    public interface WarmUp {
        int bars(Settings settings, int output);
    }

    /// `sma(series = close, length)`
    public String signature() {
        return name + arguments.stream().map(Argument::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    static Indicator number(String name, String formula, List<Argument> arguments, WarmUp warmUp, Column column) {
        return single(name, formula, arguments, false, warmUp, column);
    }

    static Indicator condition(String name, String formula, List<Argument> arguments, WarmUp warmUp, Column column) {
        return single(name, formula, arguments, true, warmUp, column);
    }

    private static Indicator single(
            String name, String formula, List<Argument> arguments, boolean yesOrNo, WarmUp warmUp, Column column) {
        Kernel kernel = inputs -> new double[][] {column.fill(inputs)};
        return new Indicator(name, formula, arguments, List.of(), yesOrNo, warmUp, kernel);
    }

    /// A kernel with one output.
    @FunctionalInterface
    interface Column {
        double[] fill(Inputs inputs);
    }
}
