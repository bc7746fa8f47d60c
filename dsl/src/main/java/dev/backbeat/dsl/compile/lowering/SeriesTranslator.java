package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Translates an expression over series to the graph; it is never executed.
///
/// Names, calls of indicators and functions, literals, arithmetic, comparisons, `&& || ! ?:`, look-back `[n]` and
/// `on('1w') { … }` are all there is; any other node of the syntax tree is refused where it stands.
final class SeriesTranslator {
    private final Findings findings;
    private final Names names;
    private final Literals literals;
    private final SeriesOperators operators;
    private final SeriesCalls calls;
    private final Refusals refusals;
    private final Function<String, Optional<String>> obstacle;

    /// @param obstacle why a name can be no part of a series (`a local`), or empty
    SeriesTranslator(Findings findings, Names names, Function<String, Optional<String>> obstacle) {
        this.findings = findings;
        this.names = names;
        this.literals = new Literals(findings);
        this.operators = new SeriesOperators(findings, this);
        this.calls = new SeriesCalls(findings, names, this);
        this.refusals = new Refusals(findings);
        this.obstacle = obstacle;
    }

    Value translate(Expression expression) {
        return switch (expression) {
            case DeclarationExpression declaration -> refused(declaration);
            case ElvisOperatorExpression elvis -> refused(elvis);
            case ConstantExpression constant -> constant(constant);
            case VariableExpression variable -> variable(variable);
            case BinaryExpression binary -> operators.binary(binary);
            case NotExpression not -> operators.not(not);
            case TernaryExpression ternary -> operators.ternary(ternary);
            case BooleanExpression condition -> translate(condition.getExpression());
            case UnaryMinusExpression minus -> operators.minus(minus);
            case UnaryPlusExpression plus -> translate(plus.getExpression());
            case PropertyExpression property -> property(property);
            case MethodCallExpression call -> calls.call(Call.of(call), Optional.empty());
            default -> refused(expression);
        };
    }

    Value refused(Expression expression) {
        refusals.refuse(expression);
        return unknown(expression);
    }

    private static Value unknown(Expression expression) {
        return Value.unknown(Span.of(expression));
    }

    private Value error(ScriptCode code, Expression place, String message, String advice) {
        findings.error(code, place, message, advice);
        return unknown(place);
    }

    private Value constant(ConstantExpression constant) {
        return literals.constant(constant)
                .map(literal -> value(literal, constant))
                .orElseGet(() -> unknown(constant));
    }

    private static Value value(Literals.Literal literal, Expression place) {
        Span span = Span.of(place);
        Node node = switch (literal.value()) {
            case String text -> new Node(new Term.Text(text), List.of(), span);
            case Boolean flag -> Node.number(flag ? 1 : 0, span);
            default -> Node.number(literal.number(), span);
        };
        return new Value(node, literal.kind());
    }

    private Value variable(VariableExpression variable) {
        String name = variable.getName();
        Span span = Span.of(variable);
        if (Vocabulary.PRICES.contains(name))
            return new Value(
                    new Node(Term.Market.valueOf(name.toUpperCase(Locale.ROOT)), List.of(), span), Kind.DECIMAL);
        if (name.equals("missing")) return new Value(Node.number(Double.NaN, span), Kind.DECIMAL);
        Optional<String> refused = obstacle.apply(name);
        if (refused.isPresent())
            return error(
                    ScriptCode.NOT_A_SERIES,
                    variable,
                    "'" + name + "' is " + refused.get() + "; series are worked out for all bars before it has a value",
                    "use prices, indicators, parameters and numbers here");
        return switch (names.find(name).orElse(null)) {
            case Declared.Param parameter ->
                new Value(new Node(new Term.Parameter(name), List.of(), span), parameter.kind());
            case Declared.Series series -> new Value(series.node(), series.kind());
            case Declared.Several several -> whichOutput(variable, name, several);
            case Declared.State state ->
                error(
                        ScriptCode.NOT_A_SERIES,
                        variable,
                        "'" + name + "' is state; series are worked out for all bars before it has a value",
                        "use prices, indicators, parameters and numbers here");
            case Declared.Function function ->
                error(ScriptCode.WRONG_ARGUMENTS, variable, "'" + name + "' is a function", "call it: " + name + "(…)");
            case null -> {
                if (Vocabulary.VALUES.contains(name))
                    yield error(
                            ScriptCode.NOT_A_SERIES,
                            variable,
                            "'" + name + "' is known on a bar only, and is no series",
                            "ask for it in a rule or in onBar");
                names.unknown(name, span, Vocabulary.PRICES);
                yield unknown(variable);
            }
        };
    }

    private Value whichOutput(Expression place, String name, Declared.Several several) {
        Set<String> outputs = several.outputs().keySet();
        return error(
                ScriptCode.WRONG_ARGUMENTS,
                place,
                "'" + name + "' has several outputs; say which: ." + String.join(", .", outputs),
                "for instance " + name + "." + outputs.iterator().next());
    }

    /// The outputs, by their names, of a call that has several; empty if the expression is no such call.
    Optional<Map<String, Value>> several(Expression formula) {
        return formula instanceof MethodCallExpression call ? calls.several(Call.of(call)) : Optional.empty();
    }

    /// Whether the expression, if it is one the language has, may differ from bar to bar.
    boolean isSeries(Expression expression) {
        return switch (expression) {
            case VariableExpression variable ->
                Vocabulary.PRICES.contains(variable.getName())
                        || names.find(variable.getName())
                                .filter(d -> d instanceof Declared.Several
                                        || (d instanceof Declared.Series series
                                                && series.node().isPerBar()))
                                .isPresent();
            case BinaryExpression binary ->
                isSeries(binary.getLeftExpression()) || isSeries(binary.getRightExpression());
            case UnaryMinusExpression minus -> isSeries(minus.getExpression());
            case TernaryExpression ternary ->
                isSeries(ternary.getTrueExpression()) || isSeries(ternary.getFalseExpression());
            case MethodCallExpression call ->
                Catalogue.has(String.valueOf(call.getMethodAsString()))
                        || SeriesCalls.WORDS.contains(String.valueOf(call.getMethodAsString()))
                        || Call.of(call).positional().stream().anyMatch(this::isSeries);
            case PropertyExpression property -> isSeries(property.getObjectExpression());
            default -> false;
        };
    }

    private Value property(PropertyExpression property) {
        if (Literals.isQuantity(property))
            return literals.plainQuantity(property)
                    .map(literal -> value(literal, property))
                    .orElseGet(() -> unknown(property));
        if (property.getObjectExpression() instanceof MethodCallExpression call && !property.isSafe())
            return calls.call(Call.of(call), Optional.of(property.getProperty()));
        String owner = property.getObjectExpression().getText();
        if (names.find(owner).orElse(null) instanceof Declared.Several several) return output(several, property);
        if (owner.equals("position") || owner.equals("account"))
            return error(
                    ScriptCode.NOT_A_SERIES,
                    property,
                    "'" + property.getText() + "' is known on a bar only, and is no series",
                    "ask for it in a rule or in onBar");
        if (property.getObjectExpression() instanceof BinaryExpression back && isOutputOfBack(property))
            return error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    property.getProperty(),
                    "an output is named before bars are counted back",
                    "write " + textOf(back.getLeftExpression()) + "." + property.getPropertyAsString() + "["
                            + textOf(back.getRightExpression()) + "]");
        return notAnOwner(property.getObjectExpression(), property, String.valueOf(property.getPropertyAsString()));
    }

    // The place of a call without an owner begins at its bracket.
    private String textOf(Expression expression) {
        String text = findings.sources().textOf(expression);
        return expression instanceof MethodCallExpression call && text.startsWith("(")
                ? call.getMethodAsString() + text
                : text;
    }

    /// Whether an output stands behind a look-back: `bollinger(20)[1].upper`.
    static boolean isOutputOfBack(PropertyExpression property) {
        return property.getObjectExpression() instanceof BinaryExpression back
                && back.getOperation().getText().equals("[")
                && back.getLeftExpression() instanceof MethodCallExpression call
                && Catalogue.find(String.valueOf(call.getMethodAsString()))
                        .filter(indicator -> indicator.outputs().contains(property.getPropertyAsString()))
                        .isPresent();
    }

    private Value output(Declared.Several several, PropertyExpression property) {
        String name = String.valueOf(property.getPropertyAsString());
        Value value = several.outputs().get(name);
        if (value != null) return value;
        Set<String> outputs = several.outputs().keySet();
        return error(
                ScriptCode.WRONG_ARGUMENTS,
                property.getProperty(),
                "'" + property.getObjectExpression().getText() + "' has no output '" + name + "'",
                Spelling.nearest(name, outputs)
                        .map(near -> "did you mean ." + near + "?")
                        .orElse("known: ." + String.join(", .", outputs)));
    }

    /// Says what is wrong with something behind a dot that nothing here has.
    Value notAnOwner(Expression owner, Expression place, String what) {
        boolean isKnown = !(owner instanceof VariableExpression variable)
                || Vocabulary.meaning(variable.getName()).isPresent()
                || names.find(variable.getName()).isPresent();
        if (isKnown)
            return error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    place,
                    what.equals("call")
                            ? "two values follow one another"
                            : "'." + what + "' is not part of the language here",
                    what.equals("call") ? "an operator or a comma between them is missing" : behindDot(owner, what));
        names.unknown(owner.getText(), Span.of(owner), Vocabulary.PRICES);
        return unknown(place);
    }

    // What lists and series of other languages are asked.
    private static Optional<String> ofSeries(String owner, String what) {
        return switch (what) {
            case "get", "getAt" -> Optional.of("write " + owner + "[1] for the bar before");
            case "last", "now" -> Optional.of("write " + owner + " alone: it is the value at the bar decided on");
            case "first" -> Optional.of("bars are counted backward: " + owner + "[20] is that of 20 bars ago");
            case "size", "length", "count" -> Optional.of("a series has a value on each bar, and no length");
            default -> Optional.empty();
        };
    }

    /// What to write instead of something behind a dot, as advice.
    static String behindDot(Expression owner, String what) {
        if (Vocabulary.PRICES.contains(what)) return "write " + what + " alone";
        if (owner instanceof ListExpression list && Vocabulary.meaning(what).isPresent())
            return "write " + what + "("
                    + list.getExpressions().stream().map(Expression::getText).collect(Collectors.joining(", ")) + ")";
        if (Unit.find(what).isPresent())
            return "a unit stands behind a number written out: 5.percent; 5 percent are 0.05";
        Optional<String> ofSeries = ofSeries(owner.getText(), what);
        if (ofSeries.isPresent()) return ofSeries.get();
        return Habits.instead(owner.getText() + "." + what)
                .or(() -> Habits.instead(what))
                .or(() -> Vocabulary.meaning(what).map(meaning -> "write " + what + "(" + owner.getText() + ", …)"))
                .orElse("");
    }
}
