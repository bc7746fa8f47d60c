package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;

/// A fraction, written in percent or basis points, of something or per year; 0.05 is written `5%`.
public record Share(Bounds bounds, boolean yearly) implements ScalarKind<Double> {

    public static Share of(Bounds bounds) {
        return new Share(bounds, false);
    }

    public static Share perYear(Bounds bounds) {
        return new Share(bounds, true);
    }

    @Override
    public Reading<Double> reading(Node.Scalar scalar) {
        return switch (Quantity.read(scalar.text(), "a percentage such as " + example())) {
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
            case Reading.Accepted<Quantity>(Quantity quantity) -> inUnit(quantity);
        };
    }

    private Reading<Double> inUnit(Quantity quantity) {
        String unit = quantity.unit().replace(" ", "");
        if (yearly && unit.endsWith("/year")) unit = unit.substring(0, unit.length() - "/year".length());
        return switch (unit) {
            case "" -> missing(quantity);
            case "%" -> within(quantity.scaled(-2));
            case "bps" -> within(quantity.scaled(-4));
            default ->
                Reading.refused(
                        ConfigCode.UNKNOWN_UNIT,
                        "has the unit " + Quoted.of(quantity.unit()) + ", which is not one for a share",
                        "write a percentage such as " + example() + ", or basis points such as 50 bps");
        };
    }

    private Reading<Double> missing(Quantity quantity) {
        List<String> readings = readings(quantity);
        return Reading.refused(
                ConfigCode.MISSING_UNIT,
                "needs a unit",
                "write '" + readings.getFirst() + "' or '" + readings.getLast() + "'");
    }

    /// 0.1 may stand for 0.1 % or, as a fraction, for 10 %; 5 for 5 % or 5 basis points.
    private List<String> readings(Quantity quantity) {
        double value = quantity.scaled(0);
        String end = yearly ? "/year" : "";
        boolean fraction = value != 0 && Math.abs(value) < 1;
        String other = fraction ? Decimals.write(value, 2) + "%" + end : quantity.shown() + " bps" + end;
        return List.of(quantity.shown() + "%" + end, other);
    }

    private Reading<Double> within(double value) {
        if (bounds.contain(value)) return Reading.accepted(value);
        return Reading.refused(ConfigCode.OUT_OF_RANGE, "must be " + bounds.says(this::percent), "");
    }

    @Override
    public String write(Double value) {
        return percent(value) + (yearly ? "/year" : "");
    }

    private String percent(double value) {
        return Decimals.write(value, 2) + "%";
    }

    private String example() {
        return yearly ? "12%/year" : "5%";
    }

    @Override
    public String type() {
        return ("share " + bounds.says(this::percent)).strip();
    }

    @Override
    public String unit() {
        return yearly ? "`%` or `bps`, per year" : "`%` or `bps`";
    }
}
