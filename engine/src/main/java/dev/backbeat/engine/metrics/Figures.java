package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.MetricsRules;
import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.metrics.Figure.Reason;
import dev.backbeat.engine.portfolio.EquityCurve;
import dev.backbeat.engine.simulation.Result;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Computes every figure of a result, and beside them those of buying and holding.
///
/// What does not depend on the result (where returns are taken, buying and holding) is computed once, for many results
/// on the same data.
public final class Figures {
    private static final Map<Metric, Reason> NOT_OF_ONE_RUN = new EnumMap<>(Map.of(
            Metric.DSR, Reason.NEEDS_SWEEP,
            Metric.PBO, Reason.NEEDS_SWEEP,
            Metric.ALPHA, Reason.NEEDS_BENCHMARK,
            Metric.BETA, Reason.NEEDS_BENCHMARK,
            Metric.INFORMATION_RATIO, Reason.NEEDS_BENCHMARK));

    private final Universe universe;
    private final MetricsRules rules;
    private final SamplePoints points;
    private final Map<Metric, Figure> held;

    public Figures(Universe universe, double startingCash, MetricsRules rules) {
        this.universe = universe;
        this.rules = rules;
        long[] closedAt = universe.clock(universe.firstInstant(), universe.instants());
        this.points = SamplePoints.of(closedAt, universe.calendar(), rules);
        this.held = ofGrowth(BuyAndHold.sample(universe, startingCash, points), rules.riskFree());
    }

    public static Metrics of(Result result, Universe universe, MetricsRules rules) {
        return new Figures(universe, result.equity().startingCash(), rules).of(result);
    }

    /// All figures in the order of [Metric], then those of buy and hold in the order of [Metric#forBuyAndHold].
    public Metrics of(Result result) {
        var sample = EquitySample.of(result.equity(), pointsOf(result.equity()));
        var figures = ofGrowth(sample, rules.riskFree());
        new Tails(sample).addTo(figures);
        new Trend(sample).addTo(figures);
        TradeFigures.of(result.trades()).addTo(figures);
        new Exposure(result, sample.points().days()).addTo(figures);
        CostFigures.of(result.trades()).addTo(figures);
        NOT_OF_ONE_RUN.forEach((metric, reason) -> figures.put(metric, Figure.missing(reason)));
        return inOrder(figures);
    }

    /// A ruined account may have stopped before the data did.
    private SamplePoints pointsOf(EquityCurve curve) {
        return curve.size() == points.bars() ? points : SamplePoints.of(curve.time(), universe.calendar(), rules);
    }

    private static Map<Metric, Figure> ofGrowth(EquitySample sample, double riskFree) {
        var figures = new EnumMap<Metric, Figure>(Metric.class);
        var returns = new Returns(sample);
        var drawdown = Drawdown.of(sample);
        returns.addTo(figures);
        drawdown.addTo(figures);
        new RiskAdjusted(sample, returns.moments(), riskFree).addTo(figures, returns, drawdown);
        return figures;
    }

    private Metrics inOrder(Map<Metric, Figure> figures) {
        var named = new LinkedHashMap<String, Figure>();
        figures.forEach((metric, figure) -> named.put(metric.id(), figure));
        for (Metric metric : Metric.forBuyAndHold())
            named.put(metric.buyAndHoldId(), Objects.requireNonNull(held.get(metric)));

        var values = new LinkedHashMap<String, Double>();
        var undefined = new LinkedHashMap<String, String>();
        named.forEach((id, figure) -> {
            switch (figure) {
                case Figure.Known(double value) -> values.put(id, value);
                case Figure.Missing(Reason reason) -> undefined.put(id, reason.text());
            }
        });
        return new Metrics(values, undefined);
    }
}
