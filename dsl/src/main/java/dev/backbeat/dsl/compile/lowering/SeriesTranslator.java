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
import dev.backbeat.engine.problem.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Translates an expression over series to the graph; it is never executed.
///
/// Names, calls of indicators and functions, literals, arithmetic, comparisons, `&& || ! ?:`, look-back `[n]` and
/// `on('1w') { … }` are all there is; any other node of the syntax tree is refused where it stands.
final class SeriesTranslator {
    private final Findings findings;
    private final Names names;
    private final Literals literals;
    private final KindChecks kinds;
    private final Refusals refusals;
    private final Function<String, Optional<String>> obstacle;

    /// @param obstacle why a name can be no part of a series (`a local`), or empty
    SeriesTranslator(Findings findings, Names names, Function<String, Optional<String>> obstacle) {
        this.findings = findings;
        this.names = names;
        this.literals = new Literals(findings);
        this.kinds = new KindChecks(findings);
        this.refusals = new Refusals(findings);
        this.obstacle = obstacle;
    }

    Value translate(Expression expression) {
        return switch (expression) {
            case DeclarationExpression declaration -> refused(declaration);
            case ElvisOperatorExpression elvis -> refused(elvis);
            case ConstantExpression constant -> constant(constant);
            case VariableExpression variable -> variable(variable);
            case BinaryExpression binary -> binary(binary);
            case NotExpression not -> not(not);
            case TernaryExpression ternary -> ternary(ternary);
            case BooleanExpression condition -> translate(condition.getExpression());
            case UnaryMinusExpression minus -> minus(minus);
            case UnaryPlusExpression plus -> translate(plus.getExpression());
            case PropertyExpression property -> property(property);
            case MethodCallExpression call -> call(Call.of(call), Optional.empty());
            default -> refused(expression);
        };
    }

    private Value refused(Expression expression) {
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
        return literals.constant(constant).map(literal -> value(literal, constant)).orElseGet(() -> unknown(constant));
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
            return new Value(new Node(Term.Market.valueOf(name.toUpperCase(Locale.ROOT)), List.of(), span), Kind.DECIMAL);
        if (name.equals("missing")) return new Value(Node.number(Double.NaN, span), Kind.DECIMAL);
        Optional<String> refused = obstacle.apply(name);
        if (refused.isPresent())
            return error(
                    ScriptCode.NOT_A_SERIES,
                    variable,
                    "'" + name + "' is " + refused.get() + "; series are worked out for all bars before it has a value",
                    "use prices, indicators, parameters and numbers here");
        return switch (names.find(name).orElse(null)) {
            case Declared.Param parameter -> new Value(new Node(new Term.Parameter(name), List.of(), span), parameter.kind());
            case Declared.Series series -> new Value(series.node(), series.kind());
            case Declared.State state -> error(ScriptCode.NOT_A_SERIES, variable, "'" + name + "' is state; series are worked out for all bars before it has a value", "use prices, indicators, parameters and numbers here");
            case Declared.Function function -> error(ScriptCode.WRONG_ARGUMENTS, variable, "'" + name + "' is a function", "call it: " + name + "(…)");
            case null -> {
                if (Vocabulary.VALUES.contains(name)) yield error(ScriptCode.NOT_A_SERIES, variable, "'" + name + "' is known on a bar only, and is no series", "ask for it in a rule or in onBar");
                names.unknown(name, span, Vocabulary.PRICES);
                yield unknown(variable);
            }
        };
    }

    /// Whether the expression, if it is one the language has, may differ from bar to bar.
    boolean isSeries(Expression expression) {
        return switch (expression) {
            case VariableExpression variable -> Vocabulary.PRICES.contains(variable.getName())
                    || names.find(variable.getName()).filter(d -> d instanceof Declared.Series series && series.node().isPerBar()).isPresent();
            case BinaryExpression binary -> isSeries(binary.getLeftExpression()) || isSeries(binary.getRightExpression());
            case UnaryMinusExpression minus -> isSeries(minus.getExpression());
            case TernaryExpression ternary -> isSeries(ternary.getTrueExpression()) || isSeries(ternary.getFalseExpression());
            case MethodCallExpression call -> Catalogue.find(String.valueOf(call.getMethodAsString())).isPresent()
                    || call.getMethodAsString() != null && call.getMethodAsString().equals("on")
                    || Call.of(call).positional().stream().anyMatch(this::isSeries);
            case PropertyExpression property -> isSeries(property.getObjectExpression());
            default -> false;
        };
    }

    private Value binary(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        if (sign.equals("[")) return back(binary);
        Optional<Operator> operator = Operator.find(sign);
        if (operator.isEmpty()) {
            kinds.noSuchOperator(sign, binary);
            return unknown(binary);
        }
        Value left = translate(binary.getLeftExpression());
        Value right = translate(binary.getRightExpression());
        Kind kind = kinds.result(operator.get(), left.kind(), right.kind(), binary.getLeftExpression(), binary.getRightExpression());
        if (left.kind() == Kind.TEXT && kind == Kind.TEXT) return error(ScriptCode.WRONG_KIND, binary, "texts are no series", "");
        return new Value(Node.apply(operator.get().op(), Span.of(binary), left.node(), right.node()), kind);
    }

    private Value back(BinaryExpression binary) {
        Value of = translate(binary.getLeftExpression());
        Value bars = translate(binary.getRightExpression());
        if (of.isUnknown() || bars.isUnknown()) return unknown(binary);
        if (of.kind() == Kind.TEXT) return error(ScriptCode.NOT_A_SERIES, binary.getLeftExpression(), "a text has no past", "");
        if (bars.isPerBar() || bars.kind() != Kind.WHOLE)
            return error(ScriptCode.WRONG_KIND, binary.getRightExpression(), "how many bars to look back must be a whole number, the same on all bars", "for instance close[1]");
        if (bars.node().term() instanceof Term.Number number && number.value() < 0) return future(binary.getRightExpression());
        return new Value(new Node(new Term.Back(), List.of(of.node(), bars.node()), Span.of(binary)), of.kind());
    }

    private Value future(Expression place) {
        return error(ScriptCode.BAD_VALUE, place, "[n] looks n bars back; this one would be the future", "write [1] for the bar before");
    }

    private Value not(NotExpression not) {
        Value value = translate(not.getExpression());
        boolean fine = kinds.flag(value.kind(), not.getExpression());
        return new Value(Node.apply(Op.NOT, Span.of(not), value.node()), fine ? Kind.FLAG : Kind.UNKNOWN);
    }

    private Value minus(UnaryMinusExpression minus) {
        Value value = translate(minus.getExpression());
        boolean fine = kinds.number(value.kind(), minus.getExpression());
        return new Value(Node.apply(Op.NEGATE, Span.of(minus), value.node()), fine ? value.kind() : Kind.UNKNOWN);
    }

    private Value ternary(TernaryExpression ternary) {
        Value condition = translate(ternary.getBooleanExpression());
        Value yes = translate(ternary.getTrueExpression());
        Value no = translate(ternary.getFalseExpression());
        kinds.flag(condition.kind(), ternary.getBooleanExpression().getExpression());
        Kind kind = kinds.either(yes.kind(), no.kind(), ternary);
        if (kind == Kind.TEXT && condition.isPerBar()) return error(ScriptCode.WRONG_KIND, ternary, "texts are no series", "");
        return new Value(Node.apply(Op.IF, Span.of(ternary), condition.node(), yes.node(), no.node()), kind);
    }

    private Value property(PropertyExpression property) {
        if (Literals.isQuantity(property))
            return literals.plainQuantity(property).map(literal -> value(literal, property)).orElseGet(() -> unknown(property));
        if (property.getObjectExpression() instanceof MethodCallExpression call && !property.isSafe())
            return call(Call.of(call), Optional.of(property.getProperty()));
        String owner = property.getObjectExpression().getText();
        if (owner.equals("position") || owner.equals("account"))
            return error(ScriptCode.NOT_A_SERIES, property, "'" + property.getText() + "' is known on a bar only, and is no series", "ask for it in a rule or in onBar");
        return refused(property);
    }

    private Value call(Call call, Optional<Expression> output) {
        if (!call.isBare()) return refused(call.node());
        Optional<Indicator> indicator = Catalogue.find(call.word());
        if (indicator.isPresent()) return new IndicatorCall(findings, this, indicator.get(), call).translate(output);
        if (output.isPresent()) return error(ScriptCode.NOT_A_SERIES, output.get(), "'" + call.word() + "' has no outputs with names", "");
        Optional<BuiltIn> function = BuiltIn.find(call.word());
        if (function.isPresent()) return function(function.get(), call);
        return switch (call.word()) {
            case "on" -> on(call);
            case "isMissing" -> aboutMissing(call, Op.IS_MISSING, 1);
            case "orElse" -> aboutMissing(call, Op.OR_ELSE, 2);
            default -> unknownWord(call);
        };
    }

    private Value unknownWord(Call call) {
        if (names.find(call.word()).orElse(null) instanceof Declared.Function)
            return error(ScriptCode.NOT_A_SERIES, call.node(), "functions of the script work on the values of a bar, and '" + call.word() + "' cannot be part of a series", "write its formula here");
        var known = new ArrayList<>(Catalogue.all().stream().map(Indicator::name).toList());
        known.addAll(BuiltIn.words());
        known.add("on");
        findings.error(
                Vocabulary.LATER.contains(call.word()) ? ScriptCode.NOT_BUILT_YET : ScriptCode.UNKNOWN_WORD,
                call.span(),
                Vocabulary.LATER.contains(call.word()) ? "'" + call.word() + "' is not built yet" : "there is no indicator or function '" + call.word() + "'",
                Spelling.nearest(call.word(), known).map(near -> "did you mean '" + near + "'?").orElse("known: " + String.join(", ", known)));
        return unknown(call.node());
    }

    private Value function(BuiltIn function, Call call) {
        if (!hasArguments(call, function.arity())) return unknown(call.node());
        List<Value> values = call.positional().stream().map(this::translate).toList();
        boolean fine = true;
        for (int i = 0; i < values.size(); i++) fine &= kinds.number(values.get(i).kind(), call.positional().get(i));
        boolean whole = function.keepsWhole() && values.stream().allMatch(value -> value.kind() == Kind.WHOLE);
        Node[] inputs = values.stream().map(Value::node).toArray(Node[]::new);
        return new Value(
                Node.apply(Op.valueOf(function.name()), Span.of(call.node()), inputs),
                fine ? whole ? Kind.WHOLE : Kind.DECIMAL : Kind.UNKNOWN);
    }

    private boolean hasArguments(Call call, int count) {
        if (call.positional().size() == count && call.named().isEmpty() && call.block().isEmpty()) return true;
        findings.error(ScriptCode.WRONG_ARGUMENTS, call.node(), call.word() + " takes " + count + (count == 1 ? " value" : " values"), "");
        return false;
    }

    private Value aboutMissing(Call call, Op op, int count) {
        if (!hasArguments(call, count)) return unknown(call.node());
        List<Value> values = call.positional().stream().map(this::translate).toList();
        Kind kind = op == Op.IS_MISSING
                ? Kind.FLAG
                : kinds.either(values.get(0).kind(), values.get(1).kind(), call.node());
        return new Value(Node.apply(op, Span.of(call.node()), values.stream().map(Value::node).toArray(Node[]::new)), kind);
    }

    private Value on(Call call) {
        boolean shape = call.positional().size() == 1 && call.block().isPresent() && call.named().isEmpty();
        if (!shape) return error(ScriptCode.WRONG_ARGUMENTS, call.node(), "on takes a timeframe and a block", "write on('1w') { sma(close, 10) }");
        Expression written = call.positional().getFirst();
        Optional<Timeframe> timeframe = written instanceof ConstantExpression constant && constant.getValue() instanceof String text
                ? Timeframe.find(text)
                : Optional.empty();
        if (timeframe.isEmpty()) return error(ScriptCode.BAD_VALUE, written, "this is no timeframe", "write '15m', '1h', '1d', '1w' or '1mo'");
        Value value = block(call.block().get());
        return value.isUnknown() ? value : new Value(new Node(new Term.On(timeframe.get()), List.of(value.node()), Span.of(call.node())), value.kind());
    }

    /// The one expression in a block.
    Value block(ClosureExpression block) {
        List<Statement> statements = Blocks.statements(block);
        if (statements.size() == 1 && statements.getFirst() instanceof ExpressionStatement statement)
            return translate(statement.getExpression());
        return error(ScriptCode.NOT_IN_LANGUAGE, block, "this block must be one expression", "give parts of it names in indicators { … }");
    }
}
