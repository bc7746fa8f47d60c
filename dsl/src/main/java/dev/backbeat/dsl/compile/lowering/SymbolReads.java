package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.jspecify.annotations.Nullable;

/// Lowers `it.score` and `it.score[1]` in a block about one symbol: the symbol's column, at its newest bar.
final class SymbolReads {
    private static final Set<String> NAMES = Set.of("symbol", "ticker", "name", "id", "code");

    private final Expressions expressions;

    SymbolReads(Expressions expressions) {
        this.expressions = expressions;
    }

    /// Whether an expression is something of the symbol that the block is about.
    boolean owns(Expression expression) {
        return expression instanceof PropertyExpression property
                && (isSymbol(property.getObjectExpression())
                        || several(property).isPresent());
    }

    private boolean isSymbol(Expression expression) {
        return expression instanceof VariableExpression variable
                && expressions.body().isSymbol(variable.getName());
    }

    // it.bands.lower: what it.bands stands for.
    private Optional<Declared.Several> several(PropertyExpression property) {
        return property.getObjectExpression() instanceof PropertyExpression owner
                        && isSymbol(owner.getObjectExpression())
                        && declared(String.valueOf(owner.getPropertyAsString())) instanceof Declared.Several several
                ? Optional.of(several)
                : Optional.empty();
    }

    private @Nullable Declared declared(String name) {
        return expressions.draft().names().find(name).orElse(null);
    }

    /// @param bars how many bars ago; empty for now
    Code value(PropertyExpression property, Optional<Expression> bars) {
        String name = String.valueOf(property.getPropertyAsString());
        Value value = several(property)
                .map(several -> several.outputs().getOrDefault(name, Value.unknown(Span.of(property))))
                .orElseGet(() -> column(name, property));
        if (value.isUnknown()) return unknown(name, property);
        Expression columns = Emit.variable(expressions.draft().columns().field(value.node()), Emit.DOUBLES.makeArray());
        Expression symbol = Emit.whole(Body.SYMBOL);
        Expression bar = Emit.call("newestBar", Emit.whole(Body.SYMBOL));
        if (bars.isEmpty()) return SeriesReads.flagOrNumber(value, Emit.call("valueAt", columns, symbol, bar));
        if (!LookBack.isPossible(bars.get(), expressions.findings())) return Code.unknown();
        Code back = expressions.whole(bars.get(), "how many bars to look back");
        return SeriesReads.flagOrNumber(value, Emit.call("valueBack", columns, symbol, bar, back.expression()));
    }

    private Value column(String name, PropertyExpression property) {
        if (declared(name) instanceof Declared.Series series) return new Value(series.node(), series.kind());
        return Vocabulary.PRICES.contains(name) ? SeriesReads.price(name, property) : Value.unknown(Span.of(property));
    }

    private Code unknown(String name, PropertyExpression property) {
        boolean told = expressions.draft().names().isRefused(name)
                || declared(name) instanceof Declared.Series
                || several(property)
                        .filter(known -> known.outputs().containsKey(name))
                        .isPresent();
        if (told) return Code.unknown();
        if (NAMES.contains(name))
            return expressions.error(
                    ScriptCode.UNKNOWN_NAME,
                    property.getProperty(),
                    "what a symbol is called cannot be asked for",
                    "pick symbols by their values: where { it.close > 5 }; which there are says the experiment");
        Optional<Set<String>> outputs =
                several(property).map(several -> several.outputs().keySet());
        if (declared(name) instanceof Declared.Several several)
            outputs = Optional.of(several.outputs().keySet());
        return expressions.error(
                ScriptCode.UNKNOWN_NAME,
                property.getProperty(),
                declared(name) instanceof Declared.Several
                        ? "'" + name + "' has several outputs; say which"
                        : "no symbol has '" + name + "'",
                outputs.map(known -> "outputs: ." + String.join(", .", known))
                        .or(() -> expressions.draft().names().meant(name, Vocabulary.PRICES))
                        .orElse("declare it: perSymbol { " + name + " = … }"));
    }
}
