package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers the expressions of one body: every part typed, every comparison ours, every name resolved.
final class Expressions {
    private final Draft draft;
    private final Body body;
    private final Literals literals;
    private final Reads reads;
    private final Operations operations;
    private final Calls calls;

    Expressions(Draft draft, Body body) {
        this.draft = draft;
        this.body = body;
        this.literals = new Literals(draft.findings());
        this.reads = new Reads(this);
        this.operations = new Operations(this);
        this.calls = new Calls(this);
    }

    Draft draft() {
        return draft;
    }

    Body body() {
        return body;
    }

    Findings findings() {
        return draft.findings();
    }

    KindChecks kinds() {
        return new KindChecks(draft.findings());
    }

    Reads reads() {
        return reads;
    }

    Calls calls() {
        return calls;
    }

    Code lower(Expression expression) {
        Code code = switch (expression) {
            case DeclarationExpression declaration -> refused(declaration);
            case ElvisOperatorExpression elvis -> new OtherOperators(this).elvis(elvis);
            case ClosureListExpression list -> refused(list);
            case ConstantExpression constant -> constant(constant);
            case VariableExpression variable -> reads.variable(variable);
            case BinaryExpression binary -> operations.binary(binary);
            case NotExpression not -> operations.not(not);
            case TernaryExpression ternary -> operations.ternary(ternary);
            case BooleanExpression condition -> lower(condition.getExpression());
            case UnaryMinusExpression minus -> operations.minus(minus);
            case UnaryPlusExpression plus -> lower(plus.getExpression());
            case PropertyExpression property -> reads.property(property);
            case MethodCallExpression call -> calls.call(Call.of(call));
            case CastExpression cast -> operations.cast(cast);
            case ListExpression list -> new WrittenValues(this).list(list);
            case MapExpression map
            when !(map instanceof NamedArgumentListExpression) -> new WrittenValues(this).map(map);
            case RangeExpression range -> new WrittenValues(this).range(range);
            case ConstructorCallExpression made -> new WrittenValues(this).made(made);
            case ArrayExpression array -> new WrittenValues(this).zeros(array);
            case GStringExpression text -> new TextCalls(this).withValues(text);
            default -> refused(expression);
        };
        Emit.at(expression, code.expression());
        return code;
    }

    private Code refused(Expression expression) {
        new Refusals(findings()).refuse(expression);
        return Code.unknown();
    }

    Code error(ScriptCode code, Expression place, String message, String advice) {
        findings().error(code, place, message, advice);
        return Code.unknown();
    }

    private Code constant(ConstantExpression constant) {
        return literals.constant(constant).map(Expressions::code).orElseGet(Code::unknown);
    }

    static Code code(Literals.Literal literal) {
        return Code.sure(Emit.constant(literal.value()), literal.kind());
    }

    /// An expression where a value of some kind is wanted: null is a text without characters there.
    Code lowerAs(Expression expression, Kind wanted) {
        boolean noText = wanted == Kind.TEXT && OtherOperators.isNull(expression);
        return noText ? Code.sure(Emit.constant(""), Kind.TEXT) : lower(expression);
    }

    /// An expression that is to be of the same kind as another.
    Code lowerBeside(Expression expression, Expression other) {
        if (!OtherOperators.isNull(expression) || OtherOperators.isNull(other)) return lower(expression);
        return lowerAs(expression, lower(other).kind());
    }

    /// A number; anything else is a finding.
    Code number(Expression expression) {
        Code code = lower(expression);
        return kinds().number(code.kind(), expression) ? code : Code.unknown();
    }

    /// A whole number; anything else is a finding.
    Code whole(Expression expression, String what) {
        Code code = lower(expression);
        return kinds().fits(code.kind(), Kind.WHOLE, what, expression) ? code : Code.unknown();
    }

    /// A text; anything else is a finding.
    Code text(Expression expression, String what) {
        Code code = lower(expression);
        return kinds().fits(code.kind(), Kind.TEXT, what, expression) ? code : Code.unknown();
    }

    /// A condition that does not hold, and whose negation does not either, once it used a missing number.
    Expression condition(Expression expression) {
        Code code = lower(expression);
        kinds().flag(code.kind(), expression);
        if (!code.mayMiss()) return code.expression();
        return Emit.at(expression, Emit.call("holds", Emit.call("mark"), code.expression()));
    }
}
