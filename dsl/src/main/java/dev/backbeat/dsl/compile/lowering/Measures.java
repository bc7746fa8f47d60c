package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Refuses to compare or add what is measured differently, where both are known: money or a price, and a share or a
/// number of bars written out.
final class Measures {
    private final Findings findings;

    Measures(Findings findings) {
        this.findings = findings;
    }

    void check(Operator operator, Expression left, Expression right) {
        boolean joins = switch (operator.sort()) {
            case ARITHMETIC -> operator == Operator.ADD || operator == Operator.SUBTRACT;
            case ORDER, EQUALITY -> true;
            case LOGIC -> false;
        };
        if (!joins) return;
        check(left, right);
        check(right, left);
    }

    private void check(Expression measured, Expression written) {
        Optional<String> measure = measure(measured);
        Expression bare = written instanceof UnaryMinusExpression minus ? minus.getExpression() : written;
        if (measure.isEmpty() || !Literals.isQuantity(bare)) return;
        new Literals(findings)
                .quantity(bare)
                .filter(quantity -> quantity.unit().isPlain())
                .ifPresent(quantity -> findings.error(
                        ScriptCode.UNIT,
                        written,
                        "'" + findings.sources().textOf(measured) + "' is " + measure.get() + ", and this is "
                                + (quantity.unit() == Unit.BARS ? "a number of bars" : "a share"),
                        advice(quantity.unit(), measure.get(), bare)));
    }

    private static String advice(Unit unit, String measure, Expression share) {
        if (unit == Unit.BARS)
            return "bars are compared with position.barsHeld or barsSince(…), and looked back by: close[3]";
        String whole = switch (measure) {
            case "money" -> "account.equity";
            case "a volume" -> "volume[1]";
            default -> "close";
        };
        return "say of what: " + share.getText() + " * " + whole
                + (measure.equals("money") ? "; of a price: close > position.entryPrice * 1.05" : "");
    }

    private static Optional<String> measure(Expression expression) {
        if (expression instanceof BinaryExpression back
                && back.getOperation().getText().equals("[")) return measure(back.getLeftExpression());
        if (expression instanceof VariableExpression price && Vocabulary.PRICES.contains(price.getName()))
            return Optional.of(price.getName().equals("volume") ? "a volume" : "a price");
        if (!(expression instanceof PropertyExpression)) return Optional.empty();
        return switch (expression.getText()) {
            case "position.profit", "account.equity", "account.cash" -> Optional.of("money");
            case "position.entryPrice", "position.stop" -> Optional.of("a price");
            default -> Optional.empty();
        };
    }
}
