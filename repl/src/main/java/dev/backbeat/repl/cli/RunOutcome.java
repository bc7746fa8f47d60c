package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.List;

/// What became of one experiment that was to be run; `source` is the file as its user named it.
sealed interface RunOutcome {

    String source();

    int exitCode();

    /// It is kept, whatever its gates say.
    record Completed(String source, Finished run) implements RunOutcome {
        @Override
        public int exitCode() {
            return run.failedGates().isEmpty() ? ExitCode.DONE : ExitCode.GATE_FAILED;
        }
    }

    /// Its user can mend it.
    record Failed(String source, List<Problem> problems) implements RunOutcome {
        public Failed {
            problems = List.copyOf(problems);
        }

        @Override
        public int exitCode() {
            return new ProblemsFound(problems).exitCode();
        }
    }

    /// Only we can mend it.
    record Broken(String source, Bug bug) implements RunOutcome {
        @Override
        public int exitCode() {
            return ExitCode.BUG;
        }
    }
}
