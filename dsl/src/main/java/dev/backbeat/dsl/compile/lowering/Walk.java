package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/// A loop over the values of a list, or the keys and values of a map, by their places: no iterator is made.
///
/// @param source the name of what it goes over, a local or parameter
/// @param place the name for the number of the place
record Walk(String source, Kind kind, String place) {

    /// The loop; the body is made of what stands at each place, for a map a key and a value.
    List<Statement> loop(Function<List<Expression>, Statement> body) {
        List<Statement> lowered = new ArrayList<>();
        Expression counted = Emit.variable(source, Emit.type(kind));
        if (kind.isMap()) {
            lowered.add(Emit.declare(Emit.variable(source + "$keys", Emit.LIST), Emit.callOn(counted, "keys")));
            lowered.add(Emit.declare(Emit.variable(source + "$values", Emit.LIST), Emit.callOn(counted, "values")));
            counted = Emit.variable(source + "$keys", Emit.LIST);
        }
        Expression more = Emit.binary(Emit.whole(place), Types.COMPARE_LESS_THAN, Emit.callOn(counted, "size"));
        lowered.add(Emit.declare(Emit.whole(place), Emit.constant(0)));
        lowered.add(loop(more, List.of(Emit.increment(place)), body.apply(elements())));
        return lowered;
    }

    private List<Expression> elements() {
        if (!kind.isMap()) return List.of(element(source, kind.element()));
        return List.of(element(source + "$keys", kind.key()), element(source + "$values", kind.element()));
    }

    private Expression element(String list, Kind element) {
        return element(Emit.variable(list, Emit.LIST), element, Emit.whole(place));
    }

    /// The value at a position of a list.
    static Expression element(Expression list, Kind element, Expression position) {
        return Emit.callOn(list, getter(element), position);
    }

    static String getter(Kind element) {
        return switch (element) {
            case WHOLE -> "whole";
            case FLAG -> "flag";
            case TEXT -> "text";
            default -> "number";
        };
    }

    /// A for statement of Groovy's own, so that continue goes on to the update.
    static ForStatement loop(Expression condition, List<Statement> update, Statement body) {
        List<Expression> parts = new ArrayList<>();
        parts.add(EmptyExpression.INSTANCE);
        parts.add(condition);
        parts.add(
                update.isEmpty()
                        ? EmptyExpression.INSTANCE
                        : ((ExpressionStatement) update.getFirst()).getExpression());
        return new ForStatement(ForStatement.FOR_LOOP_DUMMY, new ClosureListExpression(parts), body);
    }
}
