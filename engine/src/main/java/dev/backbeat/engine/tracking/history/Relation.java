package dev.backbeat.engine.tracking.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a filter compares.
public enum Relation {
    EQUAL("="),
    UNEQUAL("!="),
    GREATER(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    LIKE("LIKE"),
    ILIKE("ILIKE"),
    IN("IN"),
    NOT_IN("NOT IN");

    private static final List<Relation> OF_NUMBERS = List.of(EQUAL, UNEQUAL, GREATER, AT_LEAST, LESS, AT_MOST);
    private static final List<Relation> OF_TEXTS = List.of(EQUAL, UNEQUAL, LIKE, ILIKE);

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /// As MLflow and SQL write it.
    public String sign() {
        return sign;
    }

    /// Whether it takes several values in parentheses.
    public boolean isOfLists() {
        return this == IN || this == NOT_IN;
    }

    /// What means the same of a list of one.
    Relation ofOne() {
        return this == IN ? EQUAL : this == NOT_IN ? UNEQUAL : this;
    }

    static Optional<Relation> find(String written) {
        String sign = written.toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(r -> r.sign.equals(sign)).findFirst();
    }

    /// Those that a field may be compared by.
    static List<Relation> of(Field field) {
        if (field.isNumber()) return OF_NUMBERS;
        return field.takesLists()
                ? Stream.concat(OF_TEXTS.stream(), Stream.of(IN, NOT_IN)).toList()
                : OF_TEXTS;
    }
}
