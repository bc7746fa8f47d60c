package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/// The blocks of a rebalance script that are about one symbol (`where { it.ok }`); each becomes a method of the
/// symbol's number, found by the number of the block.
final class SymbolBlocks {
    private final Draft draft;
    private final List<Kind> kinds = new ArrayList<>();

    SymbolBlocks(Draft draft) {
        this.draft = draft;
    }

    private static String method(int block) {
        return "block$" + block;
    }

    /// The number of the block; `wanted` is FLAG or DECIMAL.
    int add(ClosureExpression block, Kind wanted) {
        int number = kinds.size();
        kinds.add(wanted);
        boolean one = block.getParameters() == null || block.getParameters().length < 2;
        if (!one)
            draft.findings()
                    .error(
                            ScriptCode.WRONG_ARGUMENTS,
                            Span.of(block),
                            "the block is about one symbol",
                            "write { it.name }");
        Body body = Body.aboutSymbol(BookCalls.symbolName(block));
        Statement lowered = new Statements(draft, body).valueOf(block, wanted, "the block");
        draft.made().method(method(number), Emit.type(wanted), symbol(), List.of(lowered));
        return number;
    }

    private static List<Parameter> symbol() {
        return List.of(Emit.parameter(Body.SYMBOL, ClassHelper.int_TYPE));
    }

    /// The two methods that the class asks for, going on to the block of that number.
    void dispatch() {
        dispatch("condition", Kind.FLAG, Emit.constant(false));
        dispatch("number", Kind.DECIMAL, Emit.constant(Double.NaN));
    }

    private void dispatch(String method, Kind kind, Expression otherwise) {
        ClassNode type = Emit.type(kind);
        List<Statement> body = new ArrayList<>();
        for (int block = 0; block < kinds.size(); block++) {
            if (kinds.get(block) != kind) continue;
            Expression isIt = Emit.binary(Emit.whole("block$"), Types.COMPARE_EQUAL, Emit.constant(block));
            body.add(Emit.when(isIt, Emit.giveBack(Emit.call(method(block), Emit.whole(Body.SYMBOL)))));
        }
        body.add(Emit.giveBack(otherwise));
        List<Parameter> parameters = List.of(
                Emit.parameter("block$", ClassHelper.int_TYPE), Emit.parameter(Body.SYMBOL, ClassHelper.int_TYPE));
        draft.made().override(method, type, parameters, body);
    }
}
