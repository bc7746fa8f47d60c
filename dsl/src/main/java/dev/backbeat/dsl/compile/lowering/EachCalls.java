package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.lowering.BlockParameters.Handed;
import dev.backbeat.dsl.language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers `xs.each { … }`, `5.times { … }` and the like: the block becomes the body of a loop, in place.
record EachCalls(Expressions expressions, Loops loops, Statements statements) {
    /// Words that are followed by a block which is done many times.
    static final Set<String> EACH = Set.of("each", "eachWithIndex", "times", "upto", "downto", "forEach");

    static boolean isEach(Call call) {
        return EACH.contains(call.word()) && !call.isBare() && call.block().isPresent();
    }

    /// `xs.each { … }`, `5.times { … }`: the block is the body of the loop, `return` goes on to the next turn.
    List<Statement> each(Call call) {
        BlockStatement lowered = Emit.block();
        expressions.body().within(() -> turns(call).forEach(lowered::addStatement));
        return List.of(Emit.at(call.node(), lowered));
    }

    private List<Statement> turns(Call call) {
        Expression receiver = call.node().getObjectExpression();
        var parameters = new BlockParameters(expressions, call.block().orElseThrow());
        boolean counts = Set.of("times", "upto", "downto").contains(call.word());
        if (!expressions
                .calls()
                .hasArgumentsBesideBlock(call, counts && !call.word().equals("times") ? 1 : 0)) return List.of();
        if (counts) return numbers(call, receiver, parameters);
        Code many = loops.many(receiver, "what " + call.word() + " goes over");
        if (many.isUnknown()) return List.of();
        boolean indexed = call.word().equals("eachWithIndex");
        List<Kind> kinds = new ArrayList<>(Handed.of(many.kind()).kinds());
        if (indexed) kinds.add(Kind.WHOLE);
        return parameters
                .declare(new Handed(kinds, many.kind().isMap() && !indexed))
                .map(locals -> loops.walked(
                        many,
                        indexed ? locals.subList(0, locals.size() - 1) : locals,
                        indexed ? locals.getLast().emitted() : "",
                        turnsOf(call),
                        call.node()))
                .orElse(List.of());
    }

    private List<Statement> numbers(Call call, Expression receiver, BlockParameters parameters) {
        Code first = expressions.whole(receiver, "what " + call.word() + " counts with");
        boolean times = call.word().equals("times");
        Code last = times ? first : expressions.whole(call.positional().getFirst(), "where " + call.word() + " ends");
        if (first.isUnknown() || last.isUnknown()) return List.of();
        String turn = expressions.body().madeUp("turn");
        Loops.Count count = new Loops.Count(
                times ? Emit.constant(0) : first.expression(),
                last.expression(),
                call.word().equals("downto"),
                times);
        Loops.Turns turns = turnsOf(call);
        return parameters
                .declare(Handed.one(Kind.WHOLE))
                .map(locals ->
                        loops.counted(count, turn, new Loops.Turns(true, () -> turn(locals, turn, turns)), call.node()))
                .orElse(List.of());
    }

    private static Statement turn(List<Scope.Local> locals, String number, Loops.Turns turns) {
        BlockStatement turn = Emit.block();
        locals.forEach(local -> turn.addStatement(Loops.declared(local, Code.sure(Emit.whole(number), Kind.WHOLE))));
        turn.addStatement(turns.body().get());
        return turn;
    }

    private Loops.Turns turnsOf(Call call) {
        return new Loops.Turns(
                true, () -> statements.inner(Blocks.statements(call.block().orElseThrow())));
    }
}
