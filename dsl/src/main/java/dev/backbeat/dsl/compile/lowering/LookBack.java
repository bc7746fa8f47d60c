package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.OptionalDouble;
import org.codehaus.groovy.ast.expr.Expression;

/// Checks the number in `close[n]` where it is written out; parameters are checked when they have values.
final class LookBack {
    private static final int FARTHEST = 1_000_000;

    private LookBack() {}

    /// Whether one can look back that far; if not, the findings say so.
    static boolean isPossible(Expression written, Findings findings) {
        OptionalDouble bars = WrittenNumber.of(written, findings);
        if (bars.isEmpty()) return true;
        boolean whole = bars.getAsDouble() == Math.rint(bars.getAsDouble());
        if (bars.getAsDouble() < 0) {
            findings.error(
                    ScriptCode.BAD_VALUE,
                    written,
                    "[n] looks n bars back; this one would be the future",
                    "write [1] for the bar before");
        } else if (whole && bars.getAsDouble() > FARTHEST) {
            findings.error(
                    ScriptCode.BAD_VALUE,
                    written,
                    "[n] looks at most " + FARTHEST + " bars back",
                    "write a smaller number");
        } else {
            return true;
        }
        return false;
    }
}
