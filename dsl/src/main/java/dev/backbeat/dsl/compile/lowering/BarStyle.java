package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/// Lowers `onBar { … }`: a method of the bar, and beside it, in the same class, the loop that calls it.
final class BarStyle {
    private static final String ON_BAR = "onBar$";
    private static final String FROM = "from$";
    private static final String TO = "to$";

    private final Draft draft;

    BarStyle(Draft draft) {
        this.draft = draft;
    }

    void lower(ClosureExpression block) {
        draft.functions().lower();
        Body body = new Body(BodyKind.BAR);
        Statement toDo = new Statements(draft, body).toDo(Blocks.statements(block));
        if (draft.findings().isEmpty() && !draft.functions().uses(body.usage(), Usage.Use.ENTERS))
            draft.findings()
                    .error(
                            ScriptCode.DECIDES_NOTHING,
                            Span.of(block),
                            "onBar never enters",
                            "write buy 'tag' or sell 'tag' where it is to enter");
        List<Statement> lowered =
                List.of(Emit.declare(Actions.acted(), Emit.constant(false)), toDo, Emit.giveBack(Actions.acted()));
        draft.made()
                .method(
                        ON_BAR,
                        ClassHelper.boolean_TYPE,
                        List.of(Emit.parameter(Body.BAR, ClassHelper.int_TYPE)),
                        lowered);
        walk();
    }

    private void walk() {
        Expression bar = Emit.whole(Body.BAR);
        Expression onBar = Emit.call(ON_BAR, bar);
        // Functions that act tell only the class it extends.
        Expression acted = draft.functions().act() ? Emit.binary(onBar, Types.LOGICAL_OR, Emit.call("acted")) : onBar;
        Statement loop = Emit.repeatWhile(
                Emit.binary(bar, Types.COMPARE_LESS_THAN, Emit.whole(TO)),
                Emit.run(Emit.call("decidingOn", bar)),
                Emit.when(acted, Emit.giveBack(bar)),
                Emit.increment(Body.BAR));
        draft.made()
                .override(
                        "walk",
                        ClassHelper.int_TYPE,
                        List.of(Emit.parameter(FROM, ClassHelper.int_TYPE), Emit.parameter(TO, ClassHelper.int_TYPE)),
                        List.of(
                                Emit.declare(Emit.whole(Body.BAR), Emit.whole(FROM)),
                                loop,
                                Emit.giveBack(Emit.whole(TO))));
    }
}
