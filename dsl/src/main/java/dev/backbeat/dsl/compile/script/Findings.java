package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;

/// Collects the problems of one script, so that its author sees all of them at once.
public final class Findings {
    private static final int MOST_SHOWN = 50;

    private final ScriptText script;
    private final List<Problem> problems = new ArrayList<>();

    public Findings(ScriptText script) {
        this.script = script;
    }

    /// Notes a problem.
    ///
    /// @param advice what to write instead; may be empty
    public void error(ScriptCode code, Span span, String message, String advice) {
        Problem problem = Problem.error(code, script.place(span), message, advice);
        if (!problems.contains(problem)) problems.add(problem);
    }

    public void error(ScriptCode code, ASTNode node, String message, String advice) {
        error(code, Span.of(node), message, advice);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /// How many there are so far: a part that added none is fine.
    public int count() {
        return problems.size();
    }

    public Optional<Problem> first() {
        return problems.stream().findFirst();
    }

    public ScriptText script() {
        return script;
    }

    // A script that decides nothing because something in it is wrong will decide when that is mended.
    private List<Problem> causes() {
        List<Problem> causes = problems.stream()
                .filter(problem -> problem.code() != ScriptCode.DECIDES_NOTHING)
                .toList();
        return causes.isEmpty() ? problems : causes;
    }

    /// Throws what was found, if anything, in the order of the text.
    public void throwIfAny() {
        if (problems.isEmpty()) return;
        throw new ProblemsFound(causes().stream()
                .sorted(Comparator.<Problem>comparingInt(p -> p.place().line())
                        .thenComparingInt(p -> p.place().column()))
                .limit(MOST_SHOWN)
                .toList());
    }
}
