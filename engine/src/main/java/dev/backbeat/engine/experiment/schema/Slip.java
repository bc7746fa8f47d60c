package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Map;

/// How much worse than the quoted price a fill is: a share of the price, or price steps.
public record Slip() implements ScalarKind<Slip.Size> {
    private static final double MOST_BASIS_POINTS = 5_000;
    private static final double MOST_TICKS = 1_000_000;

    /// A size in its unit; a share of the price is always in basis points.
    public record Size(double value, boolean inTicks) {}

    @Override
    public Reading<Size> reading(Node.Scalar scalar) {
        return switch (Quantity.read(scalar.text(), "a slippage such as 5 bps")) {
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
            case Reading.Accepted<Quantity>(Quantity quantity) -> inUnit(quantity);
        };
    }

    private static Reading<Size> inUnit(Quantity quantity) {
        return switch (quantity.unit()) {
            case "" -> missing(quantity);
            case "bps" -> within(new Size(quantity.scaled(0), false));
            case "%" -> within(new Size(quantity.scaled(2), false));
            case "ticks", "tick" -> within(new Size(quantity.scaled(0), true));
            default ->
                Reading.refused(
                        ConfigCode.UNKNOWN_UNIT,
                        "has the unit " + Quoted.of(quantity.unit()) + ", which is not one for slippage",
                        "write '5 bps', '0.05%' or '1 ticks'");
        };
    }

    /// 0.0005 may be a fraction meant as 5 bps, or 0.0005 %; 5 may be basis points or ticks.
    private static Reading<Size> missing(Quantity quantity) {
        double value = quantity.scaled(0);
        List<String> readings = value != 0 && Math.abs(value) < 1
                ? List.of(quantity.shown() + "%", Decimals.write(value, 4) + " bps")
                : List.of(quantity.shown() + " bps", quantity.shown() + " ticks");
        return Reading.refused(
                ConfigCode.MISSING_UNIT,
                "needs a unit",
                "write '" + readings.getFirst() + "' or '" + readings.getLast() + "'");
    }

    private static Reading<Size> within(Size size) {
        double most = size.inTicks ? MOST_TICKS : MOST_BASIS_POINTS;
        if (size.value >= 0 && size.value <= most) return Reading.accepted(size);
        String unit = size.inTicks ? " ticks" : " bps";
        return Reading.refused(
                ConfigCode.OUT_OF_RANGE, "must be at least 0 and at most " + Decimals.write(most) + unit, "");
    }

    @Override
    public String write(Size value) {
        return Decimals.write(value.value) + (value.inTicks ? " ticks" : " bps");
    }

    @Override
    public Map<String, Object> json() {
        Bounds bounds = Bounds.atLeast(0);
        String within = Bounds.oneOf(
                bounds.atMost(MOST_BASIS_POINTS).inUnit("bps", 0),
                bounds.atMost(MOST_BASIS_POINTS / 100).inUnit("%", 0),
                bounds.atMost(MOST_TICKS).inUnit("tick", 0));
        return Json.text(within + bounds.sign() + Json.NUMBER + " ?(?:bps|%|ticks?)");
    }

    @Override
    public String type() {
        return "slippage at least 0";
    }

    @Override
    public String unit() {
        return "`bps`, `%` or `ticks`";
    }
}
