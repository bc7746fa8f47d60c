package dev.backbeat.engine.lab;

import dev.backbeat.engine.causality.Causality;
import dev.backbeat.engine.causality.Certificate;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.lab.Progress.Stage;
import dev.backbeat.engine.market.DataSource;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.metrics.Figures;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.runs.Failure;
import dev.backbeat.engine.runs.Identity;
import dev.backbeat.engine.runs.Occasion;
import dev.backbeat.engine.runs.RunDraft;
import dev.backbeat.engine.runs.RunFolders;
import dev.backbeat.engine.simulation.Result;
import dev.backbeat.engine.simulation.Simulation;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.strategy.Plot;
import dev.backbeat.engine.tracking.Recorder;
import java.util.List;
import java.util.function.Consumer;

/// The straight line that everything goes through: experiment, data, strategy, simulation, report, record.
public final class Lab {
    private final DataSource data;
    private final RunFolders runs;
    private final Recorder recorder;
    private final Limits limits;

    public Lab(DataSource data, RunFolders runs, Recorder recorder, Limits limits) {
        this.data = data;
        this.runs = runs;
        this.recorder = recorder;
        this.limits = limits;
    }

    public Run run(Experiment experiment, Occasion occasion, Progress progress) {
        recorder.expect(experiment.tracking(), experiment.baseFolder());
        try (var draft = runs.begin(experiment, occasion)) {
            return run(experiment, draft, progress);
        }
    }

    private Run run(Experiment experiment, RunDraft draft, Progress progress) {
        try {
            progress.reached(Stage.LOADING, 0);
            var market = load(experiment);
            draft.loaded(experiment, market.fingerprint());
            var decisions = decisions(experiment, market);
            var result = simulate(experiment, market, decisions, progress, left -> draft.keep(left, market.universe()));
            var plots = decisions.plots().get();
            progress.reached(Stage.EXAMINING, 0);
            var certificate = certificate(experiment, market);
            progress.reached(Stage.WRITING, 0);
            var report = report(experiment, market, result, plots, certificate);
            var folder = draft.complete(report);
            recorder.kept(folder.id());
            return new Run(report, folder);
        } catch (RuntimeException | Error e) {
            draft.fail(Failure.of(e));
            recorder.kept(draft.id());
            throw e;
        }
    }

    /// Keeps what there is of a run that takes too long: nothing can stop the thread that makes it.
    public void giveUp(Occasion occasion, List<Problem> problems) {
        runs.giveUp(occasion, Failure.of(problems)).ifPresent(recorder::kept);
    }

    /// What an experiment finds, without a trace of it anywhere.
    public Report report(Experiment experiment) {
        var market = load(experiment);
        var decisions = decisions(experiment, market);
        var result = simulate(experiment, market, decisions, Progress.NONE, left -> {});
        var plots = decisions.plots().get();
        return report(experiment, market, result, plots, certificate(experiment, market));
    }

    /// What makes it the run it is; loads its data.
    public Identity identity(Experiment experiment) {
        return Identity.of(experiment, load(experiment).fingerprint());
    }

    /// What the data lack is told at the line that asks for it.
    private MarketData load(Experiment experiment) {
        try {
            return data.load(experiment.market());
        } catch (ProblemsFound found) {
            throw experiment.origins().placed(found);
        }
    }

    /// Pure: the same experiment on the same bars gives the same result; nothing is read, written or kept.
    public Result simulate(Experiment experiment, MarketData market) {
        return simulate(experiment, market, decisions(experiment, market), Progress.NONE, left -> {});
    }

    private Decisions decisions(Experiment experiment, MarketData market) {
        limits.check(market.universe());
        return experiment.strategy().on(market, experiment.parameters(), new ColumnCache(limits.bytes()));
    }

    private static Result simulate(
            Experiment experiment,
            MarketData market,
            Decisions decisions,
            Progress progress,
            Consumer<Result> ifItFails) {
        Decisions watched = progress.follows() ? Watched.by(progress, decisions, market.universe()) : decisions;
        return new Simulation(experiment.rules()).run(watched, market.universe(), ifItFails);
    }

    private Certificate certificate(Experiment experiment, MarketData market) {
        return new Causality(experiment.strategy(), experiment.parameters(), experiment.rules(), market, limits.bytes())
                .certificate();
    }

    private static Report report(
            Experiment experiment, MarketData market, Result result, List<Plot> plots, Certificate certificate) {
        var metrics = Figures.of(result, market.universe(), experiment.metrics());
        return new Report(experiment, market, result, metrics, certificate, plots);
    }
}
