package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Checked;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.List;

/// What came of checking one file, as its user named it; `isExperiment` only if it is fine.
record CheckedFile(String name, boolean isExperiment, List<Problem> problems) {
    CheckedFile {
        problems = List.copyOf(problems);
    }

    static CheckedFile fine(String name, Checked checked) {
        return new CheckedFile(name, checked.experiment().isPresent(), checked.warnings());
    }

    static CheckedFile wrong(String name, ProblemsFound found) {
        return new CheckedFile(name, false, found.problems());
    }

    boolean isFine() {
        return problems.stream().noneMatch(Problem::isError);
    }

    int exitCode() {
        return isFine() ? ExitCode.DONE : new ProblemsFound(problems).exitCode();
    }
}
