package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Argument;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;

/// One call of an indicator: finds the value of each argument of its signature, and makes the node.
final class IndicatorCall {
    private final Findings findings;
    private final SeriesTranslator translator;
    private final SeriesCalls calls;
    private final Indicator indicator;
    private final Call call;
    /// What was written for an argument, by its name.
    private final Map<String, Expression> written = new HashMap<>();

    IndicatorCall(Findings findings, SeriesTranslator translator, SeriesCalls calls, Indicator indicator, Call call) {
        this.findings = findings;
        this.translator = translator;
        this.calls = calls;
        this.indicator = indicator;
        this.call = call;
    }

    /// @param output the name behind the call, as in `macd(12, 26, 9).signal`; empty if there is none
    Value translate(Optional<Expression> output) {
        int problems = findings.count();
        List<Node> inputs = bound();
        int number = output(output);
        if (findings.count() > problems) return Value.unknown(span());
        Kind kind = indicator.yesOrNo() ? Kind.FLAG : Kind.DECIMAL;
        return new Value(new Node(new Term.Call(indicator, number), inputs, span()), kind);
    }

    /// All outputs, by their names; empty for an indicator with one output, which needs no name.
    Map<String, Value> outputs() {
        int problems = findings.count();
        List<Node> inputs = bound();
        Map<String, Value> values = new LinkedHashMap<>();
        for (String output : indicator.outputs()) {
            Node node = new Node(new Term.Call(indicator, values.size()), inputs, span());
            values.put(output, findings.count() > problems ? Value.unknown(span()) : new Value(node, Kind.DECIMAL));
        }
        return values;
    }

    private Span span() {
        return Span.of(call.node());
    }

    private List<Node> bound() {
        int problems = findings.count();
        Deque<Expression> positional = positional();
        call.refuseOthers(
                findings, indicator.arguments().stream().map(Argument::name).toList());
        var values = new ArrayList<Node>();
        for (Argument argument : indicator.arguments())
            values.add(value(argument, positional).node());
        if (!positional.isEmpty()) tooMany(positional.getFirst());
        if (findings.count() == problems) new SameOnAllBars(findings, indicator, written).refuse(values);
        return values;
    }

    private void tooMany(Expression first) {
        List<Argument> choices = indicator.arguments().stream()
                .filter(argument -> argument.type() == Argument.Type.CHOICE)
                .toList();
        for (Argument choice : choices) {
            if (!choice.choices().contains(first.getText()) || call.named().containsKey(choice.name())) continue;
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    first,
                    choice.name() + " of " + indicator.name() + " is given by its name",
                    "write " + choice.name() + ": '" + first.getText() + "'");
            return;
        }
        int most = indicator.arguments().size() - choices.size();
        String besides =
                choices.isEmpty() ? "" : " besides " + choices.getFirst().name();
        wrong("takes " + (most == 0 ? "no arguments" : "only " + counted(most) + besides), first);
    }

    private static String counted(int arguments) {
        return arguments + (arguments == 1 ? " argument" : " arguments");
    }

    // The series may be left out where it has a default: then the first argument belongs to the next one.
    private Deque<Expression> positional() {
        List<Expression> all = new ArrayList<>(call.positional());
        call.block().ifPresent(all::add);
        return new ArrayDeque<>(all);
    }

    private Value value(Argument argument, Deque<Expression> positional) {
        Expression named = call.named().get(argument.name());
        if (named != null) return checked(argument, named);
        if (isForgotten(argument, positional)) return forgotten(argument);
        boolean leftOut = positional.isEmpty() || isLeftOut(argument, positional);
        if (!leftOut && argument.type() != Argument.Type.CHOICE) return checked(argument, positional.removeFirst());
        return argument.otherwise().map(text -> standard(argument, text)).orElseGet(() -> {
            wrong("needs " + argument.name(), call.node());
            return Value.unknown(span());
        });
    }

    private boolean isLeftOut(Argument argument, Deque<Expression> positional) {
        return argument.type() == Argument.Type.SERIES
                && argument.otherwise().isPresent()
                && positional.size() < places()
                && !translator.isSeries(positional.getFirst());
    }

    private long places() {
        return indicator.arguments().stream()
                .filter(other ->
                        other.type() != Argument.Type.CHOICE && !call.named().containsKey(other.name()))
                .count();
    }

    // highest(20): of what is for the author to say.
    private boolean isForgotten(Argument argument, Deque<Expression> positional) {
        return argument.type() == Argument.Type.SERIES
                && argument.otherwise().isEmpty()
                && positional.size() == 1
                && places() == 2
                && !call.named().containsKey(argument.name())
                && indicator.arguments().getLast().type() == Argument.Type.LENGTH
                && positional.getFirst() instanceof ConstantExpression;
    }

    private Value forgotten(Argument argument) {
        String example = indicator.name().equals("lowest") ? "low" : "high";
        String length = findings.sources().textOf(call.positional().getFirst());
        findings.error(
                ScriptCode.WRONG_ARGUMENTS,
                call.node(),
                indicator.name() + " needs a " + argument.name() + " before its length",
                "write " + indicator.name() + "(" + example + ", " + length + ")");
        return Value.unknown(span());
    }

    private Value standard(Argument argument, String text) {
        return switch (argument.type()) {
            case SERIES, CONDITION ->
                new Value(
                        new Node(Term.Market.valueOf(text.toUpperCase(Locale.ROOT)), List.of(), span()), Kind.DECIMAL);
            case LENGTH, NUMBER -> new Value(Node.number(Double.parseDouble(text), span()), Kind.WHOLE);
            case CHOICE -> new Value(new Node(new Term.Text(text), List.of(), span()), Kind.TEXT);
        };
    }

    private Value checked(Argument argument, Expression expression) {
        written.put(argument.name(), expression);
        Value value = argument.type() == Argument.Type.CONDITION && expression instanceof ClosureExpression block
                ? calls.block(block)
                : translator.translate(expression);
        if (!value.isUnknown()) check(argument, value, expression);
        return value;
    }

    private void check(Argument argument, Value value, Expression expression) {
        String what = argument.name() + " of " + indicator.name();
        switch (argument.type()) {
            case SERIES -> {
                if (!value.kind().isNumber())
                    findings.error(
                            ScriptCode.WRONG_ARGUMENTS,
                            expression,
                            what + " must be a series of numbers, but this is "
                                    + value.kind().words(),
                            value.kind() == Kind.FLAG
                                    ? "to count how often it holds, write " + "("
                                            + findings.sources().textOf(expression) + ") ? 1 : 0"
                                    : indicator.signature());
            }
            case CONDITION ->
                expect(
                        value.kind() == Kind.FLAG,
                        what + " must be a condition, but this is "
                                + value.kind().words(),
                        expression);
            case LENGTH -> {
                OptionalDouble number = WrittenNumber.of(expression, findings);
                if (number.isPresent() && Math.abs(number.getAsDouble()) > Integer.MAX_VALUE) {
                    tooLarge(argument, what, expression);
                    return;
                }
                expect(!value.isPerBar(), what + " must be the same on all bars, but this is a series", expression);
                expect(
                        value.isPerBar() || value.kind() == Kind.WHOLE,
                        what + " must be a whole number, but this is "
                                + value.kind().words(),
                        expression);
            }
            case NUMBER ->
                expect(
                        !value.isPerBar() && value.kind().isNumber(),
                        what + " must be a number that is the same on all bars",
                        expression);
            case CHOICE ->
                expect(
                        value.node().term() instanceof Term.Text text
                                && argument.choices().contains(text.value()),
                        what + " must be one of " + String.join(", ", argument.choices()),
                        expression);
        }
    }

    // Beyond Java's whole numbers, and so a decimal one to the language.
    private void tooLarge(Argument argument, String what, Expression expression) {
        findings.error(
                ScriptCode.BAD_VALUE,
                expression,
                what + " must be " + argument.range() + ", but is "
                        + findings.sources().textOf(expression),
                "change the number");
    }

    private void expect(boolean right, String otherwise, Expression expression) {
        if (!right) findings.error(ScriptCode.WRONG_ARGUMENTS, expression, otherwise, indicator.signature());
    }

    private void wrong(String message, Expression place) {
        findings.error(ScriptCode.WRONG_ARGUMENTS, place, indicator.name() + " " + message, indicator.signature());
    }

    private int output(Optional<Expression> written) {
        List<String> outputs = indicator.outputs();
        String name = written.map(Expression::getText).orElse("");
        int position = outputs.indexOf(name);
        if (position >= 0 || (outputs.isEmpty() && written.isEmpty())) return Math.max(0, position);
        String several =
                name.isEmpty() ? " has several outputs; say which: ." : " has no output '" + name + "'; known: .";
        String message = outputs.isEmpty()
                ? indicator.name() + " has one output, which needs no name"
                : indicator.name() + several + String.join(", .", outputs);
        findings.error(
                ScriptCode.WRONG_ARGUMENTS,
                written.orElse(call.node()),
                message,
                outputs.isEmpty()
                        ? "leave ." + name + " out"
                        : "for instance " + indicator.name() + "(…)." + outputs.getFirst());
        return 0;
    }
}
