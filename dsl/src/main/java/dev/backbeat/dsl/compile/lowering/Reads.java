package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers what reads a value: names, look-backs, `it.score`, `macd(…).signal`.
final class Reads {
    private static final Set<String> TYPES = Set.of("long", "short", "int", "double", "float", "boolean", "byte", "char");

    private final Expressions expressions;
    private final AccountReads account;

    Reads(Expressions expressions) {
        this.expressions = expressions;
        this.account = new AccountReads(expressions);
    }

    AccountReads account() {
        return account;
    }

    private Body body() {
        return expressions.body();
    }

    private ColumnSlots columns() {
        return expressions.draft().columns();
    }

    Code variable(VariableExpression variable) {
        String name = variable.getName();
        Optional<Kind> local = body().scope().find(name);
        if (local.isPresent()) return Code.sure(Emit.variable(name, Emit.type(local.get())), local.get());
        if (body().isSymbol(name)) return wrongKind(variable, "'" + name + "' is a symbol, not a value", "write " + name + ".close or " + name + ".name");
        return switch (expressions.draft().names().find(name).orElse(null)) {
            case Declared.Param parameter -> Code.sure(Emit.variable("param$" + name, Emit.type(parameter.kind())), parameter.kind());
            case Declared.State state -> state(name, state);
            case Declared.Series series -> now(name, new Value(series.node(), series.kind()), variable);
            case Declared.Function function -> wrongKind(variable, "'" + name + "' is a function", "call it: " + name + "(…)");
            case null -> word(variable);
        };
    }

    private Code state(String name, Declared.State state) {
        body().usage().note(Usage.Use.STATE);
        return Code.sure(Emit.variable("state$" + name, Emit.type(state.kind())), state.kind());
    }

    private Code word(VariableExpression variable) {
        String name = variable.getName();
        if (Vocabulary.PRICES.contains(name)) return now(name, price(name, variable), variable);
        return switch (name) {
            case "missing" -> Code.sure(Emit.constant(Double.NaN), Kind.DECIMAL);
            case "flat" -> account.flat(variable);
            case "position", "account" -> wrongKind(variable, "'" + name + "' is no value by itself", "write " + name + "." + (name.equals("account") ? "equity" : "barsHeld"));
            case "universe" -> new BookCalls(expressions).universe(variable);
            default -> unknown(variable);
        };
    }

    private static Value price(String name, Expression place) {
        return new Value(new Node(Term.Market.valueOf(name.toUpperCase(Locale.ROOT)), List.of(), Span.of(place)), Kind.DECIMAL);
    }

    private Code unknown(VariableExpression variable) {
        String name = variable.getName();
        if (TYPES.contains(name)) {
            String advice = name.equals("long") || name.equals("short")
                    ? "ask position.isLong() or position.isShort()"
                    : "types stand in front of a local only: double x = …";
            return wrongKind(variable, "'" + name + "' is a type, not a value", advice);
        }
        if (name.equals("this") || name.equals("super"))
            return expressions.error(ScriptCode.NOT_IN_LANGUAGE, variable, "'" + name + "' is not part of the language", "leave it out");
        if (Vocabulary.meaning(name).isPresent())
            return expressions.error(
                    ScriptCode.WRONG_PLACE,
                    variable,
                    "'" + name + "' is " + Vocabulary.meaning(name).get() + ", not a value",
                    "put what belongs to it in parentheses: " + name + "(…)");
        Set<String> also = new LinkedHashSet<>(body().scope().names());
        also.addAll(Vocabulary.PRICES);
        also.addAll(Vocabulary.VALUES);
        expressions.draft().names().unknown(name, Span.of(variable), also);
        return Code.unknown();
    }

    private Code wrongKind(Expression place, String message, String advice) {
        return expressions.error(ScriptCode.WRONG_KIND, place, message, advice);
    }

    /// The value of a series at the bar decided on.
    private Code now(String name, Value value, Expression place) {
        if (!hasBar(name, place)) return Code.unknown();
        columns().requireWarm(value.node());
        return flagOrNumber(value, Emit.call("at", column(value.node()), Emit.whole(Body.BAR)));
    }

    private boolean hasBar(String name, Expression place) {
        body().usage().note(Usage.Use.BAR);
        if (body().kind().hasBar()) return true;
        String advice = switch (body().kind()) {
            case BOOK, SYMBOL, BOOK_FUNCTION -> "ask for a symbol's value in a block: where { it." + name + " > 0 }";
            default -> "use parameters and numbers";
        };
        expressions.error(ScriptCode.WRONG_PLACE, place, body().kind().words() + " has no bar, so '" + name + "' has no value there", advice);
        return false;
    }

    private Expression column(Node node) {
        return Emit.variable(columns().field(node), Emit.DOUBLES);
    }

    private static Code flagOrNumber(Value value, Expression read) {
        return value.kind() == Kind.FLAG ? Code.unsure(Emit.call("yes", read), Kind.FLAG) : Code.sure(read, Kind.DECIMAL);
    }

    /// `series[n]`, or a place in a list.
    Code lookBack(BinaryExpression binary) {
        Expression of = binary.getLeftExpression();
        if (of instanceof PropertyExpression property && isSymbolProperty(property)) return symbolValue(property, Optional.of(binary.getRightExpression()));
        Optional<Value> series = series(of);
        if (series.isPresent()) return series.get().isUnknown() ? Code.unknown() : back(series.get(), binary);
        Code list = expressions.lower(of);
        Code position = expressions.whole(binary.getRightExpression(), "the position in a list");
        if (list.isUnknown() || position.isUnknown()) return Code.unknown();
        if (list.kind() == Kind.LIST) return new Code(Emit.callOn(list.expression(), "get", position.expression()), Kind.DECIMAL, list.mayMiss() || position.mayMiss());
        return expressions.error(ScriptCode.NOT_A_SERIES, of, "only series and lists can be followed by [n], but this is " + list.kind().words(), "give it a name in indicators { … } and look back on that");
    }

    // The series that an expression names or calls; empty if it is something else.
    private Optional<Value> series(Expression expression) {
        if (expression instanceof VariableExpression variable && body().scope().find(variable.getName()).isEmpty()) {
            String name = variable.getName();
            boolean isSeries = Vocabulary.PRICES.contains(name) || expressions.draft().names().find(name).orElse(null) instanceof Declared.Series;
            if (isSeries) return Optional.of(hasBar(name, variable) ? hoisted(variable) : Value.unknown(Span.of(variable)));
        }
        boolean calls = expression instanceof MethodCallExpression call && Calls.isSeries(Call.of(call));
        boolean output = expression instanceof PropertyExpression property && isOutput(property);
        return calls || output ? Optional.of(hasBar(expression.getText(), expression) ? hoisted(expression) : Value.unknown(Span.of(expression))) : Optional.empty();
    }

    private Code back(Value of, BinaryExpression binary) {
        Expression written = binary.getRightExpression();
        if (written instanceof ConstantExpression constant && constant.getValue() instanceof Integer n && n < 0)
            return expressions.error(ScriptCode.BAD_VALUE, written, "[n] looks n bars back; this one would be the future", "write [1] for the bar before");
        Code bars = expressions.whole(written, "how many bars to look back");
        if (bars.isUnknown()) return Code.unknown();
        columns().requireWarm(warm(of, written));
        Expression read = Emit.call("back", column(of.node()), Emit.whole(Body.BAR), bars.expression());
        return flagOrNumber(of, read);
    }

    // A look-back by a number or a parameter is warm that much later; one that depends on the bar starts missing.
    private Node warm(Value of, Expression bars) {
        boolean known = bars instanceof ConstantExpression
                || bars instanceof VariableExpression variable
                        && body().scope().find(variable.getName()).isEmpty()
                        && expressions.draft().names().find(variable.getName()).orElse(null) instanceof Declared.Param;
        return known ? new Node(new Term.Back(), List.of(of.node(), hoisted(bars).node()), Span.of(bars)) : of.node();
    }

    /// A series worked out for all bars, from an expression in a body.
    Value hoisted(Expression expression) {
        var translator = new SeriesTranslator(
                expressions.findings(),
                expressions.draft().names(),
                name -> body().scope().find(name).map(kind -> "a local"));
        return translator.translate(expression);
    }

    /// The value at the bar decided on of a series that is written out in a body.
    Code hoistedNow(Expression expression) {
        if (!hasBar(expression instanceof MethodCallExpression call ? call.getMethodAsString() : expression.getText(), expression)) return Code.unknown();
        Value value = hoisted(expression);
        return value.isUnknown() ? Code.unknown() : now("", value, expression);
    }

    Code property(PropertyExpression property) {
        if (property instanceof AttributeExpression || property.isSafe() || property.isSpreadSafe()) return refused(property);
        if (Literals.isQuantity(property))
            return new Literals(expressions.findings()).plainQuantity(property).map(Expressions::code).orElseGet(Code::unknown);
        if (isSymbolProperty(property)) return symbolValue(property, Optional.empty());
        if (isOutput(property)) return hoistedNow(property);
        if (property.getObjectExpression() instanceof VariableExpression variable && account.owns(variable)) return account.property(variable.getName(), property);
        return refused(property);
    }

    private Code refused(PropertyExpression property) {
        int problems = expressions.findings().count();
        Code owner = property.getObjectExpression() instanceof VariableExpression variable ? variable(variable) : Code.unknown();
        if (expressions.findings().count() > problems) return Code.unknown();
        return expressions.error(ScriptCode.NOT_IN_LANGUAGE, property, "'." + property.getPropertyAsString() + "' is not part of the language here", owner.kind() == Kind.LIST ? "lists have size(), sum(), min(), max()" : "");
    }

    private static boolean isOutput(PropertyExpression property) {
        return property.getObjectExpression() instanceof MethodCallExpression call && Calls.isSeries(Call.of(call));
    }

    private boolean isSymbolProperty(PropertyExpression property) {
        return property.getObjectExpression() instanceof VariableExpression variable && body().isSymbol(variable.getName());
    }

    private Code symbolValue(PropertyExpression property, Optional<Expression> bars) {
        String name = String.valueOf(property.getPropertyAsString());
        Value value = switch (expressions.draft().names().find(name).orElse(null)) {
            case Declared.Series series -> new Value(series.node(), series.kind());
            case null, default -> Vocabulary.PRICES.contains(name) ? price(name, property) : Value.unknown(Span.of(property));
        };
        if (value.isUnknown()) {
            expressions.draft().names().unknown(name, Span.of(property.getProperty()), Vocabulary.PRICES);
            return Code.unknown();
        }
        Expression columns = Emit.variable(columns().field(value.node()), Emit.DOUBLES.makeArray());
        Expression symbol = Emit.whole(Body.SYMBOL);
        Expression bar = Emit.call("newestBar", Emit.whole(Body.SYMBOL));
        if (bars.isEmpty()) return flagOrNumber(value, Emit.call("valueAt", columns, symbol, bar));
        Code back = expressions.whole(bars.get(), "how many bars to look back");
        return flagOrNumber(value, Emit.call("valueBack", columns, symbol, bar, back.expression()));
    }
}
