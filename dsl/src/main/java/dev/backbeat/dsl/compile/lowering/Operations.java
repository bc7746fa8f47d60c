package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;

/// Lowers operators.
///
/// What Java does with decimal numbers stays an operator; what it does differently (comparisons with missing numbers,
/// division, remainders, whole numbers that grow too large) becomes a call.
final class Operations {
    private final Expressions expressions;

    Operations(Expressions expressions) {
        this.expressions = expressions;
    }

    Code binary(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        if (sign.equals("[")) return expressions.reads().lookBack(binary);
        if (OtherOperators.owns(binary)) return new OtherOperators(expressions).binary(binary);
        Optional<Operator> operator = Operator.find(sign);
        if (operator.isEmpty()) {
            expressions.kinds().noSuchOperator(sign, binary);
            return Code.unknown();
        }
        Code left = expressions.lower(binary.getLeftExpression());
        Code right = expressions.lower(binary.getRightExpression());
        Optional<Code> together = together(operator.get(), left, right, binary);
        if (together.isPresent()) return together.get();
        Kind kind = expressions
                .kinds()
                .result(
                        operator.get(),
                        left.kind(),
                        right.kind(),
                        binary.getLeftExpression(),
                        binary.getRightExpression());
        if (kind == Kind.UNKNOWN || left.isUnknown() || right.isUnknown())
            return new Code(left.expression(), kind, true);
        return new Code(joined(operator.get(), left, right, kind, binary), kind, mayMiss(operator.get(), left, right));
    }

    // Texts and lists: + puts them together with other values, * repeats a text, == compares lists.
    private Optional<Code> together(Operator operator, Code left, Code right, BinaryExpression binary) {
        boolean text = left.kind() == Kind.TEXT || right.kind() == Kind.TEXT;
        if (left.isUnknown() || right.isUnknown()) return Optional.empty();
        return switch (operator) {
            case ADD ->
                left.kind().isList()
                        ? Optional.of(ListCalls.plus(expressions, left, right, binary.getRightExpression()))
                        : text ? Optional.of(texts(left, right, binary)) : Optional.empty();
            case MULTIPLY ->
                left.kind() == Kind.TEXT && right.kind() == Kind.WHOLE
                        ? Optional.of(
                                Code.unsure(Emit.ofText("repeat", left.expression(), right.expression()), Kind.TEXT))
                        : Optional.empty();
            case SAME, DIFFERENT ->
                left.kind().isList() && right.kind().isList() && left.kind().joined(right.kind()) != Kind.NOTHING
                        ? Optional.of(sameLists(operator, left, right))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Code sameLists(Operator operator, Code left, Code right) {
        Expression same = Emit.ofList("same", left.expression(), right.expression());
        return Code.unsure(operator == Operator.SAME ? same : new NotExpression(same), Kind.FLAG);
    }

    private Code texts(Code left, Code right, BinaryExpression binary) {
        var texts = new TextCalls(expressions);
        boolean shown = texts.isShown(left, binary.getLeftExpression());
        if (!texts.isShown(right, binary.getRightExpression()) || !shown) return Code.unknown();
        return Code.unsure(Emit.ofText("join", texts.text(left), texts.text(right)), Kind.TEXT);
    }

    private static boolean mayMiss(Operator operator, Code left, Code right) {
        boolean compares = operator.sort() == Operator.Sort.ORDER || operator.sort() == Operator.Sort.EQUALITY;
        boolean decimals = left.kind() == Kind.DECIMAL || right.kind() == Kind.DECIMAL;
        return left.mayMiss() || right.mayMiss() || (compares && decimals);
    }

    private static Expression joined(Operator operator, Code left, Code right, Kind kind, BinaryExpression old) {
        Expression l = left.expression();
        Expression r = right.expression();
        if (kind == Kind.WEIGHTS) return Emit.callOn(l, "plus", r);
        boolean wholes = left.kind() == Kind.WHOLE && right.kind() == Kind.WHOLE;
        boolean stays = switch (operator.sort()) {
            case ARITHMETIC -> operator.method().isEmpty();
            case LOGIC -> true;
            case ORDER, EQUALITY -> wholes;
        };
        if (operator.sort() == Operator.Sort.ARITHMETIC && wholes) return Emit.arithmetic(operator.onWholes(), l, r);
        if (stays) return new BinaryExpression(l, old.getOperation(), r);
        if (operator.sort() == Operator.Sort.ARITHMETIC) return Emit.arithmetic(operator.method(), l, r);
        return Emit.call(operator.method(), l, r);
    }

    Code not(NotExpression not) {
        Code code = expressions.lower(not.getExpression());
        if (!expressions.kinds().flag(code.kind(), not.getExpression())) return Code.unknown();
        return new Code(new NotExpression(code.expression()), Kind.FLAG, code.mayMiss());
    }

    Code minus(UnaryMinusExpression minus) {
        Code code = expressions.number(minus.getExpression());
        boolean whole = code.kind() == Kind.WHOLE && !(code.expression() instanceof ConstantExpression);
        Expression made =
                whole ? Emit.arithmetic("minus", code.expression()) : new UnaryMinusExpression(code.expression());
        return new Code(made, code.kind(), code.mayMiss());
    }

    Code ternary(TernaryExpression ternary) {
        BooleanExpression written = ternary.getBooleanExpression();
        Expression condition = expressions.condition(written.getExpression());
        Code yes = expressions.lowerBeside(ternary.getTrueExpression(), ternary.getFalseExpression());
        Code no = expressions.lowerBeside(ternary.getFalseExpression(), ternary.getTrueExpression());
        Kind kind = expressions.kinds().either(yes.kind(), no.kind(), ternary);
        var lowered = new TernaryExpression(new BooleanExpression(condition), as(kind, yes), as(kind, no));
        // The condition may have used something missing; whoever uses the result has used it too.
        return Code.unsure(lowered, kind);
    }

    /// A whole number where a decimal one is wanted, made so explicitly where Groovy would box both.
    static Expression as(Kind kind, Code code) {
        if (kind == code.kind() || !code.kind().fits(kind) || kind == Kind.UNKNOWN) return code.expression();
        if (kind == Kind.DECIMAL && code.kind() == Kind.WHOLE)
            return Emit.at(code.expression(), Emit.arithmetic("decimal", code.expression()));
        boolean widened = kind.element() == Kind.DECIMAL && code.kind().element() == Kind.WHOLE;
        return widened ? Emit.callOn(code.expression(), "decimals") : code.expression();
    }

    /// `(int) x`, `x as double`, `[1, 2] as double[]`.
    Code cast(CastExpression cast) {
        ClassNode type = cast.getType();
        Optional<Kind> wanted = Assignments.kind(type);
        if (wanted.isEmpty()) return noType(cast, type);
        Code code = expressions.lowerAs(cast.getExpression(), wanted.get());
        if (code.isUnknown()) return code;
        if (wanted.get() == Kind.TEXT && code.kind().isScalar())
            return Code.unsure(new TextCalls(expressions).text(code), Kind.TEXT);
        if (wanted.get().isList() || wanted.get().isMap() || !wanted.get().isNumber())
            return same(code, wanted.get(), cast);
        if (!expressions.kinds().number(code.kind(), cast.getExpression())) return Code.unknown();
        if (wanted.get() == Kind.DECIMAL)
            return new Code(Emit.arithmetic("decimal", code.expression()), Kind.DECIMAL, code.mayMiss());
        boolean whole = code.kind() == Kind.WHOLE;
        return new Code(
                whole ? code.expression() : Emit.arithmetic("whole", code.expression()), Kind.WHOLE, code.mayMiss());
    }

    private Code same(Code code, Kind wanted, CastExpression cast) {
        Kind kind = wanted == Kind.EMPTY_LIST || wanted == Kind.EMPTY_MAP ? code.kind() : wanted;
        boolean fits = wanted.isList() == code.kind().isList()
                && expressions.kinds().fits(code.kind(), kind, "what is wanted here", cast.getExpression());
        return fits ? new Code(as(kind, code), kind, code.mayMiss()) : Code.unknown();
    }

    private Code noType(CastExpression cast, ClassNode type) {
        if (WrittenTypes.isValue(type)) {
            new Refusals(expressions.findings()).refuse(cast);
            return Code.unknown();
        }
        expressions.lower(cast.getExpression());
        return expressions.error(
                ScriptCode.NOT_IN_LANGUAGE,
                cast,
                "'" + WrittenTypes.written(type) + "' is no type of the language",
                "numbers can be made int or double");
    }
}
