package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.ExperimentFile;
import dev.backbeat.engine.lab.Progress;
import dev.backbeat.engine.runs.RunFolders;
import dev.backbeat.engine.runs.RunId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backbeat run`: experiments from files, or one from flags, each to a run folder.
@Command(
        name = "run",
        sortOptions = false,
        customSynopsis = {
            "backbeat run FILE... [options]",
            "       backbeat run --strategy SCRIPT --data PATH --symbols A,B [options]"
        },
        description = "Run experiments and keep each result in a folder of its own.",
        footer = {
            "",
            "Examples:",
            "  backbeat run configs/quickstart.yaml",
            "  backbeat run configs/*.yaml --out /tmp/runs --no-plots",
            "  backbeat run configs/quickstart.yaml -p fast=12 --set costs.slippage='5 bps'",
            "  backbeat run --strategy my.groovy --data prices/{symbol}.csv --symbols AAPL,MSFT \\",
            "      --from 2015-01-01 --to 2023-12-31 --commission 0.1%%",
            "",
            "A problem in one file does not stop the others.",
            "Exit codes: 0 done, 1 bug, 2 usage or experiment, 3 strategy, 4 data, 6 run failed or",
            "timed out, 130/143 interrupted. Several files: the first of 1, 3, 2, 4, 6 that occurred.",
            "Limits: BACKBEAT_RUN_SECONDS (3600), BACKBEAT_RUN_MEGABYTES (2048)."
        })
final class RunCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Experiment files (YAML).")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final ExperimentFlags flags = new ExperimentFlags();

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders go (default: ${DEFAULT-VALUE}).")
    private String out = "runs";

    @Option(names = "--no-plots", description = "Draw no pictures.")
    private boolean noPlots;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the run folder's path and nothing else.")
    private boolean quiet;

    @Mixin
    private final CommonFlags common = new CommonFlags();

    RunCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        requireSomethingToRun();
        List<String> commandLine = spec.root().commandLine().getParseResult().originalArgs();
        RunFolders runs = parts.runs(parts.currentFolder().resolve(out), !noPlots);
        List<RunId> orphans = runs.clearOrphans();
        var runner = new Runner(parts, parts.lab(runs), commandLine);
        var text = new RunText(screen, out, quiet, common.debug);
        if (!common.json) text.orphans(orphans);
        List<RunOutcome> outcomes = new ArrayList<>();
        for (Task task : tasks()) {
            outcomes.add(run(runner, task));
            if (!common.json) text.outcome(outcomes.getLast());
        }
        int exitCode =
                ExitCode.ofAll(outcomes.stream().map(RunOutcome::exitCode).toList());
        if (common.json) screen.out(RunJson.of(outcomes, orphans, exitCode));
        return exitCode;
    }

    private void requireSomethingToRun() {
        if (files.isEmpty() && !flags.makeAnExperiment()) throw UsageProblem.nothingToRun();
        if (!files.isEmpty() && flags.makeAnExperiment()) throw UsageProblem.fileAndStrategy(files.getFirst());
    }

    /// An experiment still to be read, so that what is wrong with it is found when its turn comes.
    private record Task(String source, Optional<Path> file, Callable<Experiment> experiment) {}

    private List<Task> tasks() {
        ExperimentFile experiments = parts.experiments();
        Path here = parts.currentFolder();
        if (files.isEmpty())
            return List.of(new Task(
                    "command line",
                    Optional.empty(),
                    () -> experiments.fromFlags(flags.settings(Optional.empty()), here)));
        return files.stream()
                .map(name -> {
                    Path file = here.resolve(name);
                    return new Task(
                            name,
                            Optional.of(file),
                            () -> experiments.read(file, name, flags.settings(Optional.of(here))));
                })
                .toList();
    }

    private RunOutcome run(Runner runner, Task task) {
        if (common.json || quiet || !screen.showsProgress())
            return runner.run(task.source(), task.file(), task.experiment(), Progress.NONE);
        try (var progress = new ProgressLine(screen, task.source(), parts::ticks)) {
            return runner.run(task.source(), task.file(), task.experiment(), progress);
        }
    }
}
