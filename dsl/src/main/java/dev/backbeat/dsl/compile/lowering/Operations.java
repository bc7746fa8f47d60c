package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassHelper;
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
        Optional<Operator> operator = Operator.find(sign);
        if (operator.isEmpty()) {
            expressions.kinds().noSuchOperator(sign, binary);
            return Code.unknown();
        }
        Code left = expressions.lower(binary.getLeftExpression());
        Code right = expressions.lower(binary.getRightExpression());
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

    private static boolean mayMiss(Operator operator, Code left, Code right) {
        boolean compares = operator.sort() == Operator.Sort.ORDER || operator.sort() == Operator.Sort.EQUALITY;
        boolean decimals = left.kind() == Kind.DECIMAL || right.kind() == Kind.DECIMAL;
        return left.mayMiss() || right.mayMiss() || (compares && decimals);
    }

    private static Expression joined(Operator operator, Code left, Code right, Kind kind, BinaryExpression old) {
        Expression l = left.expression();
        Expression r = right.expression();
        if (kind == Kind.TEXT) return Emit.call("joined", l, r);
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
        Code yes = expressions.lower(ternary.getTrueExpression());
        Code no = expressions.lower(ternary.getFalseExpression());
        Kind kind = expressions.kinds().either(yes.kind(), no.kind(), ternary);
        var lowered = new TernaryExpression(new BooleanExpression(condition), as(kind, yes), as(kind, no));
        // The condition may have used something missing; whoever uses the result has used it too.
        return Code.unsure(lowered, kind);
    }

    /// A whole number where a decimal one is wanted, made so explicitly where Groovy would box both.
    static Expression as(Kind kind, Code code) {
        boolean widened = kind == Kind.DECIMAL && code.kind() == Kind.WHOLE;
        return widened ? Emit.at(code.expression(), Emit.arithmetic("decimal", code.expression())) : code.expression();
    }

    Code cast(CastExpression cast) {
        ClassNode type = cast.getType();
        Code code = expressions.number(cast.getExpression());
        if (ClassHelper.int_TYPE.equals(type))
            return new Code(
                    code.kind() == Kind.WHOLE ? code.expression() : Emit.arithmetic("whole", code.expression()),
                    Kind.WHOLE,
                    code.mayMiss());
        if (ClassHelper.double_TYPE.equals(type))
            return new Code(Emit.arithmetic("decimal", code.expression()), Kind.DECIMAL, code.mayMiss());
        return expressions.error(
                ScriptCode.NOT_IN_LANGUAGE,
                cast,
                "'" + type.getNameWithoutPackage() + "' is no type of the language",
                "numbers can be made int or double");
    }
}
