package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.lowering.BlockMethods.Made;
import dev.backbeat.dsl.compile.lowering.BlockParameters.Handed;
import dev.backbeat.dsl.language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/// Lowers `xs.sort { a, b -> b <=> a }`.
record ComparedSort(Expressions expressions, BlockCalls calls, Kind kind) {

    /// By a block that says which of two comes first: each is put where it belongs among those before it.
    Code sort(Call call) {
        Kind element = kind.element();
        List<Kind> two = List.of(element, element);
        Optional<Made> made = calls.made(new Handed(two, false), Optional.of(Kind.WHOLE));
        if (made.isEmpty()) return Code.unknown();
        Expression low = Emit.whole("low$");
        Expression high = Emit.whole("high$");
        Expression middle = Emit.whole("middle$");
        List<Statement> body = new ArrayList<>();
        body.add(Emit.declare(BlockCalls.FOUND, Emit.call("list")));
        body.addAll(calls.walk(values -> {
            Expression order = new BlockMethods(expressions)
                    .call(made.get(), List.of(Walk.element(BlockCalls.FOUND, element, middle), values.getFirst()), two);
            Statement narrowed = new IfStatement(
                    new BooleanExpression(Emit.binary(order, Types.COMPARE_LESS_THAN_EQUAL, Emit.constant(0))),
                    Emit.assign(low, Emit.binary(middle, Types.PLUS, Emit.constant(1))),
                    Emit.assign(high, middle));
            Expression half = Emit.arithmetic("intdiv", Emit.binary(low, Types.PLUS, high), Emit.constant(2));
            return Emit.block(
                    Emit.declare(Emit.whole("low$"), Emit.constant(0)),
                    Emit.declare(Emit.whole("high$"), Emit.whole(BlockCalls.PLACE)),
                    Emit.repeatWhile(
                            Emit.binary(low, Types.COMPARE_LESS_THAN, high),
                            Emit.declare(Emit.whole("middle$"), half),
                            narrowed),
                    Emit.run(Emit.callOn(
                            BlockCalls.FOUND, "insert", low, calls.source(), Emit.whole(BlockCalls.PLACE))));
        }));
        body.add(Emit.giveBack(
                call.word().equals("sort")
                        ? Emit.callOn(calls.source(), "become", BlockCalls.FOUND)
                        : BlockCalls.FOUND));
        return calls.method(made.get(), kind, List.of(), List.of(), body);
    }
}
