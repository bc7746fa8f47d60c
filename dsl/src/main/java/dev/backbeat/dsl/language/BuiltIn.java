package dev.backbeat.dsl.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Functions of numbers that work on the values of one bar and on whole columns alike.
public enum BuiltIn {
    ABS("abs", 1, true),
    MIN("min", 2, true),
    MAX("max", 2, true),
    SQRT("sqrt", 1, false),
    LOG("log", 1, false),
    EXP("exp", 1, false),
    POW("pow", 2, false),
    FLOOR("floor", 1, false),
    CEIL("ceil", 1, false),
    ROUND("round", 1, false),
    SIGN("sign", 1, false);

    private final String word;
    private final int arity;
    private final boolean keepsWhole;

    BuiltIn(String word, int arity, boolean keepsWhole) {
        this.word = word;
        this.arity = arity;
        this.keepsWhole = keepsWhole;
    }

    public static Optional<BuiltIn> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /// A function by its name in Java's Math.
    public static Optional<BuiltIn> ofMath(String word) {
        return find(word.equals("signum") ? "sign" : word);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(BuiltIn::word).toList();
    }

    public String word() {
        return word;
    }

    public int arity() {
        return arity;
    }

    /// Whether it gives a whole number when it is given whole numbers.
    public boolean keepsWhole() {
        return keepsWhole;
    }
}
