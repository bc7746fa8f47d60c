package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Run;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.TextReport;
import dev.backbeat.engine.report.TextStyle;
import dev.backbeat.engine.runs.RunId;
import java.nio.file.Path;
import java.util.List;

/// What `backbeat run` prints for people: the report, what to know about it, and the run folder's path last.
final class RunText {
    private final Screen screen;
    private final String out;
    private final boolean quiet;
    private final boolean debug;

    RunText(Screen screen, String out, boolean quiet, boolean debug) {
        this.screen = screen;
        this.out = out;
        this.quiet = quiet;
        this.debug = debug;
    }

    void orphans(List<RunId> orphans) {
        if (!quiet) Orphans.tell(orphans, out, screen);
    }

    void outcome(RunOutcome outcome) {
        switch (outcome) {
            case RunOutcome.Completed(String source, Run run) -> completed(run);
            case RunOutcome.Failed(String source, List<Problem> problems) -> problems(problems);
            case RunOutcome.Broken(String source, Bug bug) -> {
                screen.err(bug.line());
                if (debug) screen.err(Plain.of(bug.trace()));
            }
        }
    }

    private void completed(Run run) {
        if (!quiet) {
            boolean colour = screen.outInk() == Ink.COLOUR;
            screen.coloured(TextReport.of(run.report(), new TextStyle(true, colour)));
            problems(told(run));
            run.folder().manifest().plotsSkipped().ifPresent(why -> screen.err("plots skipped: " + Plain.of(why)));
            screen.out("");
        }
        screen.out(Path.of(out).resolve(run.folder().id().toString()).toString());
        screen.flush();
    }

    /// The report itself says that nothing is paid for trading.
    private static List<Problem> told(Run run) {
        return run.report().experiment().warnings().stream()
                .filter(p -> p.code() != ConfigCode.NO_COSTS)
                .toList();
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) screen.err(ProblemText.of(problem, screen.errInk()));
    }
}
