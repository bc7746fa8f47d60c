package dev.backbeat.engine.lab;

import dev.backbeat.engine.causality.Causality;
import dev.backbeat.engine.causality.Certificate;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.lab.Progress.Stage;
import dev.backbeat.engine.market.DataSource;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.metrics.Figures;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.runs.Occasion;
import dev.backbeat.engine.runs.RunFolders;
import dev.backbeat.engine.simulation.Result;
import dev.backbeat.engine.simulation.Simulation;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.tracking.Tracker;

/// The straight line that everything goes through: experiment, data, strategy, simulation, report, record.
public final class Lab {
    private final DataSource data;
    private final RunFolders runs;
    private final Tracker tracker;
    private final Limits limits;

    public Lab(DataSource data, RunFolders runs, Tracker tracker, Limits limits) {
        this.data = data;
        this.runs = runs;
        this.tracker = tracker;
        this.limits = limits;
    }

    public Run run(Experiment experiment, Occasion occasion, Progress progress) {
        try (var draft = runs.begin(experiment, occasion)) {
            progress.reached(Stage.LOADING, 0);
            var market = data.load(experiment.market());
            var result = simulate(experiment, market, progress);
            progress.reached(Stage.EXAMINING, 0);
            var certificate = certificate(experiment, market);
            progress.reached(Stage.WRITING, 0);
            var report = report(experiment, market, result, certificate);
            var folder = draft.complete(report);
            tracker.record(folder, report);
            return new Run(report, folder);
        }
    }

    /// What an experiment finds, without a trace of it anywhere.
    public Report report(Experiment experiment) {
        var market = data.load(experiment.market());
        var result = simulate(experiment, market, Progress.NONE);
        return report(experiment, market, result, certificate(experiment, market));
    }

    /// Pure: the same experiment on the same bars gives the same result; nothing is read, written or kept.
    public Result simulate(Experiment experiment, MarketData market) {
        return simulate(experiment, market, Progress.NONE);
    }

    private Result simulate(Experiment experiment, MarketData market, Progress progress) {
        limits.check(market.universe());
        var columns = new ColumnCache(limits.bytes());
        Decisions decisions = experiment.strategy().on(market, experiment.parameters(), columns);
        if (progress.follows()) decisions = Watched.by(progress, decisions, market.universe());
        return new Simulation(experiment.rules()).run(decisions, market.universe());
    }

    private Certificate certificate(Experiment experiment, MarketData market) {
        return new Causality(experiment.strategy(), experiment.parameters(), experiment.rules(), market, limits.bytes())
                .certificate();
    }

    private static Report report(Experiment experiment, MarketData market, Result result, Certificate certificate) {
        var metrics = Figures.of(result, market.universe(), experiment.metrics());
        return new Report(experiment, market, result, metrics, certificate);
    }
}
