package dev.backbeat.dsl.compile.script;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;

/// A stretch of a script's text: where it starts, counted from 1, and how many characters
/// (code points) it has on its first line.
///
/// A length of 0 reaches to the end of the line.
public record Span(int line, int column, int length) {
    public static final Span NOWHERE = new Span(0, 0, 0);

    /// The whole of what a node of the syntax tree stands for.
    public static Span of(ASTNode node) {
        ASTNode first = leftmost(node);
        if (first.getLineNumber() < 1) return NOWHERE;
        boolean oneLine = node.getLastLineNumber() == first.getLineNumber();
        int length = oneLine ? Math.max(1, node.getLastColumnNumber() - first.getColumnNumber()) : 0;
        return new Span(first.getLineNumber(), first.getColumnNumber(), length);
    }

    // Groovy lets a binary expression or a chained call begin at its operator or argument; the text begins further
    // left.
    private static ASTNode leftmost(ASTNode node) {
        ASTNode left = switch (node) {
            case BinaryExpression binary -> leftmost(binary.getLeftExpression());
            case TernaryExpression ternary ->
                leftmost(ternary.getBooleanExpression().getExpression());
            case MethodCallExpression call ->
                call.isImplicitThis() ? call.getMethod() : leftmost(call.getObjectExpression());
            case PropertyExpression property -> leftmost(property.getObjectExpression());
            default -> node;
        };
        return left.getLineNumber() > 0 && isBefore(left, node) ? left : node;
    }

    private static boolean isBefore(ASTNode a, ASTNode b) {
        if (a.getLineNumber() != b.getLineNumber()) return a.getLineNumber() < b.getLineNumber();
        return a.getColumnNumber() < b.getColumnNumber();
    }
}
