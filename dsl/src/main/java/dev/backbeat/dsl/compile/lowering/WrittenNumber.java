package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import java.util.OptionalDouble;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;

/// A number that is written out, so that it is known before there are bars: `3`, `-3`, `2.bars`, `1 - 2`.
final class WrittenNumber {
    private WrittenNumber() {}

    /// Empty for everything else.
    static OptionalDouble of(Expression written, Findings findings) {
        if (Literals.isQuantity(written)) {
            var quantity = new Literals(findings).quantity(written);
            return quantity.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(quantity.get().plain());
        }
        return switch (written) {
            case ConstantExpression constant
            when constant.getValue() instanceof Number number -> OptionalDouble.of(number.doubleValue());
            case UnaryPlusExpression plus -> of(plus.getExpression(), findings);
            case UnaryMinusExpression minus -> joined(0, "-", of(minus.getExpression(), findings));
            case BinaryExpression binary -> joined(binary, findings);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble joined(BinaryExpression binary, Findings findings) {
        OptionalDouble left = of(binary.getLeftExpression(), findings);
        if (left.isEmpty()) return left;
        OptionalDouble right = of(binary.getRightExpression(), findings);
        return joined(left.getAsDouble(), binary.getOperation().getText(), right);
    }

    private static OptionalDouble joined(double left, String sign, OptionalDouble right) {
        if (right.isEmpty()) return right;
        double number = right.getAsDouble();
        return switch (sign) {
            case "+" -> OptionalDouble.of(left + number);
            case "-" -> OptionalDouble.of(left - number);
            case "*" -> OptionalDouble.of(left * number);
            default -> OptionalDouble.empty();
        };
    }
}
