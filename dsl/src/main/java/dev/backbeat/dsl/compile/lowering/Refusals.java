package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.engine.problem.ScriptCode;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;

/// Says no to what Groovy has and the language does not, with what to write instead.
///
/// Everything that no other class asked for by name ends up here: new kinds of nodes are refused until somebody lets
/// them in.
final class Refusals {
    private static final String OF_ONE_BAR = "work it out in a rule, onBar or a function";

    private final Findings findings;

    Refusals(Findings findings) {
        this.findings = findings;
    }

    void refuse(ASTNode node) {
        switch (node) {
            case ClosureExpression c ->
                no(
                        node,
                        "a block { … } cannot be a value here",
                        "give it a name: def f = { double x -> … }, or write a function");
            case ElvisOperatorExpression e ->
                no(node, "?: is for values of one bar, not for columns", "write orElse(x, y)");
            case GStringExpression s -> no(node, "texts are no columns", OF_ONE_BAR);
            case ListExpression l -> no(node, "lists are no columns", OF_ONE_BAR);
            case SpreadMapExpression s ->
                no(node, "spreading (*:) is not part of the language", "write the arguments out");
            case MapExpression m -> no(node, "maps are no columns", OF_ONE_BAR);
            case RangeExpression r -> no(node, "ranges are no columns", OF_ONE_BAR);
            case DeclarationExpression d ->
                no(node, "a local is declared in a statement of its own", "write def x = … on a line of its own");
            case PostfixExpression p ->
                no(node, "++ and -- stand in a statement of their own", "write n = n + 1 on a line of its own");
            case PrefixExpression p ->
                no(node, "++ and -- stand in a statement of their own", "write n = n + 1 on a line of its own");
            case AttributeExpression a -> no(node, ".@ is not part of the language", "leave the @ out");
            case MethodPointerExpression p ->
                no(node, ".& and :: are not part of the language", "call the function where it is needed");
            case ConstructorCallExpression c ->
                no(
                        node,
                        "strategies make no objects with new",
                        "numbers, texts, yes or no, lists [1, 2] and maps [a: 1] are all there is");
            case ClassExpression c ->
                no(node, "'" + c.getText() + "' is no value", "classes cannot be used in a strategy");
            case BitwiseNegationExpression b -> no(node, "~ is not part of the language", "use ! for not");
            case SpreadExpression s -> no(node, "spreading (*) is not part of the language", "write the arguments out");
            case CastExpression c ->
                no(
                        node,
                        "(" + WrittenTypes.written(c.getType()) + ") in front of a value is read as its type",
                        WrittenTypes.isValue(c.getType())
                                ? "leave the brackets around " + c.getType().getName() + " out"
                                : "leave it out: columns are numbers");
            case TryCatchStatement t -> no(node, "try is not part of the language", "test for what can go wrong first");
            case ThrowStatement t ->
                no(node, "throw is not part of the language", "decide something else in that case");
            case AssertStatement a ->
                no(node, "assert is not part of the language", "use require { … } for parameters");
            case SynchronizedStatement s -> no(node, "synchronized is not part of the language", "leave it out");
            default -> no(node, "this is not part of the language", "strategies/README.md shows what is");
        }
    }

    private void no(ASTNode node, String message, String advice) {
        findings.error(ScriptCode.NOT_IN_LANGUAGE, node, message, advice);
    }
}
