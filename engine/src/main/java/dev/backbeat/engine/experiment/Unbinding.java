package dev.backbeat.engine.experiment;

import dev.backbeat.engine.execution.Commission;
import dev.backbeat.engine.execution.Slippage;
import dev.backbeat.engine.experiment.goal.Goals;
import dev.backbeat.engine.experiment.schema.Hours;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Slip;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.risk.Sizing;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.ScriptLimits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes of an experiment the values its file would give: the way back of `Binding`.
final class Unbinding {
    private final Values values = new Values(Place.of("experiment"));

    private Unbinding() {}

    static Values values(Experiment experiment) {
        var unbinding = new Unbinding();
        unbinding.strategy(experiment);
        unbinding.market(experiment.market());
        unbinding.rules(experiment.rules(), experiment.currency());
        unbinding.sizing(experiment.rules().sizing());
        unbinding.metrics(experiment.metrics());
        unbinding.limits(experiment.strategy().limits());
        unbinding.goals(experiment.goals());
        unbinding.reporting(experiment.reporting());
        unbinding.tracking(experiment.tracking());
        return unbinding.values;
    }

    private void strategy(Experiment experiment) {
        values.put(StrategyKeys.NAME, experiment.name());
        values.put(StrategyKeys.DESCRIPTION, experiment.description());
        values.put(StrategyKeys.TAGS, experiment.tags());
        values.put(StrategyKeys.SCRIPT, experiment.scriptPath());
        values.put(StrategyKeys.PARAMS, entries(experiment.parameters()));
    }

    private static List<Node.Entry> entries(Parameters parameters) {
        return parameters.values().entrySet().stream()
                .map(e ->
                        new Node.Entry(scalar(e.getKey(), false), scalar(e.getValue(), e.getValue() instanceof String)))
                .toList();
    }

    private static Node.Scalar scalar(Object value, boolean quoted) {
        return new Node.Scalar(value.toString(), quoted, Place.of("experiment"));
    }

    private void market(MarketRequest market) {
        SessionCalendar calendar = market.calendar();
        var period = new PeriodText(calendar);
        origin(market.origin());
        values.put(DataKeys.SYMBOLS, market.symbols());
        values.put(DataKeys.REFERENCES, market.references());
        values.put(DataKeys.TIMEFRAME, market.timeframe());
        values.put(DataKeys.TIMESTAMP, market.timestamp());
        values.put(DataKeys.ZONE, calendar.zone());
        values.put(DataKeys.SESSION, hours(calendar));
        values.put(DataKeys.ADJUST, "none");
        values.put(DataKeys.FROM, period.from(market.period()));
        values.put(DataKeys.TO, period.to(market.period()));
        values.put(DataKeys.WARM_UP, market.warmUpBars());
    }

    private static Optional<Hours.Span> hours(SessionCalendar calendar) {
        return calendar.equals(SessionCalendar.wholeDay(calendar.zone()))
                ? Optional.empty()
                : Optional.of(new Hours.Span(calendar.opens(), calendar.closes()));
    }

    private void origin(Origin origin) {
        switch (origin) {
            case Origin.CsvFolder csv -> {
                values.put(DataKeys.SOURCE, "csv");
                values.put(DataKeys.DATA_PATH, csv.written());
            }
            case Origin.Synthetic synthetic -> {
                values.put(DataKeys.SOURCE, "synthetic");
                values.put(DataKeys.SEED, synthetic.seed());
                values.put(DataKeys.START, synthetic.start());
                values.put(DataKeys.BARS, (long) synthetic.bars());
                values.put(DataKeys.DRIFT, synthetic.annualDrift());
                values.put(DataKeys.VOLATILITY, synthetic.annualVolatility());
                values.put(DataKeys.CORRELATION, synthetic.correlation());
            }
        }
    }

    private void rules(Rules rules, String currency) {
        values.put(TradingKeys.CASH, rules.cash());
        values.put(TradingKeys.CURRENCY, currency);
        values.put(TradingKeys.SIDE, TradedSide.of(rules));
        values.put(TradingKeys.LEVERAGE, "1");
        values.put(TradingKeys.MARKET, "next-open");
        values.put(TradingKeys.INTRABAR, "pessimistic");
        values.put(TradingKeys.LATENCY, "0 bars");
        values.put(TradingKeys.LOT, rules.lot());
        values.put(TradingKeys.END, rules.end());
        values.put(TradingKeys.STOP, optional(rules.stopFraction()));
        values.put(TradingKeys.TARGET, optional(rules.targetFraction()));
        values.put(TradingKeys.HOLD_MAX, rules.holdMaxBars().stream().boxed().findFirst());
        commission(rules.costs().commission());
        slippage(rules.costs().slippage());
    }

    private void commission(Commission commission) {
        values.put(CostKeys.PERCENT, commission.fraction());
        values.put(CostKeys.PER_SHARE, commission.perUnit());
        values.put(CostKeys.PER_TRADE, commission.perTrade());
        values.put(CostKeys.MINIMUM, commission.minimum());
    }

    private void slippage(Slippage slippage) {
        switch (slippage) {
            case Slippage.BasisPoints(double points) -> {
                values.put(CostKeys.SLIPPAGE, new Slip.Size(points, false));
                values.put(TradingKeys.TICK_SIZE, Optional.empty());
            }
            case Slippage.Ticks(double ticks, double size) -> {
                values.put(CostKeys.SLIPPAGE, new Slip.Size(ticks, true));
                values.put(TradingKeys.TICK_SIZE, Optional.of(size));
            }
        }
    }

    private void sizing(Sizing sizing) {
        switch (sizing) {
            case Sizing.FixedQuantity(double quantity) -> {
                values.put(SizingKeys.MODEL, "fixed");
                values.put(SizingKeys.QUANTITY, quantity);
            }
            case Sizing.PercentOfEquity(double fraction, Sizing.PriceAt price) -> {
                values.put(SizingKeys.MODEL, "percent-of-equity");
                values.put(SizingKeys.EQUITY_SHARE, fraction);
                values.put(SizingKeys.PRICE, price);
            }
            case Sizing.VolatilityTarget target -> {
                values.put(SizingKeys.MODEL, "volatility-target");
                values.put(SizingKeys.TARGET_VOLATILITY, target.annualVolatility());
                values.put(SizingKeys.LOOKBACK, target.lookbackBars());
                values.put(SizingKeys.MAX_WEIGHT, target.maxWeight());
                values.put(SizingKeys.SIZING_PERIODS, target.sessionsPerYear());
                values.put(SizingKeys.PRICE, target.price());
            }
        }
    }

    private void metrics(MetricsRules metrics) {
        values.put(MetricsKeys.RISK_FREE, metrics.riskFree());
        values.put(MetricsKeys.PERIODS, metrics.periodsPerYear());
        values.put(MetricsKeys.SAMPLING, metrics.sampling());
    }

    private void limits(ScriptLimits limits) {
        values.put(LimitKeys.STEPS, limits.steps());
        values.put(LimitKeys.TIME, limits.time().toSeconds());
        values.put(LimitKeys.MEMORY, limits.memoryBytes());
        values.put(LimitKeys.DEPTH, (long) limits.depth());
    }

    private void goals(Goals goals) {
        values.put(GoalKeys.TARGETS, goals.targets());
        values.put(GoalKeys.GATES, goals.gates());
    }

    private void reporting(Reporting reporting) {
        values.put(ReportKeys.NOTE, reporting.note());
        values.put(ReportKeys.PRIMARY, reporting.primary());
        values.put(ReportKeys.ARTIFACTS, reporting.artifacts());
    }

    private void tracking(Tracking tracking) {
        asked(TrackingKeys.STORE, tracking.store());
        asked(TrackingKeys.EXPERIMENT, tracking.experiment());
        values.put(TrackingKeys.STRICT, Boolean.toString(tracking.strict()));
        optional(TrackingKeys.USERNAME, tracking.access().username());
        optional(TrackingKeys.PASSWORD, tracking.access().password());
        optional(TrackingKeys.TOKEN, tracking.access().token());
        optional(TrackingKeys.AUTHORITY, tracking.access().authority());
    }

    private void optional(Key<String> key, Tracking.Asked asked) {
        if (!asked.text().isEmpty()) asked(key, asked);
    }

    private void asked(Key<String> key, Tracking.Asked asked) {
        values.put(key, asked.text());
        if (!asked.written().equals(asked.text())) values.hide(key, asked.written());
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
