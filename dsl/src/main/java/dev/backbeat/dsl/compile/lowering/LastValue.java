package dev.backbeat.dsl.compile.lowering;

import java.util.List;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Tells whether a function without a type gives something back: it returns a value somewhere, or ends with one.
final class LastValue extends CodeVisitorSupport {
    private final Statements statements;
    private boolean returned;

    LastValue(Statements statements) {
        this.statements = statements;
    }

    boolean isIn(List<Statement> body) {
        body.forEach(statement -> statement.visit(this));
        return returned || (!body.isEmpty() && endsWithValue(body.getLast()));
    }

    @Override
    public void visitReturnStatement(ReturnStatement statement) {
        boolean nothing =
                statement.getExpression() instanceof ConstantExpression constant && constant.getValue() == null;
        returned |= !nothing;
    }

    // Nothing in them returns from the function; and Groovy's visitor goes through the left of ?: twice, so many of
    // them one in another would take for ever.
    @Override
    public void visitShortTernaryExpression(ElvisOperatorExpression elvis) {}

    @Override
    public void visitClosureExpression(ClosureExpression block) {}

    private boolean endsWithValue(Statement last) {
        return switch (last) {
            case ExpressionStatement statement -> statements.isValue(statement.getExpression());
            case BlockStatement block ->
                !block.isEmpty() && endsWithValue(block.getStatements().getLast());
            case IfStatement choice ->
                !(choice.getElseBlock() instanceof EmptyStatement)
                        && endsWithValue(choice.getIfBlock())
                        && endsWithValue(choice.getElseBlock());
            default -> false;
        };
    }
}
