package dev.backbeat.dsl.compile.walls;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.LinkedHashMap;
import java.util.Map;

/// The way from the compiler's class files to what may be loaded.
public final class Walls {
    private Walls() {}

    /// The classes, checked and metered; what is not allowed goes to the findings.
    public static Map<String, byte[]> checked(Map<String, byte[]> classes, Findings findings) {
        Map<String, byte[]> checked = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> {
            try {
                ClassCheck.check(bytes);
                checked.put(name, Metering.metered(bytes));
            } catch (ClassCheck.Forbidden e) {
                findings.error(
                        ScriptCode.NOT_IN_LANGUAGE,
                        e.line() > 0 ? new Span(e.line(), 1, 0) : Span.NOWHERE,
                        "this would become something that scripts may not do: " + e.getMessage(),
                        "write it more simply");
            }
        });
        return checked;
    }
}
