package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.Strategy;
import java.util.List;
import java.util.Optional;

/// What came of compiling one script, as its user named it: a strategy, a library (neither problems nor a strategy), or
/// problems.
record CheckedScript(String file, Optional<Made> made, List<Problem> problems) {

    /// A strategy and how it is put together.
    record Made(Strategy strategy, Anatomy anatomy) {}

    CheckedScript {
        problems = List.copyOf(problems);
    }

    boolean isLibrary() {
        return made.isEmpty() && problems.isEmpty();
    }

    int exitCode() {
        return problems.isEmpty() ? ExitCode.DONE : new ProblemsFound(problems).exitCode();
    }
}
