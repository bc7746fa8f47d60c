package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;

/// Reads literals, with a unit behind them or without: decimals are doubles, whole numbers are ints.
final class Literals {
    private static final BigDecimal MOST_BARS = BigDecimal.valueOf(1_000_000);

    private final Findings findings;

    Literals(Findings findings) {
        this.findings = findings;
    }

    /// A literal value: an Integer, a Double, a Boolean or a String.
    record Literal(Object value, Kind kind) {
        double number() {
            return ((Number) value).doubleValue();
        }
    }

    /// A number as written, before the unit behind it.
    record Quantity(BigDecimal number, Unit unit) {
        boolean isWhole() {
            return number.stripTrailingZeros().scale() <= 0;
        }

        /// The plain number it stands for: 5 percent are 0.05.
        double plain() {
            return number.divide(BigDecimal.valueOf(unit.divisor())).doubleValue();
        }
    }

    /// The value of a constant of the syntax tree; empty if the language has no such constants, which the findings then
    /// say.
    Optional<Literal> constant(ConstantExpression constant) {
        return switch (constant.getValue()) {
            case Integer whole
            when isOctal(whole, constant) ->
                refused(constant, "a leading 0 makes this number octal: it is " + whole, "leave the 0 out");
            case Integer whole -> Optional.of(new Literal(whole, Kind.WHOLE));
            case Double decimal when Double.isFinite(decimal) -> Optional.of(new Literal(decimal, Kind.DECIMAL));
            case Float decimal
            when Float.isFinite(decimal) -> Optional.of(new Literal(decimal.doubleValue(), Kind.DECIMAL));
            case Long large -> Optional.of(new Literal(large.doubleValue(), Kind.DECIMAL));
            case BigInteger whole ->
                refused(
                        constant,
                        whole + " is too large for a whole number",
                        "write a decimal number, as " + whole + ".0");
            case BigDecimal decimal
            when isModest(decimal) -> Optional.of(new Literal(decimal.doubleValue(), Kind.DECIMAL));
            case Boolean flag -> Optional.of(new Literal(flag, Kind.FLAG));
            case String text -> Optional.of(new Literal(text, Kind.TEXT));
            case null ->
                refused(
                        constant,
                        "there is no null",
                        "a number that is not there is `missing`; test with isMissing(x)");
            default ->
                refused(
                        constant,
                        constant.getText() + " is no number of this language",
                        "write a plain decimal number");
        };
    }

    private boolean isOctal(int number, ConstantExpression constant) {
        int length = constant.getLastColumnNumber() - constant.getColumnNumber();
        // The text is only looked for where it may say something else.
        return constant.getLineNumber() > 0
                && length > String.valueOf(number).length()
                && findings.sources().textOf(constant).matches("0[0-7_]+");
    }

    private static boolean isModest(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) < 400 && Double.isFinite(decimal.doubleValue());
    }

    private Optional<Literal> refused(Expression place, String message, String advice) {
        findings.error(ScriptCode.NOT_IN_LANGUAGE, place, message, advice);
        return Optional.empty();
    }

    /// Whether the expression is a literal number with something behind a dot: `40.bars`.
    static boolean isQuantity(Expression expression) {
        return expression instanceof PropertyExpression property
                && !(expression instanceof AttributeExpression)
                && number(property.getObjectExpression()).isPresent();
    }

    private static Optional<BigDecimal> number(Expression expression) {
        if (expression instanceof UnaryMinusExpression minus)
            return number(minus.getExpression()).map(BigDecimal::negate);
        if (!(expression instanceof ConstantExpression constant)) return Optional.empty();
        return switch (constant.getValue()) {
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case BigDecimal decimal when isModest(decimal) -> Optional.of(decimal);
            case null, default -> Optional.empty();
        };
    }

    /// A literal number with its unit; empty if the unit is unknown, which the findings then say.
    Optional<Quantity> quantity(Expression expression) {
        var property = (PropertyExpression) expression;
        String word = property.getPropertyAsString();
        Optional<Unit> unit = Unit.find(word == null ? "" : word);
        if (unit.isEmpty()) {
            String hint = Spelling.nearest(String.valueOf(word), Unit.words())
                    .map(near -> "did you mean '" + near + "'? ")
                    .orElse("");
            findings.error(
                    ScriptCode.UNIT,
                    property.getProperty(),
                    "there is no unit '" + word + "'",
                    hint + "units: " + String.join(", ", Unit.words()));
            return Optional.empty();
        }
        return number(property.getObjectExpression()).map(number -> new Quantity(number, unit.get()));
    }

    /// A literal number with a unit that makes it a plain number; anything else is a finding.
    Optional<Literal> plainQuantity(Expression expression) {
        return quantity(expression).flatMap(quantity -> {
            if (!quantity.unit().isPlain()) {
                String place = quantity.unit() == Unit.R
                        ? "R stands behind after: only, as in trailBy 2 * range, after: 1.R"
                        : "spans of time stand in rebalance(every: 1.week) only; say numbers of bars elsewhere";
                findings.error(
                        ScriptCode.UNIT, expression, "'" + quantity.unit().word() + "' is no number here", place);
                return Optional.empty();
            }
            if (quantity.unit() == Unit.BARS) return wholeBars(quantity, expression);
            return Optional.of(new Literal(quantity.plain(), Kind.DECIMAL));
        });
    }

    private Optional<Literal> wholeBars(Quantity bars, Expression expression) {
        boolean countable = bars.isWhole() && bars.number().abs().compareTo(MOST_BARS) <= 0;
        if (countable) return Optional.of(new Literal(bars.number().intValueExact(), Kind.WHOLE));
        findings.error(
                ScriptCode.UNIT,
                expression,
                "a number of bars is a whole number, " + MOST_BARS + " at the most",
                "write 40.bars");
        return Optional.empty();
    }
}
