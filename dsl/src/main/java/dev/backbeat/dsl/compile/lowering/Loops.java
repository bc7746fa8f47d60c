package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.syntax.Types;

/// Lowers loops: over ranges and lists they become loops over ints, without iterators.
final class Loops {
    private final Expressions expressions;
    private final Assignments assignments;
    private final Statements statements;

    Loops(Expressions expressions, Assignments assignments, Statements statements) {
        this.expressions = expressions;
        this.assignments = assignments;
        this.statements = statements;
    }

    Statement whileLoop(WhileStatement loop) {
        Expression condition = expressions.condition(loop.getBooleanExpression().getExpression());
        return new WhileStatement(new BooleanExpression(condition), statements.inner(loop.getLoopBlock()));
    }

    List<Statement> forLoop(ForStatement loop) {
        BlockStatement lowered = Emit.block();
        expressions.body().within(() -> each(loop).forEach(lowered::addStatement));
        return List.of(lowered);
    }

    private List<Statement> each(ForStatement loop) {
        if (loop.getIndexVariable() != null) {
            expressions
                    .findings()
                    .error(ScriptCode.NOT_IN_LANGUAGE, loop, "a for loop has one variable", "write for (x in list)");
            return List.of();
        }
        return switch (loop.getCollectionExpression()) {
            case ClosureListExpression parts -> counting(parts, loop);
            case RangeExpression range -> overRange(range, loop);
            default -> overList(loop);
        };
    }

    private List<Statement> counting(ClosureListExpression parts, ForStatement loop) {
        List<Expression> written = parts.getExpressions();
        boolean usual = written.size() == 3
                && written.get(0) instanceof DeclarationExpression
                && !(written.get(1) instanceof EmptyExpression);
        if (!usual) {
            expressions
                    .findings()
                    .error(
                            ScriptCode.NOT_IN_LANGUAGE,
                            loop,
                            "this for loop is not part of the language",
                            "write for (int i = 0; i < n; i++) { … } or for (i in 0..<n) { … }");
            return List.of();
        }
        List<Statement> lowered = new ArrayList<>(assignments.declare((DeclarationExpression) written.get(0)));
        Expression condition = expressions.condition(written.get(1));
        List<Statement> update = update(written.get(2));
        lowered.add(loop(condition, update, statements.inner(loop.getLoopBlock()), loop));
        return lowered;
    }

    private List<Statement> update(Expression written) {
        return switch (written) {
            case PostfixExpression step -> assignments.step(step.getExpression(), step.getOperation(), step);
            case PrefixExpression step -> assignments.step(step.getExpression(), step.getOperation(), step);
            case BinaryExpression binary when Assignments.isAssignment(binary) -> assignments.assign(binary);
            default -> {
                expressions.error(
                        ScriptCode.NOT_IN_LANGUAGE, written, "a for loop ends with a step", "write i++ or i = i + 1");
                yield List.of();
            }
        };
    }

    // A for statement of Groovy's own, so that continue goes on to the update.
    private static Statement loop(Expression condition, List<Statement> update, Statement body, ForStatement old) {
        List<Expression> parts = new ArrayList<>();
        parts.add(EmptyExpression.INSTANCE);
        parts.add(condition);
        parts.add(
                update.isEmpty()
                        ? EmptyExpression.INSTANCE
                        : ((ExpressionStatement) update.getFirst()).getExpression());
        return Emit.at(old, new ForStatement(ForStatement.FOR_LOOP_DUMMY, new ClosureListExpression(parts), body));
    }

    private List<Statement> overRange(RangeExpression range, ForStatement loop) {
        Code from = expressions.whole(range.getFrom(), "a range");
        Code to = expressions.whole(range.getTo(), "a range");
        if (countsDown(range))
            expressions.error(
                    ScriptCode.BAD_VALUE, range, "ranges count upward", "write for (int i = 5; i >= 1; i--) { … }");
        if (range.isExclusiveLeft())
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE, range, "ranges include their first number", "write a..b or a..<b");
        String name = loop.getValueVariable().getName();
        String end = expressions.body().madeUp("end");
        declareEach(loop.getValueVariable(), Kind.WHOLE);
        int compare = range.isExclusiveRight() ? Types.COMPARE_LESS_THAN : Types.COMPARE_LESS_THAN_EQUAL;
        Expression more = Emit.binary(Emit.whole(name), compare, Emit.whole(end));
        return List.of(
                Emit.declare(Emit.whole(end), to.expression()),
                Emit.declare(Emit.whole(name), from.expression()),
                loop(more, List.of(Emit.increment(name)), statements.inner(loop.getLoopBlock()), loop));
    }

    private static boolean countsDown(RangeExpression range) {
        return range.getFrom() instanceof ConstantExpression from
                && range.getTo() instanceof ConstantExpression to
                && from.getValue() instanceof Integer first
                && to.getValue() instanceof Integer last
                && first > last;
    }

    private void declareEach(Parameter variable, Kind kind) {
        var place = new VariableExpression(variable.getName());
        place.setSourcePosition(variable);
        assignments
                .typed(variable.getOriginType(), variable.isDynamicTyped(), place)
                .ifPresent(typed -> expressions.kinds().fits(kind, typed, "'" + variable.getName() + "'", place));
        assignments.declareLocal(variable.getName(), kind, place);
    }

    private List<Statement> overList(ForStatement loop) {
        Code list = expressions.lower(loop.getCollectionExpression());
        if (!expressions
                .kinds()
                .fits(list.kind(), Kind.LIST, "what a for loop goes over", loop.getCollectionExpression()))
            return List.of();
        String name = loop.getValueVariable().getName();
        String numbers = expressions.body().madeUp("list");
        String position = expressions.body().madeUp("position");
        Expression held = Emit.variable(numbers, Emit.type(Kind.LIST));
        declareEach(loop.getValueVariable(), Kind.DECIMAL);
        Expression element = Emit.callOn(held, "get", Emit.whole(position));
        Statement taken = Emit.declare(Emit.variable(name, Emit.type(Kind.DECIMAL)), element);
        Expression more = Emit.binary(Emit.whole(position), Types.COMPARE_LESS_THAN, Emit.callOn(held, "size"));
        Statement body = Emit.block(taken, statements.inner(loop.getLoopBlock()));
        return List.of(
                Emit.declare(Emit.variable(numbers, Emit.type(Kind.LIST)), list.expression()),
                Emit.declare(Emit.whole(position), Emit.constant(0)),
                loop(more, List.of(Emit.increment(position)), body, loop));
    }
}
