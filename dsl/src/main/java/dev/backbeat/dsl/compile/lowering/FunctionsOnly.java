package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Texts that bring functions into a script and nothing else: included files, and functions inside blocks.
public final class FunctionsOnly {
    private static final String ADVICE = "it holds functions, and includes of others: double f(double x) { … }";

    private FunctionsOnly() {}

    /// Takes the functions out of what was parsed; whatever else stands in it goes to the findings.
    public static List<MethodNode> of(ModuleNode module, Findings findings) {
        List<Statement> statements = List.copyOf(module.getStatementBlock().getStatements());
        List<MethodNode> methods = List.copyOf(module.getMethods());
        module.getStatementBlock().getStatements().clear();
        module.getMethods().clear();
        new ModuleChecks(findings).check(module, statements, methods);
        statements.stream().filter(one -> one.getLineNumber() > 0).forEach(one -> check(one, findings));
        return methods;
    }

    private static void check(Statement statement, Findings findings) {
        Optional<Call> include = include(statement);
        if (include.isPresent()) {
            check(include.get(), findings);
            return;
        }
        String what = call(statement)
                .map(Call::word)
                .filter(word -> Vocabulary.meaning(word).isPresent())
                .map(word -> "'" + word + "'")
                .orElse("this");
        findings.error(ScriptCode.WRONG_PLACE, statement, what + " cannot stand in an included file", ADVICE);
    }

    /// Whether a file holds nothing but functions, and so is no strategy.
    static boolean areAll(List<Statement> statements, List<MethodNode> methods) {
        List<Statement> written =
                statements.stream().filter(one -> one.getLineNumber() > 0).toList();
        return written.stream().allMatch(one -> include(one).isPresent()) && !(written.isEmpty() && methods.isEmpty());
    }

    private static Optional<Call> call(Statement statement) {
        return statement instanceof ExpressionStatement one
                        && one.getExpression() instanceof MethodCallExpression node
                        && node.isImplicitThis()
                ? Optional.of(Call.of(node))
                : Optional.empty();
    }

    private static Optional<Call> include(Statement statement) {
        return call(statement).filter(call -> call.word().equals("include"));
    }

    /// Refuses an include that was not found before the parser ran, and so was not followed.
    static void check(Call call, Findings findings) {
        boolean path = call.positional().size() == 1
                && call.named().isEmpty()
                && call.block().isEmpty()
                && call.positional().getFirst() instanceof ConstantExpression constant
                && constant.getValue() instanceof String;
        if (path && findings.sources().isInclude(call.span().line())) return;
        findings.error(
                ScriptCode.WRONG_ARGUMENTS,
                call.node(),
                "include is followed by the path of a file, on a line of its own",
                "write include 'lib/stops.groovy'");
    }
}
