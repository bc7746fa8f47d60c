package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/// A call as written: `word positional, name: value { block }`; `names` are the names where they stand.
record Call(
        MethodCallExpression node,
        String word,
        List<Expression> positional,
        Map<String, Expression> named,
        Map<String, Expression> names,
        Optional<ClosureExpression> block) {

    static Call of(MethodCallExpression node) {
        var positional = new ArrayList<Expression>();
        var named = new LinkedHashMap<String, Expression>();
        var names = new LinkedHashMap<String, Expression>();
        for (Expression argument : arguments(node)) {
            if (argument instanceof MapExpression map && isNamed(map)) {
                for (MapEntryExpression entry : map.getMapEntryExpressions()) {
                    named.put(entry.getKeyExpression().getText(), entry.getValueExpression());
                    names.put(entry.getKeyExpression().getText(), entry.getKeyExpression());
                }
            } else {
                positional.add(argument);
            }
        }
        Optional<ClosureExpression> block = Optional.empty();
        if (!positional.isEmpty() && positional.getLast() instanceof ClosureExpression closure) {
            block = Optional.of(closure);
            positional.removeLast();
        }
        return new Call(
                node,
                node.getMethodAsString() == null ? "" : node.getMethodAsString(),
                positional,
                named,
                names,
                block);
    }

    private static List<Expression> arguments(MethodCallExpression node) {
        return node.getArguments() instanceof TupleExpression tuple
                ? tuple.getExpressions()
                : List.of(node.getArguments());
    }

    private static boolean isNamed(MapExpression map) {
        return map.getMapEntryExpressions().stream()
                .allMatch(entry -> entry.getKeyExpression() instanceof ConstantExpression);
    }

    /// The same call, as if it had been of another word.
    Call as(String other) {
        return new Call(node, other, positional, named, names, block);
    }

    /// Where its word stands.
    Span span() {
        return Span.of(node.getMethod());
    }

    /// Refuses values with names other than these.
    void refuseOthers(Findings findings, List<String> known) {
        refuseOthers(findings, known, name -> Optional.empty());
    }

    /// @param advice what to write instead of a name, where this call knows better than others
    void refuseOthers(Findings findings, List<String> known, Function<String, Optional<String>> advice) {
        names.forEach((name, place) -> {
            if (known.contains(name)) return;
            String all = known.isEmpty() ? word + " takes no values with names" : "known: " + String.join(", ", known);
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    place,
                    word + " has no '" + name + "'",
                    advice.apply(name).or(() -> Habits.meant(name, known)).orElse(all));
        });
    }

    /// Whether it is called on nothing: `word(…)`, not `x.word(…)`.
    boolean isBare() {
        return node.isImplicitThis();
    }
}
