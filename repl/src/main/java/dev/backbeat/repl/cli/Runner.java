package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.lab.Lab;
import dev.backbeat.engine.lab.Progress;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.report.TextStyle;
import dev.backbeat.engine.runs.Checkout;
import dev.backbeat.engine.runs.Occasion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Runs an experiment; whatever is wrong with it is its outcome and no concern of any other.
final class Runner {
    private final Parts parts;
    private final Lab lab;
    private final TextStyle style;
    private final List<String> commandLine;
    private final TimeLimit limit;
    private final Checkouts checkouts = new Checkouts();
    private final AtomicBoolean strict = new AtomicBoolean();

    Runner(Parts parts, Lab lab, TextStyle style, List<String> commandLine) {
        this.parts = parts;
        this.lab = lab;
        this.style = style;
        this.commandLine = commandLine;
        this.limit = new Environment(parts.environment()).timeLimit();
    }

    RunOutcome run(RunTask task, Progress progress) {
        String source = task.source();
        var begun = new AtomicReference<Occasion>();
        try {
            Finished finished = limit.within(() -> finished(task, progress, begun), why -> giveUp(begun, why));
            return new RunOutcome.Completed(source, finished);
        } catch (ProblemsFound e) {
            return new RunOutcome.Failed(source, e.problems());
        } catch (OutOfMemoryError e) {
            return new RunOutcome.Failed(source, List.of(outOfMemory(source)));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return new RunOutcome.Broken(source, new BugLog(parts, commandLine).write(e));
        }
    }

    private void giveUp(AtomicReference<Occasion> begun, ProblemsFound why) {
        Occasion occasion = begun.get();
        if (occasion != null) lab.giveUp(occasion, why.problems());
    }

    /// Whether one of the experiments must be recorded.
    boolean isStrict() {
        return strict.get();
    }

    private Finished finished(RunTask task, Progress progress, AtomicReference<Occasion> begun) throws Exception {
        var examination = new Examination(progress, System::nanoTime);
        var checkout = checkouts.of(folder(task));
        Experiment experiment = task.experiment().call();
        if (experiment.tracking().strict()) strict.set(true);
        begun.set(occasion(task.file(), checkout.get()));
        var run = lab.run(experiment, begun.get(), examination);
        return Finished.of(run, examination.took(), style);
    }

    private Path folder(RunTask task) {
        return task.file().flatMap(f -> Optional.ofNullable(f.getParent())).orElseGet(parts::currentFolder);
    }

    private Occasion occasion(Optional<Path> file, Optional<Checkout> checkout) {
        return new Occasion(
                parts.now(),
                commandLine,
                file.map(Path::toAbsolutePath),
                Version.NUMBER,
                Version.java(),
                System.getProperty("user.name", ""),
                checkout);
    }

    private static Problem outOfMemory(String source) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return Problem.error(
                RunCode.TOO_LARGE,
                Place.of(source),
                "the run needs more memory than the " + megabytes + " MB Java may have",
                "run fewer symbols or a shorter period, fewer runs at once (" + Environment.RUNS
                        + "=1), or set BACKBEAT_JAVA_OPTS=-Xmx8g");
    }
}
