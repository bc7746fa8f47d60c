package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.engine.market.Timeframe;
import java.util.Locale;

/// What a node of the graph does with its inputs.
public sealed interface Term {

    /// One of the columns of the bars themselves.
    enum Market implements Term {
        OPEN,
        HIGH,
        LOW,
        CLOSE,
        VOLUME;

        /// As scripts write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A number, the same for all bars; yes is 1, no is 0.
    record Constant(double value) implements Term {}

    /// A text, the same for all bars.
    record Text(String value) implements Term {}

    /// A parameter, by its name; binding puts its value in its place.
    record Parameter(String name) implements Term {}

    /// An operation on the inputs, bar by bar.
    record Apply(Op op) implements Term {}

    /// An output of an indicator, whose inputs are its arguments in the order of its signature.
    record Call(Indicator indicator, int output) implements Term {}

    /// The first input, as many bars ago as the second says.
    record Back() implements Term {}

    /// The input, computed on bars of another timeframe; its newest value that was known by then.
    record On(Timeframe timeframe) implements Term {}

    /// The second input, computed on the bars of the symbol that the first one, a text, names; its newest value
    /// that was known by then.
    record OfSymbol() implements Term {}

    /// The same text for the same thing, in every run and on every machine.
    default String canonical() {
        return switch (this) {
            case Market field -> field.word();
            case Constant number -> "number " + Long.toHexString(Double.doubleToLongBits(number.value));
            case Text text -> "text " + text.value;
            case Parameter parameter -> "parameter " + parameter.name;
            case Apply apply -> "apply " + apply.op;
            case Call call -> "call " + call.indicator.name() + " " + call.output;
            case Back back -> "back";
            case On on -> "on " + on.timeframe;
            case OfSymbol symbol -> "symbol";
        };
    }
}
