package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers what a body gives back, on every path a value of one kind.
final class Returns {
    private final Expressions expressions;
    private final List<Given> given = new ArrayList<>();
    private Optional<Kind> wanted = Optional.of(Kind.NOTHING);

    /// A value that is given back, whose kind is known once all of them are.
    private record Given(ReturnStatement statement, Code code) {}

    Returns(Expressions expressions) {
        this.expressions = expressions;
    }

    /// @param kind empty to find it out
    void want(Optional<Kind> kind) {
        wanted = kind;
    }

    /// Makes all values that were given back of the kind that was found out.
    void settle() {
        given.forEach(one ->
                one.statement.setExpression(Operations.as(expressions.body().given(), one.code)));
    }

    /// For an end that is never reached, but that the compiler wants.
    Optional<Statement> unreached() {
        return wanted.or(() -> Optional.of(expressions.body().given()))
                .flatMap(Emit::blank)
                .map(Emit::giveBack);
    }

    /// `return`, with a value or without.
    Statement back(ReturnStatement back) {
        boolean nothing = back.getExpression() instanceof ConstantExpression constant && constant.getValue() == null;
        boolean wantsNothing = wanted.filter(kind -> kind == Kind.NOTHING).isPresent();
        Optional<Statement> next = expressions.body().jumps().nextOfBlock();
        if (next.isPresent()) return nothing ? next.get() : valueOfTurn(back);
        if (nothing) expressions.body().unassigned().jump();
        if (nothing && expressions.body().isItself(BodyKind.BAR)) return Emit.giveBack(Actions.acted());
        if (nothing && wantsNothing) return new ReturnStatement(back.getExpression());
        if (wantsNothing) {
            expressions
                    .findings()
                    .error(
                            ScriptCode.WRONG_KIND,
                            back,
                            expressions.body().words() + " gives nothing back",
                            "write return without a value");
            return back;
        }
        if (nothing) {
            expressions
                    .findings()
                    .error(
                            ScriptCode.WRONG_KIND,
                            back,
                            "a value is needed behind return",
                            "write return and the value");
            return back;
        }
        return giveBack(back.getExpression());
    }

    private Statement valueOfTurn(ReturnStatement back) {
        expressions
                .findings()
                .error(
                        ScriptCode.WRONG_KIND,
                        back,
                        "this block is done for each of many and gives nothing back",
                        "write return without a value to go on to the next one, or a for loop to return from");
        return back;
    }

    /// The end of a body on one path.
    Statement giveBack(Expression expression) {
        Code code = expressions.lowerAs(expression, wanted.orElse(Kind.UNKNOWN));
        if (wanted.isEmpty()) {
            expressions
                    .body()
                    .gives(
                            expressions.body().given() == Kind.NOTHING
                                    ? code.kind()
                                    : expressions
                                            .kinds()
                                            .either(expressions.body().given(), code.kind(), expression));
            var back = new ReturnStatement(code.expression());
            given.add(new Given(back, code));
            return jumped(back);
        }
        boolean condition = wanted.get() == Kind.FLAG
                && !expressions
                        .body()
                        .isItself(BodyKind.functionOf(expressions.draft().style()));
        boolean fits = condition
                ? expressions.kinds().flag(code.kind(), expression)
                : expressions.kinds().fits(code.kind(), wanted.get(), "what is given back", expression);
        return jumped(Emit.giveBack(fits ? Operations.as(wanted.get(), code) : code.expression()));
    }

    // What stands behind it is never reached from here.
    private Statement jumped(Statement back) {
        expressions.body().unassigned().jump();
        return back;
    }
}
