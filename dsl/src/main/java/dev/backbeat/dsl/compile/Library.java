package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.script.ScriptText;
import java.util.concurrent.atomic.AtomicBoolean;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.Phases;

/// A file that is there for others to include: functions and nothing else.
final class Library {
    private Library() {}

    /// @param script one whose syntax is known to be fine
    static boolean is(ScriptText script) {
        var found = new AtomicBoolean();
        try {
            LoweringParser.unit(script.fileName(), script.text(), module -> {
                        found.set(hasOnlyFunctions(module));
                        LoweringParser.drop(module);
                    })
                    .compile(Phases.CONVERSION);
        } catch (CompilationFailedException e) {
            return false;
        }
        return found.get();
    }

    // Groovy makes a statement without a place for a script that has none.
    private static boolean hasOnlyFunctions(ModuleNode module) {
        return !module.getMethods().isEmpty()
                && module.getStatementBlock().getStatements().stream().allMatch(one -> one.getLineNumber() < 1);
    }
}
