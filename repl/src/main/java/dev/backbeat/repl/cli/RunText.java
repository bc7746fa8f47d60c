package dev.backbeat.repl.cli;

import dev.backbeat.engine.metrics.GateOutcome;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.GatesTable;
import dev.backbeat.engine.report.RunsTable;
import dev.backbeat.engine.report.TextStyle;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Delivery;
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What `backbeat run` prints for people: of each experiment what to know about it and the run folder's path, of a
/// single one the report before that, of several a table at the end.
final class RunText implements RunPrint {
    private final Screen screen;
    private final String out;
    private final Detail detail;
    private final boolean debug;
    private final RunsTable table;

    /// How much is printed of a run.
    enum Detail {
        REPORT,
        LINE_OF_TABLE,
        PATH
    }

    RunText(Screen screen, String out, Detail detail, boolean debug) {
        this.screen = screen;
        this.out = out;
        this.detail = detail;
        this.debug = debug;
        this.table = new RunsTable(style(screen));
    }

    static TextStyle style(Screen screen) {
        return new TextStyle(true, screen.outInk() == Ink.COLOUR);
    }

    @Override
    public void orphans(List<RunId> orphans) {
        if (detail != Detail.PATH) Orphans.tell(orphans, out, screen);
    }

    @Override
    public void outcome(RunOutcome outcome) {
        switch (outcome) {
            case RunOutcome.Completed(String source, Finished run) -> completed(outcome, run);
            case RunOutcome.Failed(String source, List<Problem> problems) -> {
                problems(problems);
                table.failed(source, outcome.exitCode(), code(problems));
            }
            case RunOutcome.Broken(String source, Bug bug) -> {
                screen.err(bug.line());
                if (debug) screen.err(Plain.of(bug.trace()));
                table.failed(source, outcome.exitCode(), "a bug");
            }
        }
        screen.flush();
    }

    private void completed(RunOutcome outcome, Finished run) {
        if (detail == Detail.REPORT) screen.coloured(run.report());
        if (detail != Detail.PATH) notes(run);
        for (GateOutcome gate : run.failedGates()) screen.err(failed(outcome.source(), gate));
        if (detail == Detail.REPORT) screen.out("");
        if (detail == Detail.REPORT && run.isEmbedded())
            screen.out("in MLflow: " + TrackingText.command(EmbeddedTracker.folderIn(Path.of(out))));
        if (detail == Detail.REPORT && screen.showsProgress())
            screen.err(screen.errInk().dim(examined(run.examination())));
        screen.out(Path.of(out).resolve(run.folder().id().toString()).toString());
        String letters = run.folder().id().hash();
        table.completed(
                run.name(), run.metrics(), run.primary(), run.targets(), run.gates(), outcome.exitCode(), letters);
    }

    private static String examined(Duration took) {
        return "looked for look-ahead in %.2f s".formatted(took.toMillis() / 1000.0);
    }

    private void notes(Finished run) {
        problems(told(run));
        run.folder().manifest().plotsSkipped().ifPresent(why -> screen.err("plots skipped: " + Plain.of(why)));
    }

    private String failed(String source, GateOutcome gate) {
        String what = gate.gate().text() + " (" + GatesTable.shown(gate) + ")";
        return Plain.of(source) + ": " + screen.errInk().yellow("gate failed") + ": " + what;
    }

    /// The report itself says that nothing is paid for trading.
    private static List<Problem> told(Finished run) {
        return run.problems().stream()
                .filter(p -> p.code() != ConfigCode.NO_COSTS)
                .toList();
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) screen.err(ProblemText.of(problem, screen.errInk()));
    }

    private static String code(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .map(p -> p.code().code())
                .orElse("");
    }

    @Override
    public void end(Delivery delivery, int exitCode) {
        TrackingText.tell(delivery, screen);
        if (detail != Detail.LINE_OF_TABLE) return;
        screen.out("");
        screen.out(table.text().stripTrailing());
    }
}
