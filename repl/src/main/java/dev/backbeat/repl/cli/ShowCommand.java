package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backbeat show`: everything about one run.
@Command(
        name = "show",
        description = "Show one run: its report as it was, gates, parameters, metrics, tags, where its files are.",
        footer = {
            "",
            "RUN is a path to a run folder, 'last', name@n (the n-th run of that name, name@1 being the",
            "oldest), the start of a run id or of the six letters at its end, or the id that MLflow shows.",
            "What is not in the folder of runs is looked for in the store that 'backbeat runs' shows: runs",
            "that failed, or whose folder is gone.",
            "",
            "Examples:",
            "  backbeat show last",
            "  backbeat show 3f9a2c --json",
            "  backbeat show quickstart@1 --store /data/project/runs/mlflow",
            "  backbeat show last --store https://mlflow.desk",
            "",
            "Exit codes: 0 done, 1 bug, 2 no such run, 6 its folder cannot be read, 7 nor the store."
        })
final class ShowCommand implements Callable<Integer> {
    private static final String REPORT = "reports/report.txt";

    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "RUN", description = "The run.")
    private String run = "";

    @Mixin
    private final WhereFlags where = new WhereFlags();

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ShowCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        try (var known = new KnownRuns(parts, where)) {
            Shown shown = switch (known.find(run)) {
                case FoundRun.InFolder(RunFolder folder) -> inFolder(folder, known);
                case FoundRun.InStore(RecordedRun recorded, Store store) -> inStore(recorded, known.history(store));
            };
            if (common.json) screen.out(JsonText.of(shown.json()).stripTrailing());
            else shown.print(screen);
        }
        return ExitCode.DONE;
    }

    private Shown inFolder(RunFolder folder, KnownRuns known) {
        String path = folder.path().toString();
        Optional<FoundRun.InStore> recorded = recorded(folder, known);
        Optional<String> store = recorded.map(r -> known.history(r.store()).place(r.run()));
        Path report = folder.file(REPORT);
        return new Shown(
                recorded.map(FoundRun.InStore::run).orElseGet(() -> RecordedRun.of(Logged.of(folder), path)),
                Optional.of(path),
                store,
                Files.exists(report) ? Optional.of(folder.text(report)) : Optional.empty());
    }

    /// The folder says all but where else the run is, so a store that cannot be asked is no more than a warning.
    private Optional<FoundRun.InStore> recorded(RunFolder folder, KnownRuns known) {
        try {
            return known.recorded(folder);
        } catch (ProblemsFound e) {
            for (Problem why : e.problems()) {
                Problem warning = Problem.warning(why.code(), why.place(), why.message(), why.advice());
                screen.err(ProblemText.of(warning, screen.errInk()));
            }
            return Optional.empty();
        }
    }

    private static Shown inStore(RecordedRun recorded, History history) throws IOException {
        Path copy = Files.createTempFile("backbeat-report-", ".txt");
        try {
            boolean hasReport = history.fetch(recorded, REPORT, copy);
            Optional<String> report = hasReport ? Optional.of(Files.readString(copy)) : Optional.empty();
            return new Shown(recorded, Optional.empty(), Optional.of(history.place(recorded)), report);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
