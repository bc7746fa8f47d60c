package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.strategy.Parameter;
import dev.backbeat.engine.strategy.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/// Makes what every script's class has: fields for parameters and columns, and the methods that fill them.
final class Foundations {
    private static final String GIVEN = "given$";
    private static final String NUMBER = "number$";

    private final Draft draft;

    Foundations(Draft draft) {
        this.draft = draft;
    }

    void parameters(List<Parameter> parameters) {
        ClassNode type = ClassHelper.make(Parameters.class);
        VariableExpression given = Emit.variable(GIVEN, type);
        List<Statement> body = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String getter = switch (parameter) {
                case Parameter.OfInteger p -> "integer";
                case Parameter.OfDecimal p -> "decimal";
                case Parameter.OfFlag p -> "flag";
                case Parameter.OfChoice p -> "choice";
            };
            ClassNode kind = switch (parameter) {
                case Parameter.OfInteger p -> ClassHelper.int_TYPE;
                case Parameter.OfDecimal p -> ClassHelper.double_TYPE;
                case Parameter.OfFlag p -> ClassHelper.boolean_TYPE;
                case Parameter.OfChoice p -> ClassHelper.STRING_TYPE;
            };
            String field = "param$" + parameter.name();
            draft.made().field(field, kind);
            Expression value = Emit.callOn(given, getter, Emit.constant(parameter.name()));
            body.add(Emit.assign(Emit.variable(field, kind), value));
        }
        draft.made().override("take", ClassHelper.VOID_TYPE, List.of(Emit.parameter(GIVEN, type)), body);
    }

    /// The `require` blocks, as one method that goes by their number.
    void requirements(List<ClosureExpression> blocks) {
        List<Statement> body = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Body one = new Body(BodyKind.PARAMETERS);
            Statement lowered = new Statements(draft, one).valueOf(blocks.get(i), Kind.FLAG, "the requirement");
            draft.made().method("require$" + i, ClassHelper.boolean_TYPE, List.of(), List.of(lowered));
            Expression isIt = Emit.binary(Emit.whole(NUMBER), Types.COMPARE_EQUAL, Emit.constant(i));
            Expression holds = Emit.call("holds", Emit.call("mark"), Emit.call("require$" + i));
            body.add(Emit.when(isIt, Emit.giveBack(holds)));
            usages.add(one.usage());
        }
        body.add(Emit.giveBack(Emit.constant(true)));
        draft.made()
                .override(
                        "requirement",
                        ClassHelper.boolean_TYPE,
                        List.of(Emit.parameter(NUMBER, ClassHelper.int_TYPE)),
                        body);
    }

    private final List<Usage> usages = new ArrayList<>();

    /// What is worked out before there are bars, for checks once all functions are lowered.
    void beforeBars(Usage usage) {
        usages.add(usage);
    }

    void check() {
        for (Usage usage : usages) {
            for (Usage.Use use : Usage.Use.values())
                draft.functions().refuse(usage, use, BodyKind.PARAMETERS.words(), "needs a bar, the account or state");
        }
    }

    /// The fields of the columns: one column each, or in a book one for each symbol.
    void columns() {
        boolean book = draft.style() == Style.BOOK;
        ClassNode one = book ? Emit.DOUBLES.makeArray() : Emit.DOUBLES;
        VariableExpression given = Emit.variable(GIVEN, one.makeArray());
        List<Statement> body = new ArrayList<>();
        for (int slot = 0; slot < draft.columns().nodes().size(); slot++) {
            String field = ColumnSlots.field(slot);
            draft.made().field(field, one);
            Expression column = Emit.call(book ? "columns" : "column", given, Emit.constant(slot));
            body.add(Emit.assign(Emit.variable(field, one), column));
        }
        draft.made().override("read", ClassHelper.VOID_TYPE, List.of(Emit.parameter(GIVEN, one.makeArray())), body);
    }
}
