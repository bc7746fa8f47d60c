package dev.backbeat.engine.report;

import dev.backbeat.engine.execution.Commission;
import dev.backbeat.engine.execution.Costs;
import dev.backbeat.engine.execution.Slippage;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.MetricsRules;
import dev.backbeat.engine.experiment.MetricsRules.Sampling;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.risk.Sizing;
import dev.backbeat.engine.risk.Sizing.PriceAt;
import dev.backbeat.engine.strategy.Anatomy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was run, in words: the block above the figures.
final class Settings {
    private Settings() {}

    /// Label by label, in the order in which they are printed.
    static Map<String, String> of(Report report) {
        Experiment experiment = report.experiment();
        var settings = new LinkedHashMap<String, String>();
        if (!experiment.description().isBlank())
            settings.put("About", experiment.description().strip());
        settings.put("Strategy", experiment.strategy().name() + " (" + experiment.scriptPath() + ")");
        settings.put("Parameters", parameters(experiment));
        settings.put("Data", data(experiment.market()));
        settings.put("Period", period(report));
        settings.put("Account", account(experiment));
        settings.put("Sizing", sizing(experiment));
        settings.put("Protection", protection(experiment.rules()));
        settings.put("Costs", costs(experiment.rules().costs()));
        settings.put("Figures", figures(experiment.metrics()));
        if (report.certificate().isExamined() && report.certificate().holds())
            settings.put("Causality", report.certificate().told());
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    private static String parameters(Experiment experiment) {
        return experiment.parameters().values().entrySet().stream()
                .map(entry -> entry.getKey() + " " + written(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String written(Object value) {
        return value instanceof Double number ? ShortestForm.of(number) : String.valueOf(value);
    }

    private static String data(MarketRequest market) {
        String references =
                market.references().isEmpty() ? "" : "; to look at: " + String.join(", ", market.references());
        return String.join(", ", market.symbols()) + references + "; bars of " + market.timeframe() + " from "
                + origin(market.origin());
    }

    static String origin(Origin origin) {
        return switch (origin) {
            case Origin.CsvFolder csv -> csv.written();
            case Origin.Synthetic synthetic -> "the generator, seed " + synthetic.seed();
        };
    }

    private static String period(Report report) {
        Universe universe = report.data().universe();
        int bars = report.result().equity().size();
        if (bars == 0) return "no bar";
        String warmUp = universe.firstInstant() == 0
                ? ""
                : " after " + Rounded.counted(universe.firstInstant(), "bar") + " of warm-up";
        return Traded.firstDay(report) + " to " + Traded.lastDay(report) + " ("
                + universe.calendar().zone() + "), " + Rounded.counted(bars, "bar") + warmUp;
    }

    private static String account(Experiment experiment) {
        Rules rules = experiment.rules();
        String sides = rules.allowLong() && rules.allowShort()
                ? "long and short"
                : rules.allowLong() ? "long only" : "short only";
        String end = rules.end() == Rules.AtEnd.CLOSE ? "closed at the end" : "marked at the end";
        return Rounded.decimal(rules.cash()) + " " + experiment.currency() + ", " + sides + ", lots of "
                + ShortestForm.of(rules.lot()) + ", " + end;
    }

    // Of the section of the experiment, only the moment of the price acts on a book.
    private static String sizing(Experiment experiment) {
        Sizing sizing = experiment.rules().sizing();
        boolean isBook = experiment
                .strategy()
                .anatomy(experiment.market().timeframe())
                .filter(anatomy -> anatomy.style() == Anatomy.Style.REBALANCE)
                .isPresent();
        return isBook ? "by the weights of the strategy" + at(price(sizing)) : sizing(sizing);
    }

    private static PriceAt price(Sizing sizing) {
        return switch (sizing) {
            case Sizing.FixedQuantity fixed -> PriceAt.DECISION;
            case Sizing.PercentOfEquity percent -> percent.price();
            case Sizing.VolatilityTarget target -> target.price();
        };
    }

    private static String sizing(Sizing sizing) {
        return switch (sizing) {
            case Sizing.FixedQuantity(double quantity) -> ShortestForm.of(quantity) + " units";
            case Sizing.PercentOfEquity(double fraction, PriceAt price) -> percent(fraction) + " of equity" + at(price);
            case Sizing.VolatilityTarget target ->
                "volatility of " + percent(target.annualVolatility()) + " a year, by the last "
                        + target.lookbackBars() + " bars, at most " + percent(target.maxWeight()) + " of equity"
                        + at(target.price());
        };
    }

    private static String at(PriceAt price) {
        return price == PriceAt.FILL ? ", at the price of the fill" : ", at the price of the decision";
    }

    private static String protection(Rules rules) {
        var parts = new ArrayList<String>();
        rules.stopFraction().ifPresent(stop -> parts.add("stop " + percent(stop)));
        rules.targetFraction().ifPresent(target -> parts.add("target " + percent(target)));
        rules.holdMaxBars().ifPresent(bars -> parts.add("at most " + Rounded.counted(bars, "bar")));
        return String.join(", ", parts);
    }

    private static String costs(Costs costs) {
        if (costs.isFree()) return "none";
        List<String> parts = commission(costs.commission());
        if (!costs.slippage().isFree()) parts.add("slippage " + slippage(costs.slippage()));
        return String.join(", ", parts);
    }

    private static List<String> commission(Commission commission) {
        var parts = new ArrayList<String>();
        if (commission.fraction() > 0) parts.add("commission " + percent(commission.fraction()));
        if (commission.perUnit() > 0) parts.add(ShortestForm.of(commission.perUnit()) + " per unit");
        if (commission.perTrade() > 0) parts.add(ShortestForm.of(commission.perTrade()) + " per fill");
        if (commission.minimum() > 0) parts.add("at least " + ShortestForm.of(commission.minimum()) + " per fill");
        return parts;
    }

    private static String slippage(Slippage slippage) {
        return switch (slippage) {
            case Slippage.BasisPoints(double basisPoints) -> ShortestForm.of(basisPoints) + " bps";
            case Slippage.Ticks(double ticks, double size) ->
                ShortestForm.of(ticks) + " ticks of " + ShortestForm.of(size);
        };
    }

    private static String figures(MetricsRules rules) {
        return "returns " + (rules.sampling() == Sampling.SESSION ? "by session" : "by bar") + ", "
                + ShortestForm.of(rules.periodsPerYear()) + " sessions a year, risk-free " + percent(rules.riskFree());
    }

    /// 0.001 as `0.1 %`, with all digits that were written and none that were not.
    private static String percent(double fraction) {
        // Times 100 in decimal: in binary, 0.07 would turn into 7.000000000000001.
        return BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
