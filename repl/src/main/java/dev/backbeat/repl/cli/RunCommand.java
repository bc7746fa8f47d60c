package dev.backbeat.repl.cli;

import dev.backbeat.engine.runs.RunFolders;
import dev.backbeat.engine.tracking.Courier;
import dev.backbeat.engine.tracking.Delivery;
import dev.backbeat.repl.cli.RunText.Detail;
import java.util.ArrayList;
import java.util.List;
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
            "backbeat run FILE|DIR... [options]",
            "       backbeat run --strategy SCRIPT --data PATH --symbols A,B [options]",
            "       backbeat run --model NAME@ALIAS [--data PATH --symbols A,B --from DATE] [options]"
        },
        description = "Run experiments and keep each result in a folder of its own.",
        footer = {
            "",
            "Examples:",
            "  backbeat run configs/quickstart.yaml",
            "  backbeat run configs --out /tmp/runs --no-plots",
            "  backbeat run configs/quickstart.yaml -p fast=12 --set costs.slippage='5 bps'",
            "  backbeat run --strategy my.groovy --data prices/{symbol}.csv --symbols AAPL,MSFT \\",
            "      --from 2015-01-01 --to 2023-12-31 --commission 0.1%%",
            "  backbeat run --model momentum@champion --data new/{symbol}.csv --from 2024-01-01",
            "",
            "Of a DIR every experiment below it is run: all .yaml files but those in base/ and templates/,",
            "blocks (costs/retail.yaml with the section 'costs:' alone) and those with 'abstract: true'.",
            "Several experiments end with a table; a problem in one does not stop the others.",
            "",
            "Exit codes: 0 done, 1 bug, 2 usage or experiment, 3 strategy, 4 data, 5 gate failed, 6 run",
            "failed or timed out, 7 not recorded (strict), 130/143 interrupted. Several: the first of",
            "1, 3, 2, 4, 6, 7, 8, 5 that occurred.",
            "Limits: BACKBEAT_RUNS at once (3), BACKBEAT_RUN_SECONDS (3600), BACKBEAT_RUN_MEGABYTES (2048)."
        })
final class RunCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "Experiment files (YAML), or folders of them.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final ExperimentFlags flags = new ExperimentFlags();

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders go (default: ${DEFAULT-VALUE}).")
    private String out = "runs";

    @Option(
            names = "--model",
            paramLabel = "NAME@ALIAS",
            description = "Run a promoted version, NAME@champion, NAME@3 or NAME/3; takes the place of a FILE.")
    private String model = "";

    @Option(
            names = "--store",
            paramLabel = "DIR|URI",
            description = "Where the version is, a folder or an MLflow server (default: as for 'backbeat runs').")
    private String store = "";

    @Option(names = "--no-plots", description = "Draw no pictures.")
    private boolean noPlots;

    @Option(names = "--strict-tracking", description = "End with exit code 7 if a run could not be recorded.")
    private boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the path of each run folder and nothing else.")
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
        var environment = new Environment(parts.environment());
        List<String> commandLine = spec.root().commandLine().getParseResult().originalArgs();
        RunFolders runs = parts.runs(parts.currentFolder().resolve(out), !noPlots);
        var wanted = new RunTasks(parts, flags);
        var courier = new Courier(parts.outbox(runs.root()));
        var runner = new Runner(parts, parts.lab(runs, courier), RunText.style(screen), commandLine);
        var batch = new Batch(runner, environment.runsAtOnce());
        RunPrint print = common.json ? new RunJson(screen) : text(wanted.areBatch(files));
        print.orphans(runs.clearOrphans());
        List<RunTask> tasks = tasks(wanted);
        List<Integer> exitCodes = new ArrayList<>();
        batch.run(tasks, progress(tasks.size()), outcome -> {
            exitCodes.add(outcome.exitCode());
            print.outcome(outcome);
        });
        boolean mustArrive = strict || runner.isStrict();
        Delivery delivery = courier.finish(mustArrive ? Courier.STRICT_PATIENCE : Courier.USUAL_PATIENCE);
        if (!delivery.pending().isEmpty() && mustArrive) exitCodes.add(ExitCode.NOT_TRACKED);
        int exitCode = ExitCode.ofAll(exitCodes);
        print.end(delivery, exitCode);
        return exitCode;
    }

    private List<RunTask> tasks(RunTasks wanted) {
        if (model.isEmpty()) return wanted.of(files);
        var where = new WhereFlags();
        where.out = out;
        where.store = store;
        return List.of(new PromotedModel(parts, flags, where).task(model));
    }

    private void requireSomethingToRun() {
        if (!model.isEmpty() && (flags.makeAnExperiment() || !files.isEmpty())) throw UsageProblem.modelAndMore(model);
        if (!model.isEmpty()) return;
        if (!store.isEmpty()) throw UsageProblem.storeWithoutModel();
        if (files.isEmpty() && !flags.makeAnExperiment()) throw UsageProblem.nothingToRun();
        if (!files.isEmpty() && flags.makeAnExperiment()) throw UsageProblem.fileAndStrategy(files.getFirst());
    }

    private RunText text(boolean isBatch) {
        Detail detail = quiet ? Detail.PATH : isBatch ? Detail.LINE_OF_TABLE : Detail.REPORT;
        return new RunText(screen, out, detail, common.debug);
    }

    private ProgressLine progress(int runs) {
        boolean wanted = !common.json && !quiet && screen.showsProgress();
        return new ProgressLine(screen, wanted, runs, parts::ticks);
    }
}
