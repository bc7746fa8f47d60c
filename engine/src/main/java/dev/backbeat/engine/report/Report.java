package dev.backbeat.engine.report;

import dev.backbeat.engine.causality.Certificate;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.metrics.Figures;
import dev.backbeat.engine.metrics.GateCheck;
import dev.backbeat.engine.metrics.GateOutcome;
import dev.backbeat.engine.metrics.Metrics;
import dev.backbeat.engine.simulation.Result;
import dev.backbeat.engine.strategy.Plot;
import java.util.List;

/// A result with its figures, beside the experiment it answers and the data it saw: all that is printed, plotted and
/// written.
///
/// @param plots what the strategy shows beside the prices
public record Report(
        Experiment experiment,
        MarketData data,
        Result result,
        Metrics metrics,
        Certificate certificate,
        List<Plot> plots) {

    public Report {
        plots = List.copyOf(plots);
    }

    /// Of a result whose strategy was not examined, and shows nothing.
    public Report(Experiment experiment, MarketData data, Result result, Metrics metrics) {
        this(experiment, data, result, metrics, Certificate.NONE, List.of());
    }

    /// Computes the figures by the experiment's own conventions.
    public static Report of(Experiment experiment, MarketData data, Result result) {
        return new Report(experiment, data, result, Figures.of(result, data.universe(), experiment.metrics()));
    }

    /// The experiment's gates, in its order.
    public List<GateOutcome> gates() {
        return GateCheck.of(experiment.goals().gates(), result, metrics, certificate);
    }
}
