package dev.backbeat.engine.runs;

import dev.backbeat.engine.execution.Commission;
import dev.backbeat.engine.execution.Slippage;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.MetricsRules;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.report.ShortestForm;
import dev.backbeat.engine.risk.Sizing;
import dev.backbeat.engine.simulation.Semantics;
import java.util.Map;

/// What makes two runs the same run: hashes over everything that determines a result, and over nothing else.
///
/// The simulation key covers the strategy's source with what it includes, its parameters, the bars (not where they
/// lie), symbols, timeframe, calendar and period, all rules of the simulation, the seed, and the version of the
/// engine's semantics. The metrics key adds the conventions of the figures. Name, description and tags are in
/// neither.
public record Identity(String simulationKey, String metricsKey) {

    public static Identity of(Experiment experiment, DataFingerprint data) {
        var text = new StringBuilder(1024);
        line(text, "semantics", Semantics.VERSION);
        strategy(text, experiment);
        market(text, experiment.market());
        line(text, "data", data.sha256());
        line(text, "currency", experiment.currency());
        rules(text, experiment.rules());
        String simulation = Sha256.of(text.toString());
        metrics(text.append(simulation).append('\n'), experiment.metrics());
        return new Identity(simulation, Sha256.of(text.toString()));
    }

    private static void strategy(StringBuilder text, Experiment experiment) {
        for (Map.Entry<String, String> source : Code.of(experiment).entrySet())
            line(text, source.getKey(), Sha256.of(source.getValue()));
        for (var parameter : experiment.parameters().values().entrySet())
            line(text, "params." + parameter.getKey(), written(parameter.getValue()));
    }

    private static void market(StringBuilder text, MarketRequest market) {
        line(text, "symbols", String.join(",", market.symbols()));
        if (!market.references().isEmpty()) line(text, "references", String.join(",", market.references()));
        line(text, "timeframe", market.timeframe());
        line(text, "zone", market.calendar().zone());
        line(
                text,
                "session",
                market.calendar().opens() + "-" + market.calendar().closes());
        line(text, "from", market.period().from());
        line(text, "until", market.period().until());
        line(text, "seed", market.origin() instanceof Origin.Synthetic made ? made.seed() : "none");
    }

    private static void rules(StringBuilder text, Rules rules) {
        line(text, "cash", written(rules.cash()));
        line(text, "side", rules.allowLong() + "/" + rules.allowShort());
        line(text, "lot", written(rules.lot()));
        line(text, "end", rules.end());
        Commission commission = rules.costs().commission();
        line(text, "commission.fraction", written(commission.fraction()));
        line(text, "commission.per-unit", written(commission.perUnit()));
        line(text, "commission.per-trade", written(commission.perTrade()));
        line(text, "commission.minimum", written(commission.minimum()));
        line(text, "slippage", written(rules.costs().slippage()));
        line(text, "sizing", written(rules.sizing()));
        line(text, "stop", written(rules.stopFraction().orElse(Double.NaN)));
        line(text, "target", written(rules.targetFraction().orElse(Double.NaN)));
        line(text, "hold-max", rules.holdMaxBars().orElse(0));
    }

    private static void metrics(StringBuilder text, MetricsRules metrics) {
        line(text, "risk-free", written(metrics.riskFree()));
        line(text, "periods-per-year", written(metrics.periodsPerYear()));
        line(text, "sampling", metrics.sampling());
    }

    private static String written(Slippage slippage) {
        return switch (slippage) {
            case Slippage.BasisPoints(double basisPoints) -> written(basisPoints) + " bps";
            case Slippage.Ticks(double ticks, double tickSize) -> written(ticks) + " ticks of " + written(tickSize);
        };
    }

    private static String written(Sizing sizing) {
        return switch (sizing) {
            case Sizing.FixedQuantity(double quantity) -> "fixed-quantity " + written(quantity);
            case Sizing.PercentOfEquity(double fraction, Sizing.PriceAt price) ->
                "percent-of-equity " + written(fraction) + " " + price;
            case Sizing.VolatilityTarget(
                    double volatility,
                    int lookback,
                    double maxWeight,
                    double sessions,
                    Sizing.PriceAt price) ->
                "volatility-target " + written(volatility) + " " + lookback + " " + written(maxWeight) + " "
                        + written(sessions) + " " + price;
        };
    }

    private static String written(Object value) {
        return value instanceof Double number ? ShortestForm.of(number) : value.toString();
    }

    /// Further lines of a value are indented, so that no value can pass for a line of its own.
    private static void line(StringBuilder text, String key, Object value) {
        text.append(key)
                .append('=')
                .append(value.toString().replace("\n", "\n "))
                .append('\n');
    }
}
