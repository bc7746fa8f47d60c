package dev.backbeat.dsl.compile.lowering;

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
        Body body = new Body(BodyKind.BAR);
        Statement lowered = new Statements(draft, body).toDo(Blocks.statements(block));
        draft.made().method(ON_BAR, ClassHelper.VOID_TYPE, List.of(Emit.parameter(Body.BAR, ClassHelper.int_TYPE)), List.of(lowered));
        draft.functions().lower();
        walk();
    }

    private void walk() {
        Expression bar = Emit.whole(Body.BAR);
        Statement loop = Emit.repeatWhile(
                Emit.binary(bar, Types.COMPARE_LESS_THAN, Emit.whole(TO)),
                Emit.run(Emit.call("decidingOn", bar)),
                Emit.run(Emit.call(ON_BAR, bar)),
                Emit.when(Emit.call("acted"), Emit.giveBack(bar)),
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
