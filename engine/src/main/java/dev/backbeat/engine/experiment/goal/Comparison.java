package dev.backbeat.engine.experiment.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a figure is compared with a bound.
public enum Comparison {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    EQUAL("=="),
    UNEQUAL("!=");

    /// What people write who mean one of them.
    private static final Map<String, Comparison> MEANT = Map.of(
            "=", EQUAL,
            "===", EQUAL,
            "=>", AT_LEAST,
            "≥", AT_LEAST,
            "=<", AT_MOST,
            "≤", AT_MOST,
            "<>", UNEQUAL,
            "≠", UNEQUAL);

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    boolean holds(double value, double bound) {
        return switch (this) {
            case AT_LEAST -> value >= bound;
            case ABOVE -> value > bound;
            case AT_MOST -> value <= bound;
            case BELOW -> value < bound;
            case EQUAL -> value == bound;
            case UNEQUAL -> value != bound;
        };
    }

    static Optional<Comparison> find(String symbol) {
        return Arrays.stream(values()).filter(c -> c.symbol.equals(symbol)).findFirst();
    }

    /// `did you mean '>='? known: >=, >, <=, <, ==, !=`
    static String advice(String written) {
        String plain = written.replace(" ", "");
        Optional<Comparison> meant = find(plain).or(() -> Optional.ofNullable(MEANT.get(plain)));
        String known = "known: " + String.join(", ", symbols());
        return meant.map(c -> "did you mean '" + c.symbol + "'? " + known).orElse(known);
    }

    private static List<String> symbols() {
        return Arrays.stream(values()).map(Comparison::symbol).toList();
    }
}
