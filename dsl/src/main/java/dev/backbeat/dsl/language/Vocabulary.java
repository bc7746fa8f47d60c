package dev.backbeat.dsl.language;

import dev.backbeat.dsl.indicator.Catalogue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All words of the language, and what each one is; none of them can be the name of something else.
public final class Vocabulary {
    /// Words that make up the top level of a script.
    public static final List<String> BLOCKS = List.of(
            "strategy",
            "include",
            "params",
            "indicators",
            "perSymbol",
            "state",
            "enterLong",
            "enterShort",
            "exitLong",
            "exitShort",
            "protect",
            "protectLong",
            "protectShort",
            "sizing",
            "plot",
            "onBar",
            "rebalance");

    /// Words that say how a position is guarded.
    public static final List<String> PROTECTION =
            List.of("stopBy", "stopAt", "targetBy", "targetAt", "trailBy", "holdMax");

    /// Things that `onBar` can do.
    public static final List<String> ACTIONS = List.of("buy", "sell", "leave", "adjust");

    /// Words that show something and change nothing.
    public static final List<String> SHOWING = List.of("plot", "note");

    /// Columns of the bars.
    public static final List<String> PRICES = List.of("open", "high", "low", "close", "volume");

    public static final List<String> POSITION =
            List.of("quantity", "entryPrice", "barsHeld", "profit", "stop", "isLong()", "isShort()", "isFlat()");

    public static final List<String> ACCOUNT = List.of("equity", "cash");

    /// Words that stand for a value by themselves.
    public static final List<String> VALUES = List.of("flat", "missing", "position", "account", "universe");

    /// Words that ask about missing values.
    public static final List<String> MISSING = List.of("isMissing", "orElse");

    /// Words that stand in front of locals, and are no values.
    public static final Set<String> TYPES =
            Set.of("long", "short", "int", "double", "float", "boolean", "byte", "char", "void", "var", "def");

    /// Words that declare a parameter, each with an example.
    public static final Map<String, String> DECLARATIONS = sorted(Map.of(
            "integer", "integer(20, min: 5, max: 60)",
            "decimal", "decimal(2.5, min: 1, max: 6, step: 0.25)",
            "flag", "flag(true)",
            "choice", "choice('sma', of: ['sma', 'ema'])"));

    /// Words that say how much is bought, each with an example.
    public static final Map<String, String> SIZINGS = sorted(Map.of(
            "fixedQuantity", "fixedQuantity(100)",
            "percentOfEquity", "percentOfEquity(95.percent)",
            "volatilityTarget", "volatilityTarget(12.percent, lookback: 60)"));

    private static final Map<String, String> ALL = all();

    private Vocabulary() {}

    private static Map<String, String> sorted(Map<String, String> words) {
        return Collections.unmodifiableMap(new TreeMap<>(words));
    }

    private static Map<String, String> all() {
        var words = new LinkedHashMap<String, String>();
        BLOCKS.forEach(word -> words.put(word, "a block of the language"));
        PROTECTION.forEach(word -> words.put(word, "a word for protection"));
        ACTIONS.forEach(word -> words.put(word, "something onBar does"));
        PRICES.forEach(word -> words.put(word, "a column of the bars"));
        VALUES.forEach(word -> words.put(word, "a word of the language"));
        MISSING.forEach(word -> words.put(word, "a function"));
        BuiltIn.words().forEach(word -> words.put(word, "a function"));
        Catalogue.names().forEach(word -> words.put(word, "an indicator"));
        TYPES.forEach(word -> words.put(word, "a type"));
        for (String word : List.of("on", "symbol", "note", "hold", "require", "it", "Math"))
            words.put(word, "a word of the language");
        return Collections.unmodifiableMap(words);
    }

    /// All words, each with what it is, as messages say it.
    public static Map<String, String> words() {
        return ALL;
    }

    /// What the word is, for messages: `an indicator`; empty if it is free to be used as a name.
    public static Optional<String> meaning(String word) {
        return Optional.ofNullable(ALL.get(word));
    }
}
