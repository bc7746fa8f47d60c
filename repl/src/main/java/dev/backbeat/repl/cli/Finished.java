package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.experiment.goal.Target;
import dev.backbeat.engine.lab.Run;
import dev.backbeat.engine.metrics.GateOutcome;
import dev.backbeat.engine.metrics.Metrics;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.GoalsJson;
import dev.backbeat.engine.report.TextReport;
import dev.backbeat.engine.report.TextStyle;
import dev.backbeat.engine.report.Warnings;
import dev.backbeat.engine.runs.RunFolder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is told of a run that is done: all of it small, so that a batch need not keep the bars and curves of its runs.
///
/// `examination` is how long it took to look for look-ahead. `report` is the report as text, `goals` primary metric,
/// targets and gates for programs, `problems` warnings of the experiment file.
record Finished(
        RunFolder folder,
        String name,
        String report,
        Metrics metrics,
        Optional<Metric> primary,
        List<Target> targets,
        List<GateOutcome> gates,
        Tracking tracking,
        Duration examination,
        Map<String, Object> goals,
        List<String> warnings,
        List<Problem> problems) {

    static Finished of(Run run, Duration examination, TextStyle style) {
        return new Finished(
                run.folder(),
                run.report().experiment().name(),
                TextReport.of(run.report(), style),
                run.report().metrics(),
                run.report().experiment().reporting().primary(),
                run.report().experiment().goals().targets(),
                run.report().gates(),
                run.report().experiment().tracking(),
                examination,
                GoalsJson.of(run.report()),
                Warnings.of(run.report()),
                run.report().experiment().warnings());
    }

    /// Whether it is recorded beside its folder.
    boolean isEmbedded() {
        return tracking.store().text().equals(Tracking.EMBEDDED);
    }

    List<GateOutcome> failedGates() {
        return gates.stream().filter(gate -> !gate.passed()).toList();
    }
}
