package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.lowering.BlockParameters.Handed;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.syntax.Types;

/// Lowers loops: over ranges, lists and maps they become loops over ints, without iterators.
final class Loops {
    private final Expressions expressions;
    private final Assignments assignments;
    private final Statements statements;

    Loops(Expressions expressions, Assignments assignments, Statements statements) {
        this.expressions = expressions;
        this.assignments = assignments;
        this.statements = statements;
    }

    private <S extends Statement> S jumping(Supplier<S> loop) {
        return expressions.body().jumps().loop(expressions.body().madeUp("loop"), loop);
    }

    Statement whileLoop(WhileStatement loop) {
        Expression condition = expressions.condition(loop.getBooleanExpression().getExpression());
        return jumping(
                () -> new WhileStatement(new BooleanExpression(condition), statements.inner(loop.getLoopBlock())));
    }

    /// Goes through once before the condition is asked.
    List<Statement> doLoop(DoWhileStatement loop) {
        VariableExpression first = Emit.variable(expressions.body().madeUp("first"), ClassHelper.boolean_TYPE);
        Set<String> before = expressions.body().unassigned().now();
        Statement turns = jumping(() -> {
            Statement body = statements.inner(loop.getLoopBlock());
            Expression again = expressions.condition(loop.getBooleanExpression().getExpression());
            Expression goOn = Emit.binary(first, Types.LOGICAL_OR, again);
            return (WhileStatement) Emit.repeatWhile(goOn, Emit.assign(first, Emit.constant(false)), body);
        });
        expressions.body().unassigned().alsoFrom(before);
        return List.of(Emit.declare(first, Emit.constant(true)), turns);
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
            default -> overMany(loop);
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
        lowered.add(jumping(() -> Emit.at(loop, Walk.loop(condition, update, statements.inner(loop.getLoopBlock())))));
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

    private List<Statement> overRange(RangeExpression range, ForStatement loop) {
        Code from = expressions.whole(range.getFrom(), "a range");
        Code to = expressions.whole(range.getTo(), "a range");
        if (range.isExclusiveLeft())
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE, range, "ranges include their first number", "write a..b or a..<b");
        String name = declareEach(loop.getValueVariable(), Kind.WHOLE);
        boolean down = WrittenValues.isDownward(range);
        return counted(
                new Count(from.expression(), to.expression(), down, range.isExclusiveRight()), name, turns(loop), loop);
    }

    record Count(Expression from, Expression to, boolean down, boolean open) {}

    List<Statement> counted(Count count, String name, Turns turns, ASTNode place) {
        String end = expressions.body().madeUp("end");
        int up = count.open ? Types.COMPARE_LESS_THAN : Types.COMPARE_LESS_THAN_EQUAL;
        int down = count.open ? Types.COMPARE_GREATER_THAN : Types.COMPARE_GREATER_THAN_EQUAL;
        Expression more = Emit.binary(Emit.whole(name), count.down ? down : up, Emit.whole(end));
        Expression next = Emit.binary(Emit.whole(name), count.down ? Types.MINUS : Types.PLUS, Emit.constant(1));
        List<Statement> update = List.of(Emit.assign(Emit.whole(name), next));
        return List.of(
                Emit.declare(Emit.whole(end), count.to),
                Emit.declare(Emit.whole(name), count.from),
                jumping(turns, () -> Emit.at(place, Walk.loop(more, update, turns.body.get()))));
    }

    /// What is done in each turn of a loop.
    ///
    /// @param ofBlock whether that is a block, in which `return` goes on to the next turn
    record Turns(boolean ofBlock, Supplier<Statement> body) {}

    private Turns turns(ForStatement loop) {
        return new Turns(false, () -> statements.inner(loop.getLoopBlock()));
    }

    private <S extends Statement> S jumping(Turns turns, Supplier<S> loop) {
        Jumps jumps = expressions.body().jumps();
        String label = expressions.body().madeUp("loop");
        return turns.ofBlock ? jumps.block(label, loop) : jumps.loop(label, loop);
    }

    private String declareEach(Parameter variable, Kind kind) {
        var place = new VariableExpression(variable.getName());
        place.setSourcePosition(variable);
        var typed = assignments.typed(variable.getOriginType(), variable.isDynamicTyped(), place);
        typed.ifPresent(wanted -> expressions.kinds().fits(kind, wanted, "'" + variable.getName() + "'", place));
        assignments.declareLocal(variable.getName(), typed.orElse(kind), place);
        return variable.getName();
    }

    private List<Statement> overMany(ForStatement loop) {
        Expression written = loop.getCollectionExpression();
        Code many = many(written, "what a for loop goes over");
        if (many.isUnknown()) return List.of();
        Parameter variable = loop.getValueVariable();
        if (!many.kind().isMap()) {
            declareEach(variable, many.kind().element());
            Kind kind = expressions.body().scope().find(variable.getName()).orElse(Kind.UNKNOWN);
            var local = new Scope.Local(variable.getName(), kind, Optional.empty());
            return walked(many, List.of(local), "", turns(loop), loop);
        }
        Scope scope = expressions.body().scope();
        var place = new VariableExpression(variable.getName());
        place.setSourcePosition(variable);
        assignments.declareLocal(variable.getName(), Kind.ENTRY, place);
        for (String part : List.of("key", "value"))
            scope.declare(
                    variable.getName() + "$" + part,
                    part.equals("key") ? many.kind().key() : many.kind().element());
        List<Scope.Local> locals = List.of(
                scope.local(variable.getName() + "$key").orElseThrow(),
                scope.local(variable.getName() + "$value").orElseThrow());
        return walked(many, locals, "", turns(loop), loop);
    }

    /// A list, a map, or the letters of a text; anything else is a finding.
    Code many(Expression written, String what) {
        Code many = expressions.lower(written);
        if (many.kind() == Kind.TEXT) return Code.unsure(Emit.ofText("letters", many.expression()), Kind.TEXTS);
        if (many.kind().isList() || many.kind().isMap() || many.isUnknown()) return emptyIsNothing(many, written);
        return expressions.error(
                ScriptCode.WRONG_KIND,
                written,
                what + " is a list of numbers, but this is " + many.kind().words(),
                many.kind() == Kind.PICKS ? "say what holds for one symbol in a block: where { it.close > 5 }" : "");
    }

    private Code emptyIsNothing(Code many, Expression written) {
        if (many.kind() != Kind.EMPTY_LIST && many.kind() != Kind.EMPTY_MAP) return many;
        return expressions.error(
                ScriptCode.WRONG_KIND,
                written,
                "what this list or map holds is not known here",
                "say it where it is declared: List<Double> xs = []");
    }

    /// @param index a local for the number of the turn, or empty
    List<Statement> walked(Code many, List<Scope.Local> locals, String index, Turns turns, ASTNode place) {
        String source = expressions.body().madeUp("list");
        String position = expressions.body().madeUp("position");
        List<Kind> kinds = Handed.of(many.kind()).kinds();
        List<Statement> lowered = new ArrayList<>();
        lowered.add(Emit.declare(Emit.variable(source, Emit.type(many.kind())), many.expression()));
        Statement loop = jumping(turns, () -> {
            List<Statement> parts = new Walk(source, many.kind(), position).loop(values -> {
                BlockStatement turn = Emit.block();
                for (int i = 0; i < locals.size(); i++)
                    turn.addStatement(declared(locals.get(i), Code.sure(values.get(i), kinds.get(i))));
                if (!index.isEmpty()) turn.addStatement(Emit.declare(Emit.whole(index), Emit.whole(position)));
                turn.addStatement(turns.body.get());
                return turn;
            });
            lowered.addAll(parts.subList(0, parts.size() - 1));
            return Emit.at(place, parts.getLast());
        });
        lowered.add(loop);
        return lowered;
    }

    static Statement declared(Scope.Local local, Code value) {
        return Emit.declare(
                Emit.variable(local.emitted(), Emit.type(local.kind())), Operations.as(local.kind(), value));
    }
}
