package dev.backbeat.dsl.editor;

import dev.backbeat.dsl.indicator.Argument;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.language.BuiltIn;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.dsl.language.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of the language as IntelliJ IDEA reads them: a GDSL script, which contributes methods and properties to
/// the scripts of a folder `strategies` and to the blocks in them.
public final class Gdsl {
    private static final String HEAD = """
            // Made by 'backbeat strategies editor' from the words of the language: write it anew, do not change it.
            // IntelliJ IDEA reads it where it lies in a source root, and completes strategies from it.
            def strategies = [
                context(scope: scriptScope(), pathRegexp: '.*/strategies/.*[.]groovy'),
                context(scope: closureScope(), pathRegexp: '.*/strategies/.*[.]groovy'),
            ]

            contributor(strategies) {
            """;
    private static final String NUMBERS = """

            def numbers = [
                context(ctype: 'java.lang.Integer', pathRegexp: '.*/strategies/.*[.]groovy'),
                context(ctype: 'java.math.BigDecimal', pathRegexp: '.*/strategies/.*[.]groovy'),
            ]

            contributor(numbers) {
            """;

    /// Of words whose use their kind does not tell.
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("params", "params { fast integer(20, min: 5, max: 60) }"),
            Map.entry("indicators", "indicators { trend = sma(close, 100) }"),
            Map.entry("perSymbol", "perSymbol { score = roc(close, 60) }, read as it.score"),
            Map.entry("state", "state { seen = 0 }, lasts from bar to bar"),
            Map.entry("onBar", "onBar { if (flat && close > trend) buy tag: 'x' }"),
            Map.entry("protect", "protect { stopBy 2 * range; holdMax 40.bars }"),
            Map.entry("protectLong", "protectLong { stopBy 2 * range }: of long entries; wins over protect"),
            Map.entry("protectShort", "protectShort { stopBy 2 * range }: of short entries; wins over protect"),
            Map.entry("rebalance", "rebalance(every: 1.week) { hold universe.equalWeights() }"),
            Map.entry("sizing", "sizing percentOfEquity(95.percent)"),
            Map.entry("stopBy", "a distance from the fill"),
            Map.entry("stopAt", "a price"),
            Map.entry("targetBy", "a distance from the fill"),
            Map.entry("targetAt", "a price"),
            Map.entry("trailBy", "trailBy 2 * range, after: 1.R"),
            Map.entry("holdMax", "holdMax 40.bars"),
            Map.entry("buy", "buy tag: 'x', stopBy: 2 * range"),
            Map.entry("sell", "sell tag: 'x', stopBy: 2 * range"),
            Map.entry("leave", "leave 'reason'"),
            Map.entry("adjust", "adjust stopAt: close - range"),
            Map.entry("on", "on('1w') { ema(close, 20) }: the newest week that is over"),
            Map.entry("symbol", "symbol('SPY') { close }: its newest bar that is closed"),
            Map.entry("include", "include 'lib/stops.groovy': the functions of a file"),
            Map.entry("plot", "plot 'spread', fast - slow"),
            Map.entry("note", "note 'text', value"),
            Map.entry("hold", "hold universe.equalWeights()"),
            Map.entry("isMissing", "isMissing(x): whether a number is not there"),
            Map.entry("orElse", "orElse(x, y): y where x is missing"),
            Map.entry("require", "require { fast < slow }"));
    private static final String NUMBER = "double";
    private static final String WHOLE = "int";
    private static final String FLAG = "boolean";
    private static final String TEXT = "java.lang.String";
    private static final String BLOCK = "groovy.lang.Closure";
    private static final String ANY = "java.lang.Object";
    private static final Map<String, String> DESCRIBED = Map.of("description", TEXT);
    /// What has a name behind a word: `buy tag: 'x'`.
    private static final Map<String, Map<String, String>> NAMED = Map.ofEntries(
            Map.entry("buy", guarded(true)),
            Map.entry("sell", guarded(true)),
            Map.entry("adjust", guarded(false)),
            Map.entry("trailBy", Map.of("after", ANY)),
            Map.entry("hold", Map.of("tag", TEXT)),
            Map.entry("plot", Map.of("on", TEXT)),
            Map.entry("rebalance", Map.of("every", ANY)),
            Map.entry("integer", bounded(WHOLE)),
            Map.entry("decimal", bounded(NUMBER)),
            Map.entry("flag", DESCRIBED),
            Map.entry("choice", inOrder("of", "java.util.List", "description", TEXT)),
            Map.entry("volatilityTarget", inOrder("lookback", WHOLE, "maxWeight", NUMBER)));

    private final StringBuilder text = new StringBuilder(HEAD);

    private Gdsl() {}

    /// All of it, the same in every run.
    public static String text() {
        var gdsl = new Gdsl();
        Vocabulary.words().forEach((word, meaning) -> gdsl.word(word, EXAMPLES.getOrDefault(word, meaning)));
        Vocabulary.DECLARATIONS.forEach(
                (word, example) -> gdsl.method(word, ANY, Map.of("value", ANY), "declares a parameter: " + example));
        Vocabulary.SIZINGS.forEach(
                (word, example) -> gdsl.method(word, ANY, Map.of("value", ANY), "a sizing: " + example));
        gdsl.text.append("}\n");
        gdsl.units();
        return gdsl.text.toString();
    }

    private static Map<String, String> guarded(boolean tagged) {
        var names = new LinkedHashMap<String, String>();
        if (tagged) names.put("tag", TEXT);
        for (String word : Vocabulary.PROTECTION) names.put(word, word.equals("holdMax") ? WHOLE : NUMBER);
        names.put("after", ANY);
        return names;
    }

    private static Map<String, String> bounded(String type) {
        var names = new LinkedHashMap<>(inOrder("min", type, "max", type));
        names.putAll(inOrder("step", type, "description", TEXT));
        return names;
    }

    /// Behind a number that is written out: `40.bars`.
    private void units() {
        text.append(NUMBERS);
        for (Unit unit : Unit.values())
            property(unit.word(), unit == Unit.BARS ? WHOLE : NUMBER, "a unit: 1." + unit.word());
        text.append("}\n");
    }

    private void word(String word, String meaning) {
        if (Vocabulary.TYPES.contains(word)) return;
        if (Vocabulary.PRICES.contains(word)) property(word, NUMBER, meaning + "; " + word + "[1] is the bar before");
        else if (Vocabulary.VALUES.contains(word)) value(word);
        else if (Catalogue.find(word).isPresent())
            indicator(Catalogue.find(word).get());
        else if (BuiltIn.find(word).isPresent()) builtIn(BuiltIn.find(word).get());
        else if (Vocabulary.BLOCKS.contains(word)) block(word, meaning);
        else if (word.equals("it")) property(word, ANY, "the symbol that the block is about");
        else if (Vocabulary.ACTIONS.contains(word)) action(word, meaning);
        else if (word.equals("orElse")) method(word, NUMBER, inOrder("x", NUMBER, "y", NUMBER), meaning);
        else if (word.equals("isMissing")) method(word, FLAG, Map.of("x", NUMBER), meaning);
        else if (word.equals("note")) method(word, "void", inOrder("text", TEXT, "value", ANY), meaning);
        else if (word.equals("on") || word.equals("symbol"))
            method(word, NUMBER, inOrder(word.equals("on") ? "timeframe" : "name", TEXT, "block", BLOCK), meaning);
        else if (!word.equals("Math")) method(word, ANY, Map.of("value", ANY), meaning);
    }

    /// All of them stand alone, too, with what they say by name or without.
    private void action(String word, String meaning) {
        method(word, "void", Map.of(), meaning);
        if (!word.equals("adjust"))
            method(word, "void", Map.of(word.equals("leave") ? "reason" : "tag", TEXT), meaning);
    }

    private void value(String word) {
        switch (word) {
            case "flat" -> property(word, FLAG, "whether nothing is held");
            case "missing" -> property(word, NUMBER, "a number that is not there");
            case "position" -> property(word, ANY, "what is held: " + String.join(", ", Vocabulary.POSITION));
            case "account" -> property(word, ANY, "the account: " + String.join(", ", Vocabulary.ACCOUNT));
            default ->
                property(
                        word,
                        ANY,
                        "in rebalance: the symbols that are traded now, as in universe.where { it.close > 5 }");
        }
    }

    private void block(String word, String meaning) {
        boolean isRule =
                Arrays.stream(Rule.Role.values()).anyMatch(role -> role.word().equals(word));
        if (isRule)
            method(word, "void", inOrder("tag", TEXT, "condition", BLOCK), "a rule: enters or leaves where it holds");
        else if (word.equals("strategy")) method(word, "void", Map.of("name", TEXT), "what the strategy is called");
        else if (word.equals("include")) method(word, "void", Map.of("file", TEXT), meaning);
        else if (word.equals("plot")) method(word, "void", inOrder("name", TEXT, "value", ANY), meaning);
        else if (word.equals("sizing")) method(word, "void", Map.of("model", ANY), meaning);
        else method(word, "void", Map.of("block", BLOCK), meaning);
    }

    private void builtIn(BuiltIn function) {
        Map<String, String> parameters =
                function.arity() == 1 ? Map.of("x", NUMBER) : inOrder("a", NUMBER, "b", NUMBER);
        method(function.word(), NUMBER, parameters, "of numbers and of series alike");
    }

    /// With everything said, and with nothing that can be left out.
    private void indicator(Indicator indicator) {
        String doc = indicator.signature() + ": " + indicator.formula();
        String type = indicator.yesOrNo() ? FLAG : indicator.outputs().isEmpty() ? NUMBER : ANY;
        if (!indicator.outputs().isEmpty()) doc += "; outputs " + String.join(", ", indicator.outputs());
        List<Argument> all = indicator.arguments();
        List<Argument> needed =
                all.stream().filter(argument -> argument.otherwise().isEmpty()).toList();
        method(indicator.name(), type, parameters(all), doc);
        if (needed.size() < all.size()) method(indicator.name(), type, parameters(needed), doc);
    }

    private static Map<String, String> parameters(List<Argument> arguments) {
        var parameters = new LinkedHashMap<String, String>();
        for (Argument argument : arguments)
            parameters.put(
                    argument.name(),
                    switch (argument.type()) {
                        case SERIES, NUMBER -> NUMBER;
                        case CONDITION -> FLAG;
                        case LENGTH -> WHOLE;
                        case CHOICE -> TEXT;
                    });
        return parameters;
    }

    private static Map<String, String> inOrder(String first, String firstType, String second, String secondType) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(first, firstType);
        parameters.put(second, secondType);
        return parameters;
    }

    private void property(String name, String type, String doc) {
        text.append("    property(name: %s, type: %s, doc: %s)\n".formatted(quoted(name), quoted(type), quoted(doc)));
    }

    private void method(String name, String type, Map<String, String> parameters, String doc) {
        String written = parameters.entrySet().stream()
                .map(one -> one.getKey() + ": " + quoted(one.getValue()))
                .collect(Collectors.joining(", "));
        text.append("    method(name: %s, type: %s, params: [%s]%s, doc: %s)\n"
                .formatted(quoted(name), quoted(type), written.isEmpty() ? ":" : written, named(name), quoted(doc)));
    }

    private static String named(String word) {
        Map<String, String> names = NAMED.getOrDefault(word, Map.of());
        if (names.isEmpty()) return "";
        return names.entrySet().stream()
                .map(one -> "parameter(name: %s, type: %s)".formatted(quoted(one.getKey()), quoted(one.getValue())))
                .collect(Collectors.joining(", ", ", namedParams: [", "]"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
