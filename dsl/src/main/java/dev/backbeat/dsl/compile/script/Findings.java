package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;

/// Collects the problems of one script, so that its author sees all of them at once.
public final class Findings {
    private static final int MOST_SHOWN = 50;

    private final Sources sources;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();
    private int count;

    // Places hold whole lines, which may be long.
    private record Key(ScriptCode code, String file, int line, int column, String message, String advice) {}

    public Findings(Sources sources) {
        this.sources = sources;
    }

    /// For one file by itself.
    public Findings(ScriptText file) {
        this(new Sources(List.of(file)));
    }

    /// Notes a problem.
    ///
    /// @param advice what to write instead; may be empty
    public void error(ScriptCode code, Span span, String message, String advice) {
        if (isFull()) count++;
        else add(Problem.error(code, sources.place(span), message, advice));
    }

    public void error(ScriptCode code, ASTNode node, String message, String advice) {
        error(code, Span.of(node), message, advice);
    }

    private void add(Problem problem) {
        if (!isFull() && !seen.add(key(problem))) return;
        if (!isFull()) problems.add(problem);
        count++;
    }

    private static Key key(Problem problem) {
        Place place = problem.place();
        return new Key(
                (ScriptCode) problem.code(),
                place.source(),
                place.line(),
                place.column(),
                problem.message(),
                problem.advice());
    }

    /// Whether there are as many as are shown: more of them are counted only.
    boolean isFull() {
        return problems.size() >= MOST_SHOWN;
    }

    /// Takes over what was found in one file by itself.
    public void addAll(Findings ofFile) {
        ofFile.problems.forEach(this::add);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /// How many there are so far: a part that added none is fine.
    public int count() {
        return count;
    }

    public Optional<Problem> first() {
        return problems.stream().findFirst();
    }

    /// The script itself, without what it includes.
    public ScriptText script() {
        return sources.script();
    }

    public Sources sources() {
        return sources;
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
                .sorted(Comparator.<Problem>comparingInt(
                                p -> sources.orderOf(p.place().source()))
                        .thenComparingInt(p -> p.place().line())
                        .thenComparingInt(p -> p.place().column()))
                .toList());
    }
}
