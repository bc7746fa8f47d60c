package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Op;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.language.BuiltIn;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Translates calls over series: indicators, functions of numbers, questions about missing values, other timeframes.
final class SeriesCalls {
    /// Words that work a block out on other bars.
    static final List<String> WORDS = List.of("on", "symbol");

    private final Findings findings;
    private final Names names;
    private final SeriesTranslator translator;
    private final KindChecks kinds;

    SeriesCalls(Findings findings, Names names, SeriesTranslator translator) {
        this.findings = findings;
        this.names = names;
        this.translator = translator;
        this.kinds = new KindChecks(findings);
    }

    private static Value unknown(Expression expression) {
        return Value.unknown(Span.of(expression));
    }

    private Value error(ScriptCode code, Expression place, String message, String advice) {
        findings.error(code, place, message, advice);
        return unknown(place);
    }

    Value call(Call call, Optional<Expression> output) {
        if (!call.isBare()) return onReceiver(call);
        Optional<Indicator> indicator = Catalogue.find(call.word());
        if (indicator.isPresent())
            return new IndicatorCall(findings, translator, this, indicator.get(), call).translate(output);
        Optional<BuiltIn> function = BuiltIn.find(call.word());
        boolean known = function.isPresent() || WORDS.contains(call.word()) || Vocabulary.MISSING.contains(call.word());
        if (output.isPresent() && known) return noOutputs(call, output.get());
        if (function.isPresent()) return function(function.get(), call);
        return switch (call.word()) {
            case "on" -> on(call);
            case "symbol" -> symbol(call);
            case "isMissing" -> aboutMissing(call, Op.IS_MISSING, 1);
            case "orElse" -> aboutMissing(call, Op.OR_ELSE, 2);
            default -> unknownWord(call);
        };
    }

    private Value noOutputs(Call call, Expression output) {
        return error(
                ScriptCode.NOT_A_SERIES,
                output,
                "'" + call.word() + "' has no outputs with names",
                WORDS.contains(call.word())
                        ? "write it into the block: { " + output.getText() + " }"
                        : "leave ." + output.getText() + " out");
    }

    /// All outputs of a call that has several, by their names; empty if it has one.
    Optional<Map<String, Value>> several(Call call) {
        if (!call.isBare()) return Optional.empty();
        return Catalogue.find(call.word())
                .filter(indicator -> !indicator.outputs().isEmpty())
                .map(indicator -> new IndicatorCall(findings, translator, this, indicator, call).outputs());
    }

    private Value onReceiver(Call call) {
        Expression receiver = call.node().getObjectExpression();
        Optional<BuiltIn> function = BuiltIn.ofMath(call.word());
        if (receiver.getText().equals("Math") && function.isPresent()) return function(function.get(), call);
        if (receiver instanceof VariableExpression variable && new WrongCall(findings, names).isForeign(variable, call))
            return unknown(call.node());
        if (Set.of("position", "account").contains(receiver.getText()))
            return error(
                    ScriptCode.NOT_A_SERIES,
                    call.node(),
                    "'" + receiver.getText() + "." + call.word() + "()' is known on a bar only, and is no series",
                    "ask for it in a rule or in onBar");
        return translator.notAnOwner(receiver, call.node(), call.word());
    }

    private Value unknownWord(Call call) {
        if (names.find(call.word()).orElse(null) instanceof Declared.Function)
            return error(
                    ScriptCode.NOT_A_SERIES,
                    call.node(),
                    "functions of the script work on the values of a bar, and '" + call.word()
                            + "' cannot be part of a series",
                    "write its formula here");
        new WrongCall(findings, names).refuse(call, false, WORDS);
        return unknown(call.node());
    }

    private Value function(BuiltIn function, Call call) {
        if (!hasArguments(call, function.arity())) return unknown(call.node());
        List<Value> values =
                call.positional().stream().map(translator::translate).toList();
        boolean fine = true;
        for (int i = 0; i < values.size(); i++)
            fine &= kinds.number(values.get(i).kind(), call.positional().get(i));
        boolean whole = function.keepsWhole() && values.stream().allMatch(value -> value.kind() == Kind.WHOLE);
        Node[] inputs = values.stream().map(Value::node).toArray(Node[]::new);
        return new Value(
                Node.apply(Op.valueOf(function.name()), Span.of(call.node()), inputs),
                fine ? whole ? Kind.WHOLE : Kind.DECIMAL : Kind.UNKNOWN);
    }

    private boolean hasArguments(Call call, int count) {
        if (call.positional().size() == count
                && call.named().isEmpty()
                && call.block().isEmpty()) return true;
        findings.error(
                ScriptCode.WRONG_ARGUMENTS,
                call.node(),
                call.word() + " takes " + count + (count == 1 ? " value" : " values"),
                Calls.example(call, count));
        return false;
    }

    private Value aboutMissing(Call call, Op op, int count) {
        if (!hasArguments(call, count)) return unknown(call.node());
        List<Value> values =
                call.positional().stream().map(translator::translate).toList();
        Kind kind = op == Op.IS_MISSING
                ? Kind.FLAG
                : kinds.either(values.get(0).kind(), values.get(1).kind(), call.node());
        return new Value(
                Node.apply(
                        op,
                        Span.of(call.node()),
                        values.stream().map(Value::node).toArray(Node[]::new)),
                kind);
    }

    private static boolean hasNameAndBlock(Call call) {
        return call.positional().size() == 1
                && call.block().isPresent()
                && call.named().isEmpty();
    }

    private Value symbol(Call call) {
        if (!hasNameAndBlock(call))
            return error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    "symbol takes the name of a symbol and a block",
                    "write symbol('SPY') { sma(close, 200) }");
        Expression written = call.positional().getFirst();
        if (written instanceof VariableExpression bare
                && names.find(bare.getName()).isEmpty())
            return error(
                    ScriptCode.WRONG_KIND,
                    written,
                    "the name of a symbol is a text",
                    "write symbol('" + bare.getName() + "') { … }");
        Value name = translator.translate(written);
        Value value = block(call.block().get());
        if (name.isUnknown() || value.isUnknown() || looksAcross(value, call)) return unknown(call.node());
        if (name.kind() != Kind.TEXT)
            return error(
                    ScriptCode.WRONG_KIND,
                    written,
                    "the name of a symbol is a text, but this is " + name.kind().words(),
                    "write symbol('SPY') { … }, or name a parameter that is a choice");
        return new Value(
                new Node(new Term.OfSymbol(), List.of(name.node(), value.node()), Span.of(call.node())), value.kind());
    }

    private Value on(Call call) {
        if (!hasNameAndBlock(call))
            return error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    "on takes a timeframe and a block",
                    "write on('1w') { sma(close, 10) }");
        Expression written = call.positional().getFirst();
        Optional<Timeframe> timeframe =
                written instanceof ConstantExpression constant && constant.getValue() instanceof String text
                        ? Timeframe.find(text)
                        : Optional.empty();
        if (written.getText().matches("\\d+M"))
            return error(
                    ScriptCode.BAD_VALUE,
                    written,
                    "this is no timeframe",
                    "did you mean '" + written.getText().replace("M", "mo") + "'?");
        if (timeframe.isEmpty())
            return error(
                    ScriptCode.BAD_VALUE, written, "this is no timeframe", "write '15m', '1h', '1d', '1w' or '1mo'");
        Value value = block(call.block().get());
        return value.isUnknown() || looksAcross(value, call)
                ? unknown(call.node())
                : new Value(
                        new Node(new Term.On(timeframe.get()), List.of(value.node()), Span.of(call.node())),
                        value.kind());
    }

    // All symbols have such a value at the time of the symbol's own bar, and at no other.
    private boolean looksAcross(Value value, Call call) {
        if (!value.node().isAcross()) return false;
        findings.error(
                ScriptCode.NOT_A_SERIES,
                call.node(),
                "what looks across symbols does so on the bars of the experiment, and cannot stand in " + call.word(),
                "write it around: rankAcross(" + call.word() + "(…) { … })");
        return true;
    }

    /// The one expression in a block.
    Value block(ClosureExpression block) {
        List<Statement> statements = Blocks.statements(block);
        if (statements.size() == 1 && statements.getFirst() instanceof ExpressionStatement statement)
            return translator.translate(statement.getExpression());
        return error(
                ScriptCode.NOT_IN_LANGUAGE,
                block,
                "this block must be one expression",
                "give parts of it names in indicators { … }");
    }
}
