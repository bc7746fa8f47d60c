package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Map;

/// A fraction, written in percent or basis points, of something or per year; 0.05 is written `5%`.
public record Share(Bounds bounds, Span span) implements ScalarKind<Double> {
    private static final String A_YEAR = "/year";

    /// Whether a share is one per year.
    public enum Span {
        NONE,
        /// Per year, said or not, because its key can mean nothing else.
        YEAR,
        /// Per year, and said so, because its key can also mean a share of something.
        SAID_YEAR
    }

    public static Share of(Bounds bounds) {
        return new Share(bounds, Span.NONE);
    }

    public static Share perYear(Bounds bounds) {
        return new Share(bounds, Span.YEAR);
    }

    public static Share saidPerYear(Bounds bounds) {
        return new Share(bounds, Span.SAID_YEAR);
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
        String plain = yearly() && unit.endsWith(A_YEAR) ? unit.substring(0, unit.length() - A_YEAR.length()) : unit;
        if (span == Span.SAID_YEAR && (unit.equals("%") || unit.equals("bps"))) return unsaid(quantity);
        return switch (plain) {
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

    private static Reading<Double> unsaid(Quantity quantity) {
        return Reading.refused(
                ConfigCode.MISSING_UNIT,
                "is a share per year and must say so",
                "write '" + quantity.shown() + quantity.unit() + A_YEAR + "'");
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
        String end = yearly() ? A_YEAR : "";
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
        return percent(value) + (yearly() ? A_YEAR : "");
    }

    private String percent(double value) {
        return Decimals.write(value, 2) + "%";
    }

    private String example() {
        return yearly() ? "12%/year" : "5%";
    }

    @Override
    public Map<String, Object> json() {
        String unit = switch (span) {
            case NONE -> "(?:%|bps)";
            case YEAR -> "(?:%|bps)(?: */ *year)?";
            case SAID_YEAR -> "(?:%|bps) */ *year";
        };
        String within = Bounds.oneOf(bounds.inUnit("%", 2), bounds.inUnit("bps", 4));
        return Json.text(within + bounds.sign() + Json.NUMBER + " ?" + unit);
    }

    @Override
    public String type() {
        return ("share " + bounds.says(this::percent)).strip();
    }

    @Override
    public String unit() {
        return switch (span) {
            case NONE -> "`%` or `bps`";
            case YEAR -> "`%` or `bps`, `/year` may be left out";
            case SAID_YEAR -> "`%/year` or `bps/year`";
        };
    }

    private boolean yearly() {
        return span != Span.NONE;
    }
}
