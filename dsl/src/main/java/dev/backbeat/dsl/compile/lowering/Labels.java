package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import org.codehaus.groovy.ast.stmt.Statement;

/// Refuses `name: value` as a statement: to Groovy the name is a label, and the value stands there for nothing.
final class Labels {
    private Labels() {}

    /// Whether a statement has a label, which the findings then say.
    static boolean isRefused(Statement statement, Findings findings) {
        List<String> labels = statement.getStatementLabels();
        if (labels == null || labels.isEmpty()) return false;
        findings.error(
                ScriptCode.NOT_IN_LANGUAGE,
                place(labels.getFirst(), statement, findings),
                "'" + labels.getFirst() + ":' does not fit here",
                "leave the colon out, or write = where a name is declared");
        return true;
    }

    // Groovy knows where the statement starts, behind its label.
    private static Span place(String label, Statement statement, Findings findings) {
        Span span = Span.of(statement);
        int start = findings.sources().line(span.line()).lastIndexOf(label, span.column());
        return start < 0 ? span : new Span(span.line(), start + 1, label.length() + 1);
    }
}
