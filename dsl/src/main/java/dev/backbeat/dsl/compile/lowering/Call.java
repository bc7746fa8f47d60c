package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/// A call as written: `word positional, name: value { block }`.
record Call(
        MethodCallExpression node,
        String word,
        List<Expression> positional,
        Map<String, Expression> named,
        Optional<ClosureExpression> block) {

    static Call of(MethodCallExpression node) {
        var positional = new ArrayList<Expression>();
        var named = new LinkedHashMap<String, Expression>();
        for (Expression argument : arguments(node)) {
            if (argument instanceof MapExpression map && isNamed(map)) {
                for (MapEntryExpression entry : map.getMapEntryExpressions())
                    named.put(entry.getKeyExpression().getText(), entry.getValueExpression());
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
                node, node.getMethodAsString() == null ? "" : node.getMethodAsString(), positional, named, block);
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

    /// Where its word stands.
    Span span() {
        return Span.of(node.getMethod());
    }

    /// Whether it is called on nothing: `word(…)`, not `x.word(…)`.
    boolean isBare() {
        return node.isImplicitThis();
    }
}
