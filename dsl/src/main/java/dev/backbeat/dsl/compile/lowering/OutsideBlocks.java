package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Refuses what stands outside the blocks of a script and is none of them.
record OutsideBlocks(Findings findings, Names names) {

    void refuse(Statement statement) {
        switch (statement instanceof ExpressionStatement one ? one.getExpression() : null) {
            case MethodCallExpression call
            when Vocabulary.BLOCKS.contains(call.getMethodAsString()) ->
                findings.error(
                        ScriptCode.SYNTAX,
                        call.getMethod(),
                        "'" + call.getMethodAsString() + "' stands behind something else",
                        "start it on a line of its own");
            case BinaryExpression binary when Assignments.isAssignment(binary) -> assignment(binary);
            case MethodCallExpression call
            when call.getObjectExpression() instanceof VariableExpression owner
                    && new WrongCall(findings, names).isForeign(owner, Call.of(call)) -> {}
            case Expression chain
            when word(chain).filter(Vocabulary.BLOCKS::contains).isPresent() -> chain(chain);
            case null -> no(statement, "put it in onBar { … } or in a function");
            default -> no(statement, "known blocks: " + String.join(", ", Vocabulary.BLOCKS));
        }
    }

    private void no(Statement statement, String advice) {
        findings.error(ScriptCode.WRONG_PLACE, statement, "this cannot stand outside a block", advice);
    }

    private void assignment(BinaryExpression binary) {
        String name = binary.getLeftExpression().getText();
        names.refuse(name);
        boolean block = Vocabulary.BLOCKS.contains(name);
        String behind = binary.getRightExpression() instanceof ClosureExpression ? " { … }" : " …";
        findings.error(
                ScriptCode.WRONG_PLACE,
                binary,
                block ? "'" + name + "' is given no value with =" : "a name cannot be given a value outside a block",
                block
                        ? "write " + name + behind
                        : "formulas go to indicators { … }, numbers to params { … }, what lasts from bar to bar to state { … }");
    }

    // sizing percentOfEquity 95.percent: to Groovy a call of a call.
    private void chain(Expression chain) {
        String word = word(chain).orElseThrow();
        names.refuse(word);
        String example = switch (word) {
            case "sizing" -> "sizing percentOfEquity(95.percent)";
            case "plot" -> "plot 'spread', fast - slow";
            case "strategy" -> "strategy 'Pullback in trend'";
            case "include" -> "include 'lib/stops.groovy'";
            default -> word + " { … }";
        };
        findings.error(
                ScriptCode.SYNTAX,
                chain,
                "what belongs to '" + word + "' does not follow it as it should",
                "write " + example);
    }

    /// The word that a chain of calls begins with.
    static Optional<String> word(Expression chain) {
        return switch (chain) {
            case MethodCallExpression call when call.isImplicitThis() -> Optional.ofNullable(call.getMethodAsString());
            case MethodCallExpression call -> word(call.getObjectExpression());
            case PropertyExpression property -> word(property.getObjectExpression());
            case BinaryExpression binary -> word(binary.getLeftExpression());
            case VariableExpression variable -> Optional.of(variable.getName());
            default -> Optional.empty();
        };
    }
}
