package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers what reads a column at the bar decided on: series by name or written out, and look-backs on them.
final class SeriesReads {
    private final Expressions expressions;

    SeriesReads(Expressions expressions) {
        this.expressions = expressions;
    }

    private Body body() {
        return expressions.body();
    }

    private ColumnSlots columns() {
        return expressions.draft().columns();
    }

    /// The value of a series at the bar decided on.
    Code now(String name, Value value, Expression place) {
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
        expressions.error(
                ScriptCode.WRONG_PLACE,
                place,
                body().kind().words() + " has no bar, so '" + name + "' has no value there",
                advice);
        return false;
    }

    private Expression column(Node node) {
        return Emit.variable(columns().field(node), Emit.DOUBLES);
    }

    static Code flagOrNumber(Value value, Expression read) {
        return switch (value.kind()) {
            case FLAG -> Code.unsure(Emit.call("yes", read), Kind.FLAG);
            case UNKNOWN -> Code.unknown();
            default -> Code.sure(read, Kind.DECIMAL);
        };
    }

    /// `series[n]`, or a place in a list.
    Code lookBack(BinaryExpression binary) {
        Expression of = binary.getLeftExpression();
        Optional<Value> series = series(of);
        if (series.isPresent()) return series.get().isUnknown() ? Code.unknown() : back(series.get(), binary);
        return new Places(expressions).read(binary);
    }

    // The series that an expression names or calls; empty if it is something else.
    private Optional<Value> series(Expression expression) {
        if (expression instanceof VariableExpression variable
                && body().scope().find(variable.getName()).isEmpty()) {
            String name = variable.getName();
            boolean isSeries = Vocabulary.PRICES.contains(name)
                    || expressions.draft().names().find(name).orElse(null) instanceof Declared.Series;
            if (isSeries)
                return Optional.of(hasBar(name, variable) ? hoisted(variable) : Value.unknown(Span.of(variable)));
        }
        boolean calls = expression instanceof MethodCallExpression call && Calls.isSeries(Call.of(call));
        boolean output = expression instanceof PropertyExpression property && isOutput(property);
        return calls || output
                ? Optional.of(
                        hasBar(expression.getText(), expression)
                                ? hoisted(expression)
                                : Value.unknown(Span.of(expression)))
                : Optional.empty();
    }

    private Code back(Value of, BinaryExpression binary) {
        Expression written = binary.getRightExpression();
        if (!LookBack.isPossible(written, expressions.findings())) return Code.unknown();
        if (written instanceof RangeExpression) return manyBars(written);
        Code bars = expressions.whole(written, "how many bars to look back");
        if (bars.isUnknown()) return Code.unknown();
        columns().requireWarm(warm(of, written));
        Expression read = Emit.call("back", column(of.node()), Emit.whole(Body.BAR), bars.expression());
        return flagOrNumber(of, read);
    }

    private Code manyBars(Expression written) {
        return expressions.error(
                ScriptCode.WRONG_KIND,
                written,
                "one bar is looked back to at a time",
                "write close[4] for one; of several: highest(close, 5), sma(close, 5), rollingSum(close, 5)");
    }

    // A look-back by a number or a parameter is warm that much later; one that depends on the bar starts missing.
    private Node warm(Value of, Expression bars) {
        return bars instanceof ConstantExpression || isParameter(bars)
                ? new Node(new Term.Back(), List.of(of.node(), hoisted(bars).node()), Span.of(bars))
                : of.node();
    }

    private boolean isParameter(Expression expression) {
        return expression instanceof VariableExpression variable
                && body().scope().find(variable.getName()).isEmpty()
                && expressions.draft().names().find(variable.getName()).orElse(null) instanceof Declared.Param;
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
        if (!hasBar(
                expression instanceof MethodCallExpression call ? call.getMethodAsString() : expression.getText(),
                expression)) return Code.unknown();
        Value value = hoisted(expression);
        return value.isUnknown() ? Code.unknown() : now("", value, expression);
    }

    /// Whether it is an output of an indicator by its name: `macd(12, 26, 9).signal`, `bands.lower`.
    boolean isOutput(PropertyExpression property) {
        String owner = property.getObjectExpression().getText();
        boolean declared = expressions.draft().names().find(owner).orElse(null) instanceof Declared.Several;
        boolean called =
                property.getObjectExpression() instanceof MethodCallExpression call && Calls.isSeries(Call.of(call));
        return declared || called;
    }

    /// A column of the bars, by its word.
    static Value price(String name, Expression place) {
        return new Value(
                new Node(Term.Market.valueOf(name.toUpperCase(Locale.ROOT)), List.of(), Span.of(place)), Kind.DECIMAL);
    }
}
