package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.lab.Lab;
import dev.backbeat.engine.lab.Progress;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.runs.Occasion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Runs experiments one by one; what is wrong with one is its outcome and no concern of the next.
final class Runner {
    private final Parts parts;
    private final Lab lab;
    private final List<String> commandLine;
    private final TimeLimit limit;

    Runner(Parts parts, Lab lab, List<String> commandLine) {
        this.parts = parts;
        this.lab = lab;
        this.commandLine = commandLine;
        this.limit = new Environment(parts.environment()).timeLimit();
    }

    /// @param file absent for an experiment given by flags alone
    RunOutcome run(String source, Optional<Path> file, Callable<Experiment> experiment, Progress progress) {
        try {
            return new RunOutcome.Completed(
                    source, limit.within(() -> lab.run(experiment.call(), occasion(file), progress)));
        } catch (ProblemsFound e) {
            return new RunOutcome.Failed(source, e.problems());
        } catch (OutOfMemoryError e) {
            return new RunOutcome.Failed(source, List.of(outOfMemory(source)));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return new RunOutcome.Broken(source, new BugLog(parts, commandLine).write(e));
        }
    }

    private Occasion occasion(Optional<Path> file) {
        return new Occasion(parts.now(), commandLine, file.map(Path::toAbsolutePath), Version.NUMBER, Version.java());
    }

    private static Problem outOfMemory(String source) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return Problem.error(
                RunCode.TOO_LARGE,
                Place.of(source),
                "the run needs more memory than the " + megabytes + " MB Java may have",
                "run fewer symbols or a shorter period, or set BACKBEAT_JAVA_OPTS=-Xmx8g");
    }
}
