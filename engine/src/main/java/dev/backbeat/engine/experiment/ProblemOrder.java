package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.Part;
import dev.backbeat.engine.problem.Problem;
import java.util.Comparator;
import java.util.List;

/// Problems as a reader goes through them: each file from its top, the experiment's own first, then flags and script.
final class ProblemOrder {

    private ProblemOrder() {}

    static List<Problem> of(List<Problem> problems, List<Part> parts) {
        List<String> sources = parts.stream().map(p -> p.source().shownAs()).toList();
        Comparator<Problem> order = Comparator.<Problem>comparingInt(p -> file(p, sources))
                .thenComparingInt(p -> isElsewhere(p, sources) ? 0 : line(p))
                .thenComparingInt(p -> isElsewhere(p, sources) ? 0 : p.place().column());
        return problems.stream().sorted(order).toList();
    }

    private static int file(Problem problem, List<String> sources) {
        return isElsewhere(problem, sources)
                ? sources.size()
                : sources.indexOf(problem.place().source());
    }

    private static boolean isElsewhere(Problem problem, List<String> sources) {
        return !sources.contains(problem.place().source());
    }

    private static int line(Problem problem) {
        return problem.place().line() == 0 ? Integer.MAX_VALUE : problem.place().line();
    }
}
