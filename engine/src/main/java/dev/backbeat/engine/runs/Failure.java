package dev.backbeat.engine.runs;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.List;

/// Why there is no result of a run: it failed, or it was stopped from outside.
///
/// @param reason one line
/// @param problems what its user can mend, if that is why
public record Failure(boolean killed, String reason, List<Problem> problems) {
    static final Failure TOLD_TO_END = new Failure(true, "the process was told to end", List.of());
    static final Failure ORPHANED = new Failure(false, "the process ended before the run was complete", List.of());

    public Failure {
        problems = List.copyOf(problems);
    }

    public static Failure of(Throwable thrown) {
        return thrown instanceof ProblemsFound found
                ? of(found.problems())
                : new Failure(false, "a bug: " + thrown, List.of());
    }

    public static Failure of(List<Problem> problems) {
        String reason = problems.stream().findFirst().map(Problem::message).orElse("it failed");
        return new Failure(false, reason, problems);
    }
}
