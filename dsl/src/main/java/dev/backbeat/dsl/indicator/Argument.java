package dev.backbeat.dsl.indicator;

import java.util.List;
import java.util.Optional;

/// One argument of an indicator: its name, what it may be, from what to what a number may be, what it is when left out,
/// as a script would write it, and what it means where the formula does not say so.
public record Argument(
        String name,
        Type type,
        double least,
        double most,
        Optional<String> otherwise,
        List<String> choices,
        String meaning) {
    private static final int LONGEST = 1_000_000;

    /// The least of what must be more than nothing.
    static final double ABOVE_ZERO = 1e-12;

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

    private static Argument of(String name, Type type, double least, double most) {
        return new Argument(name, type, least, most, Optional.empty(), List.of(), "");
    }

    private static Argument column(String name, Type type) {
        return of(name, type, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static Argument series(String name) {
        return column(name, Type.SERIES);
    }

    /// The series that most indicators are about; the close unless another one is given.
    static Argument close() {
        return series("series").or("close");
    }

    /// The high unless another series is given, which is done by name, as it stands behind the lengths.
    static Argument high() {
        return series("high").or("high");
    }

    static Argument low() {
        return series("low").or("low");
    }

    static Argument condition(String name) {
        return column(name, Type.CONDITION);
    }

    /// From 1 to 1,000,000 bars, unless [#from] and [#to] say otherwise.
    static Argument length(String name) {
        return of(name, Type.LENGTH, 1, LONGEST);
    }

    static Argument length(String name, int otherwise) {
        return length(name).or(String.valueOf(otherwise));
    }

    /// Any finite number, unless [#from] and [#to] say otherwise.
    static Argument number(String name) {
        return of(name, Type.NUMBER, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    static Argument number(String name, double otherwise) {
        return number(name).or(Shown.number(otherwise));
    }

    /// One of the texts; the first one unless another is given.
    static Argument choice(String name, String... texts) {
        return new Argument(name, Type.CHOICE, 0, 0, Optional.of(texts[0]), List.of(texts), "");
    }

    static Argument seed() {
        return choice("seed", "mean", "first")
                .means("what averages start from: the mean of their first values, or as ta4j the first value");
    }

    Argument or(String otherwise) {
        return new Argument(name, type, least, most, Optional.of(otherwise), choices, meaning);
    }

    Argument from(double least) {
        return new Argument(name, type, least, most, otherwise, choices, meaning);
    }

    Argument to(double most) {
        return new Argument(name, type, least, most, otherwise, choices, meaning);
    }

    Argument means(String meaning) {
        return new Argument(name, type, least, most, otherwise, choices, meaning);
    }

    public boolean isColumn() {
        return type == Type.SERIES || type == Type.CONDITION;
    }

    public boolean isNumber() {
        return type == Type.LENGTH || type == Type.NUMBER;
    }

    /// Whether the argument may be that number; a length is also whole.
    public boolean allows(double value) {
        boolean whole = type != Type.LENGTH || value == Math.rint(value);
        return whole && value >= least && value <= most;
    }

    /// Whether the argument can never be that number, NaN where it differs from bar to bar: as one of a series, too.
    public boolean refuses(double value) {
        return isNumber() ? !allows(value) : value < least || value > most;
    }

    /// Whether a number may be less than any number of its kind.
    boolean isNarrow() {
        return type == Type.LENGTH
                ? least != 1 || most != LONGEST
                : type == Type.NUMBER && (least != -Double.MAX_VALUE || most != Double.MAX_VALUE);
    }

    /// What a number may be, for messages: `from 1 to 1000000 bars`, `from 0`; `a finite number` where all will do.
    public String range() {
        String from = least <= -Double.MAX_VALUE ? "" : least == ABOVE_ZERO ? "above 0" : "from " + Shown.number(least);
        String to = most >= Double.MAX_VALUE ? "" : (from.isEmpty() ? "up to " : " to ") + Shown.number(most);
        String range = from + to;
        return range.isEmpty() ? "a finite number" : range + (type == Type.LENGTH ? " bars" : "");
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
