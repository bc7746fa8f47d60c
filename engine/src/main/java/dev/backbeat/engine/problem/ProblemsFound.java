package dev.backbeat.engine.problem;

import java.util.List;

/// Thrown once, with every problem that was found; printed without a stack trace.
public final class ProblemsFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsFound(List<Problem> problems) {
        super(String.join(
                System.lineSeparator(), problems.stream().map(Problem::message).toList()));
        this.problems = List.copyOf(problems);
    }

    public ProblemsFound(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }

    /// The exit code of the first error.
    public int exitCode() {
        return problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .map(p -> p.code().exitCode())
                .orElse(1);
    }
}
