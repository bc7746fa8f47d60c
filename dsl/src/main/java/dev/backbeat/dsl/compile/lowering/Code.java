package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;

/// An expression as lowered, what kind of value it has, and whether working it out may meet a missing number.
record Code(Expression expression, Kind kind, boolean mayMiss) {

    static Code sure(Expression expression, Kind kind) {
        return new Code(expression, kind, false);
    }

    static Code unsure(Expression expression, Kind kind) {
        return new Code(expression, kind, true);
    }

    /// Stands where a problem was found; the script is not compiled any further.
    static Code unknown() {
        return new Code(new ConstantExpression(0), Kind.UNKNOWN, false);
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }
}
