package dev.backbeat.engine.experiment;

import dev.backbeat.engine.execution.Commission;
import dev.backbeat.engine.execution.Costs;
import dev.backbeat.engine.execution.Slippage;
import dev.backbeat.engine.experiment.goal.Goals;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Slip;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.risk.Sizing;
import dev.backbeat.engine.strategy.ScriptLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Makes the parts of an experiment of its checked values.
record Binding(Values values) {

    /// Empty while zone or session are not known.
    static Optional<SessionCalendar> calendar(Values values) {
        return values.find(DataKeys.ZONE)
                .flatMap(zone -> values.find(DataKeys.SESSION)
                        .map(session -> session.map(h -> new SessionCalendar(zone, h.opens(), h.closes()))
                                .orElseGet(() -> SessionCalendar.wholeDay(zone))));
    }

    MarketRequest market(Path baseFolder) {
        SessionCalendar calendar = calendar(values).orElseThrow();
        var period = new PeriodText(calendar);
        return new MarketRequest(
                origin(baseFolder),
                values.get(DataKeys.SYMBOLS),
                values.get(DataKeys.REFERENCES),
                values.get(DataKeys.TIMEFRAME),
                values.get(DataKeys.TIMESTAMP),
                calendar,
                new Period(period.from(values.get(DataKeys.FROM)), period.until(values.get(DataKeys.TO))),
                values.get(DataKeys.WARM_UP));
    }

    private Origin origin(Path baseFolder) {
        if (values.get(DataKeys.SOURCE).equals("csv"))
            return new Origin.CsvFolder(
                    values.get(DataKeys.DATA_PATH), baseFolder.toString(), values.shown(DataKeys.DATA_PATH));
        return new Origin.Synthetic(
                values.get(DataKeys.SEED),
                values.get(DataKeys.START),
                Math.toIntExact(values.get(DataKeys.BARS)),
                values.get(DataKeys.DRIFT),
                values.get(DataKeys.VOLATILITY),
                values.get(DataKeys.CORRELATION));
    }

    Rules rules() {
        TradedSide side = values.get(TradingKeys.SIDE);
        return new Rules(
                values.get(TradingKeys.CASH),
                side.allowsLong(),
                side.allowsShort(),
                values.get(TradingKeys.LOT),
                values.get(TradingKeys.END),
                new Costs(commission(), slippage()),
                sizing(),
                optional(values.get(TradingKeys.STOP)),
                optional(values.get(TradingKeys.TARGET)),
                values.get(TradingKeys.HOLD_MAX).map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private Commission commission() {
        return new Commission(
                values.get(CostKeys.PERCENT),
                values.get(CostKeys.PER_SHARE),
                values.get(CostKeys.PER_TRADE),
                values.get(CostKeys.MINIMUM));
    }

    private Slippage slippage() {
        Slip.Size size = values.get(CostKeys.SLIPPAGE);
        return size.inTicks()
                ? new Slippage.Ticks(
                        size.value(), values.get(TradingKeys.TICK_SIZE).orElseThrow())
                : new Slippage.BasisPoints(size.value());
    }

    private Sizing sizing() {
        return switch (values.get(SizingKeys.MODEL)) {
            case "fixed" -> new Sizing.FixedQuantity(values.get(SizingKeys.QUANTITY));
            case "percent-of-equity" ->
                new Sizing.PercentOfEquity(values.get(SizingKeys.EQUITY_SHARE), values.get(SizingKeys.PRICE));
            default ->
                new Sizing.VolatilityTarget(
                        values.get(SizingKeys.TARGET_VOLATILITY),
                        values.get(SizingKeys.LOOKBACK),
                        values.get(SizingKeys.MAX_WEIGHT),
                        values.get(SizingKeys.SIZING_PERIODS),
                        values.get(SizingKeys.PRICE));
        };
    }

    MetricsRules metrics() {
        return new MetricsRules(
                values.get(MetricsKeys.RISK_FREE), values.get(MetricsKeys.PERIODS), values.get(MetricsKeys.SAMPLING));
    }

    ScriptLimits limits() {
        return new ScriptLimits(
                values.get(LimitKeys.STEPS),
                Duration.ofSeconds(values.get(LimitKeys.TIME)),
                values.get(LimitKeys.MEMORY),
                Math.toIntExact(values.get(LimitKeys.DEPTH)));
    }

    Goals goals() {
        return new Goals(values.get(GoalKeys.GATES), values.get(GoalKeys.TARGETS));
    }

    Reporting reporting() {
        return new Reporting(
                values.get(ReportKeys.NOTE), values.get(ReportKeys.PRIMARY), values.get(ReportKeys.ARTIFACTS));
    }

    Tracking tracking() {
        return new Tracking(
                asked(TrackingKeys.STORE),
                asked(TrackingKeys.EXPERIMENT),
                values.get(TrackingKeys.STRICT).equals("true"),
                new Tracking.Access(
                        optional(TrackingKeys.USERNAME),
                        optional(TrackingKeys.PASSWORD),
                        optional(TrackingKeys.TOKEN),
                        optional(TrackingKeys.AUTHORITY)));
    }

    private Tracking.Asked optional(Key<String> key) {
        return values.find(key).isPresent() ? asked(key) : Tracking.Asked.plain("");
    }

    private Tracking.Asked asked(Key<String> key) {
        return new Tracking.Asked(values.get(key), values.shown(key));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
