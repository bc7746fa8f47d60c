package dev.backbeat.dsl.indicator;

import java.util.List;
import java.util.Optional;

/// One argument of an indicator: its name, what it may be, the least a length may be, and what it is when left out,
/// as a script would write it.
public record Argument(String name, Type type, int least, Optional<String> otherwise, List<String> choices) {

    /// What an argument may be.
    public enum Type {
        /// Any series of numbers.
        SERIES,
        /// Any series of yes or no.
        CONDITION,
        /// A whole number of bars, the same for all bars.
        LENGTH,
        /// A number, the same for all bars.
        NUMBER,
        /// One text of a list.
        CHOICE
    }

    public Argument {
        choices = List.copyOf(choices);
    }

    private static Argument of(String name, Type type) {
        return new Argument(name, type, 1, Optional.empty(), List.of());
    }

    static Argument series(String name) {
        return of(name, Type.SERIES);
    }

    /// The series that most indicators are about; the close unless another one is given.
    static Argument close() {
        return series("series").or("close");
    }

    static Argument condition(String name) {
        return of(name, Type.CONDITION);
    }

    static Argument length(String name) {
        return of(name, Type.LENGTH);
    }

    static Argument number(String name) {
        return of(name, Type.NUMBER);
    }

    static Argument seed() {
        return new Argument("seed", Type.CHOICE, 0, Optional.of("mean"), List.of("mean", "first"));
    }

    Argument or(String otherwise) {
        return new Argument(name, type, least, Optional.of(otherwise), choices);
    }

    Argument atLeast(int least) {
        return new Argument(name, type, least, otherwise, choices);
    }

    public boolean isColumn() {
        return type == Type.SERIES || type == Type.CONDITION;
    }

    /// How the argument stands in a signature: `length`, `series = close`.
    @Override
    public String toString() {
        String values = choices.isEmpty() ? "" : ": '" + String.join("' or '", choices) + "'";
        return otherwise
                .filter(value -> choices.isEmpty())
                .map(value -> name + " = " + value)
                .orElse(name + values);
    }
}
