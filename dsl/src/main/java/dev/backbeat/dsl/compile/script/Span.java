package dev.backbeat.dsl.compile.script;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

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
        int length =
                oneLine ? Math.max(1, node.getLastColumnNumber() - first.getColumnNumber() - countedTwice(node)) : 0;
        return new Span(first.getLineNumber(), first.getColumnNumber(), length);
    }

    /// Whether it starts within another, whose further lines are those below its first.
    public boolean isWithin(Span other) {
        if (line != other.line) return line > other.line && other.length == 0;
        return column >= other.column && (other.length == 0 || column < other.column + other.length);
    }

    // Groovy counts characters, an emoji as one, but the end of a text by Java's count, to which it is two.
    private static int countedTwice(ASTNode node) {
        return switch (node) {
            case ConstantExpression constant
            when constant.getValue() instanceof String text -> {
                int length = constant.getLastColumnNumber() - constant.getColumnNumber();
                boolean asWritten = length == text.length() + 2;
                yield asWritten ? text.length() - text.codePointCount(0, text.length()) : 0;
            }
            case BinaryExpression binary -> atEnd(node, binary.getRightExpression());
            case TernaryExpression ternary -> atEnd(node, ternary.getFalseExpression());
            case TupleExpression tuple
            when !tuple.getExpressions().isEmpty() ->
                atEnd(node, tuple.getExpressions().getLast());
            case MethodCallExpression call -> atEnd(node, call.getArguments());
            default -> 0;
        };
    }

    private static int atEnd(ASTNode node, ASTNode last) {
        boolean endsThere = last.getLastLineNumber() == node.getLastLineNumber()
                && last.getLastColumnNumber() == node.getLastColumnNumber();
        return endsThere ? countedTwice(last) : 0;
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
