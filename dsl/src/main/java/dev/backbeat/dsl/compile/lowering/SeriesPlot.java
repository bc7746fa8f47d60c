package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;

/// Reads `plot 'spread', fast - slow` outside the blocks.
record SeriesPlot(Draft draft, SeriesTranslator translator) {

    void lower(Call call) {
        if (call.positional().size() != 2) {
            draft.plots().refuse(call);
            return;
        }
        Expression written = call.positional().get(1);
        Value value = translator.translate(written);
        if (value.kind() == Kind.TEXT && isText(call.positional().getFirst()))
            draft.findings()
                    .error(
                            ScriptCode.WRONG_KIND,
                            written,
                            "a plot is a series of numbers, or of yes and no, but this is a text",
                            "plot a price or an indicator");
        draft.plots().series(call, value.node());
    }

    // plot fast, 'fast' is one mistake.
    private static boolean isText(Expression written) {
        return written instanceof ConstantExpression constant && constant.getValue() instanceof String;
    }
}
