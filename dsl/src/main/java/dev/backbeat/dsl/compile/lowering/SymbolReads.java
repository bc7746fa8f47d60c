package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers `it.score` and `it.score[1]` in a block about one symbol: the symbol's column, at its newest bar.
final class SymbolReads {
    private final Expressions expressions;

    SymbolReads(Expressions expressions) {
        this.expressions = expressions;
    }

    /// Whether an expression is something of the symbol that the block is about.
    boolean owns(Expression expression) {
        return expression instanceof PropertyExpression property
                && property.getObjectExpression() instanceof VariableExpression variable
                && expressions.body().isSymbol(variable.getName());
    }

    /// @param bars how many bars ago; empty for now
    Code value(PropertyExpression property, Optional<Expression> bars) {
        String name = String.valueOf(property.getPropertyAsString());
        Value value = switch (expressions.draft().names().find(name).orElse(null)) {
            case Declared.Series series -> new Value(series.node(), series.kind());
            case null, default ->
                Vocabulary.PRICES.contains(name) ? SeriesReads.price(name, property) : Value.unknown(Span.of(property));
        };
        if (value.isUnknown()) {
            return expressions.error(
                    ScriptCode.UNKNOWN_NAME,
                    property.getProperty(),
                    "no symbol has '" + name + "'",
                    expressions
                            .draft()
                            .names()
                            .nearest(name, Vocabulary.PRICES)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("declare it: perSymbol { " + name + " = … }"));
        }
        Expression columns = Emit.variable(expressions.draft().columns().field(value.node()), Emit.DOUBLES.makeArray());
        Expression symbol = Emit.whole(Body.SYMBOL);
        Expression bar = Emit.call("newestBar", Emit.whole(Body.SYMBOL));
        if (bars.isEmpty()) return SeriesReads.flagOrNumber(value, Emit.call("valueAt", columns, symbol, bar));
        Code back = expressions.whole(bars.get(), "how many bars to look back");
        return SeriesReads.flagOrNumber(value, Emit.call("valueBack", columns, symbol, bar, back.expression()));
    }
}
