package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;

/// Lowers the operators that values of one bar have, and columns have not: `**`, `<=>`, `in`, `?:`, comparing with
/// null.
record OtherOperators(Expressions expressions) {
    private static final Set<String> SIGNS = Set.of("**", "<=>", "in", "!in");

    static boolean isNull(Expression expression) {
        return expression instanceof ConstantExpression constant && constant.isNullExpression();
    }

    /// Whether it is for this class.
    static boolean owns(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        boolean equality = sign.equals("==") || sign.equals("!=");
        return SIGNS.contains(sign) || (equality && isNull(binary.getRightExpression()));
    }

    Code binary(BinaryExpression binary) {
        return switch (binary.getOperation().getText()) {
            case "**" -> power(binary);
            case "<=>" -> order(binary);
            case "in" -> in(binary);
            case "!in" -> not(in(binary));
            case "==" -> isNothing(binary);
            default -> not(isNothing(binary));
        };
    }

    private static Code not(Code code) {
        return code.isUnknown() ? code : new Code(new NotExpression(code.expression()), Kind.FLAG, code.mayMiss());
    }

    private Code power(BinaryExpression binary) {
        Code base = expressions.number(binary.getLeftExpression());
        Code exponent = expressions.number(binary.getRightExpression());
        if (base.isUnknown() || exponent.isUnknown()) return Code.unknown();
        boolean whole = base.kind() == Kind.WHOLE && exponent.kind() == Kind.WHOLE;
        return new Code(
                Emit.arithmetic(whole ? "power" : "pow", base.expression(), exponent.expression()),
                whole ? Kind.WHOLE : Kind.DECIMAL,
                base.mayMiss() || exponent.mayMiss());
    }

    private Code order(BinaryExpression binary) {
        Code left = expressions.lower(binary.getLeftExpression());
        Code right = expressions.lower(binary.getRightExpression());
        if (left.kind() == Kind.TEXT && right.kind() == Kind.TEXT)
            return Code.unsure(Emit.ofText("order", left.expression(), right.expression()), Kind.WHOLE);
        boolean numbers = expressions.kinds().number(left.kind(), binary.getLeftExpression());
        if (!expressions.kinds().number(right.kind(), binary.getRightExpression()) || !numbers) return Code.unknown();
        return Code.unsure(Emit.call("order", left.expression(), right.expression()), Kind.WHOLE);
    }

    private Code in(BinaryExpression binary) {
        return in(
                expressions.lower(binary.getLeftExpression()), binary.getLeftExpression(), binary.getRightExpression());
    }

    /// Whether a value is in a range, a list or the keys of a map.
    Code in(Code value, Expression place, Expression in) {
        if (in instanceof RangeExpression range && !range.isExclusiveLeft()) return inRange(value, place, range);
        Code many = expressions.lower(in);
        if (value.isUnknown() || many.isUnknown()) return Code.unknown();
        Kind held = many.kind().isMap() ? many.kind().key() : many.kind().element();
        if (held == Kind.UNKNOWN)
            return expressions.error(
                    ScriptCode.WRONG_KIND,
                    in,
                    "'in' needs a list, a range or a map, but this is "
                            + many.kind().words(),
                    "write x in [1, 2, 3], or x in 1..9");
        boolean numbers = value.kind().isNumber() && held.isNumber();
        if (!numbers && !expressions.kinds().fits(value.kind(), held, "what is looked for", place))
            return Code.unknown();
        Expression found = many.kind().isMap()
                ? Emit.callOn(many.expression(), "containsKey", value.expression())
                : ListCalls.isThere(Emit.ofList("indexOf", many.expression(), value.expression()));
        return Code.unsure(found, Kind.FLAG);
    }

    private Code inRange(Code value, Expression place, RangeExpression range) {
        Code from = expressions.whole(range.getFrom(), "a range");
        Code to = expressions.whole(range.getTo(), "a range");
        if (!expressions.kinds().number(value.kind(), place) || from.isUnknown() || to.isUnknown())
            return Code.unknown();
        Expression end = range.isExclusiveRight()
                ? Emit.arithmetic("minus", to.expression(), Emit.constant(1))
                : to.expression();
        return Code.unsure(Emit.call("inside", value.expression(), from.expression(), end), Kind.FLAG);
    }

    private record Lookup(Code map, Expression key) {}

    // `m[k]`, `m.k` and `m.get(k)` can be asked whether they are there.
    private Optional<Lookup> lookup(Expression written) {
        return switch (written) {
            case BinaryExpression place
            when place.getOperation().getText().equals("[") ->
                map(place.getLeftExpression(), place.getRightExpression());
            case MethodCallExpression call
            when "get".equals(call.getMethodAsString())
                    && Call.of(call).positional().size() == 1 ->
                map(call.getObjectExpression(), Call.of(call).positional().getFirst());
            case PropertyExpression property
            when new Places(expressions).isWritable(property) ->
                map(property.getObjectExpression(), new ConstantExpression(property.getPropertyAsString()));
            default -> Optional.empty();
        };
    }

    private Optional<Lookup> map(Expression owner, Expression key) {
        boolean local = owner instanceof org.codehaus.groovy.ast.expr.VariableExpression variable
                && expressions
                        .body()
                        .scope()
                        .find(variable.getName())
                        .filter(Kind::isMap)
                        .isPresent();
        return local ? Optional.of(new Lookup(expressions.lower(owner), key)) : Optional.empty();
    }

    private Code isNothing(BinaryExpression binary) {
        Optional<Lookup> lookup = lookup(binary.getLeftExpression());
        if (lookup.isPresent()) {
            Expression has = new MapCalls(expressions, lookup.get().map).has(lookup.get().key);
            return Code.unsure(new NotExpression(has), Kind.FLAG);
        }
        Code value = expressions.lower(binary.getLeftExpression());
        if (value.isUnknown()) return value;
        if (value.kind() == Kind.TEXT) return Code.unsure(Emit.ofText("isEmpty", value.expression()), Kind.FLAG);
        return expressions.lower(binary.getRightExpression());
    }

    /// `x ?: y`: y where x is missing, or an empty text.
    Code elvis(ElvisOperatorExpression elvis) {
        Expression written = elvis.getTrueExpression();
        Optional<Lookup> lookup = lookup(written);
        if (lookup.isPresent())
            return new MapCalls(expressions, lookup.get().map).orElse(lookup.get().key, elvis.getFalseExpression());
        Code value = expressions.lower(written);
        Code otherwise = expressions.lower(elvis.getFalseExpression());
        Kind kind = expressions.kinds().either(value.kind(), otherwise.kind(), elvis);
        if (kind == Kind.UNKNOWN || value.isUnknown()) return Code.unknown();
        if (kind == Kind.TEXT)
            return Code.unsure(Emit.ofTexts("orElse", value.expression(), otherwise.expression()), Kind.TEXT);
        if (value.kind() == Kind.DECIMAL)
            return new Code(
                    Emit.arithmetic("orElse", value.expression(), otherwise.expression()),
                    Kind.DECIMAL,
                    otherwise.mayMiss());
        return expressions.error(
                ScriptCode.WRONG_KIND,
                written,
                "?: takes what stands behind it where a decimal number is missing or a text is empty, but this is "
                        + value.kind().words(),
                "write a ? b : c");
    }
}
