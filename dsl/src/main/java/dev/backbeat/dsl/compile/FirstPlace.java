package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.script.Span;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Finds where in the script some lowered code comes from: parts of it were made up, and stand nowhere.
final class FirstPlace extends CodeVisitorSupport {
    private Span found = Span.NOWHERE;

    private FirstPlace() {}

    static Span of(Statement code) {
        var place = new FirstPlace();
        code.visit(place);
        return place.found;
    }

    @Override
    public void visitVariableExpression(VariableExpression expression) {
        look(Span.of(expression));
    }

    @Override
    public void visitConstantExpression(ConstantExpression expression) {
        look(Span.of(expression));
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        look(Span.of(call));
        super.visitMethodCallExpression(call);
    }

    private void look(Span span) {
        if (found.line() < 1) found = span;
    }
}
