package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.indicator.Argument;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.expr.Expression;

/// Refuses calls of indicators without a series: all that should be one is the same on all bars, as in
/// `macd(12, 26, 9, 4)`.
///
/// One number among series is fine: `crossesAbove(rsi(14), 30)`.
///
/// @param written what was written for an argument, by its name
record SameOnAllBars(Findings findings, Indicator indicator, Map<String, Expression> written) {

    private record Given(Argument argument, Node value, Expression place) {}

    /// @param values of the arguments, in the order of the signature
    void refuse(List<Node> values) {
        var same = new ArrayList<Given>();
        for (int i = 0; i < values.size(); i++) {
            Argument argument = indicator.arguments().get(i);
            Expression place = written.get(argument.name());
            if (!argument.isColumn()) continue;
            if (place == null || values.get(i).isPerBar()) return;
            same.add(new Given(argument, values.get(i), place));
        }
        if (!same.isEmpty()) refuseAll(same);
    }

    private void refuseAll(List<Given> same) {
        Given first = same.getFirst();
        var message = new StringBuilder(first.argument().name() + " of " + indicator.name() + what(first));
        for (Given more : same.subList(1, same.size()))
            message.append(", ").append(more.argument().name()).append(what(more));
        boolean condition = first.argument().type() == Argument.Type.CONDITION;
        findings.error(
                ScriptCode.WRONG_ARGUMENTS,
                first.place(),
                message.toString(),
                "write " + (condition ? "a condition, such as close > open" : "close, or another series") + ": "
                        + indicator.signature());
    }

    private String what(Given one) {
        if (one.argument().type() == Argument.Type.CONDITION) return " is the same on all bars";
        boolean missing = one.value().term() instanceof Term.Constant number && Double.isNaN(number.value());
        return missing
                ? " is missing on all bars"
                : " is the number " + findings.sources().textOf(one.place());
    }
}
