package dev.backbeat.engine.tracking.history;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Comparisons that a run must all pass, in the language of MLflow's searches.
public record Filter(List<Clause> clauses) {
    /// Every run.
    public static final Filter ALL = new Filter(List.of());

    public Filter {
        clauses = List.copyOf(clauses);
    }

    static Filter of(Clause... clauses) {
        return new Filter(List.of(clauses));
    }

    /// @param flag where it stands, for problems
    /// @throws dev.backbeat.engine.problem.ProblemsFound with the place, if MLflow would not take it
    public static Filter read(String flag, String text) {
        return new FilterReader(new Words(flag, text)).filter();
    }

    /// In MLflow's syntax; empty for every run.
    @Override
    public String toString() {
        return clauses.stream().map(Clause::toString).collect(joining(" AND "));
    }
}
