package dev.backbeat.dsl.compile.lowering;

import java.util.List;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Looks into blocks `{ … }` of the syntax tree.
final class Blocks {
    private Blocks() {}

    static List<Statement> statements(ClosureExpression block) {
        return statements(block.getCode());
    }

    static List<Statement> statements(Statement statement) {
        return statement instanceof BlockStatement block ? block.getStatements() : List.of(statement);
    }
}
