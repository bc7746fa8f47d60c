package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Refuses what stands behind a jump: who writes it there takes it to happen.
final class Unreached {
    private Unreached() {}

    static void refuse(List<Statement> statements, Findings findings) {
        for (int i = 1; i < statements.size(); i++) {
            if (!isJump(statements.get(i - 1)) || isJump(statements.get(i))) continue;
            findings.error(
                    ScriptCode.WRONG_PLACE,
                    statements.get(i),
                    "this is never reached",
                    "leave it out, or put it before the line above");
        }
    }

    private static boolean isJump(Statement statement) {
        return statement instanceof ReturnStatement
                || statement instanceof BreakStatement
                || statement instanceof ContinueStatement;
    }
}
