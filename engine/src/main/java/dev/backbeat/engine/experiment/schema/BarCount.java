package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Map;

/// A number of bars, written `20 bars`.
public record BarCount(int low, int high) implements ScalarKind<Integer> {

    @Override
    public Reading<Integer> reading(Node.Scalar scalar) {
        return switch (Quantity.read(scalar.text(), "a number of bars such as 20 bars")) {
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
            case Reading.Accepted<Quantity>(Quantity quantity) -> inBars(quantity);
        };
    }

    private Reading<Integer> inBars(Quantity quantity) {
        String bars = "write '" + quantity.shown() + " bars'";
        return switch (quantity.unit()) {
            case "" -> Reading.refused(ConfigCode.MISSING_UNIT, "needs a unit", bars);
            case "bars", "bar" -> within(quantity.scaled(0));
            default ->
                Reading.refused(
                        ConfigCode.UNKNOWN_UNIT, "has the unit " + Quoted.of(quantity.unit()) + ", not bars", bars);
        };
    }

    private Reading<Integer> within(double value) {
        if (value != Math.rint(value))
            return Reading.refused(ConfigCode.WRONG_TYPE, "must be a whole number of bars", "");
        if (value < low || value > high) return Reading.refused(ConfigCode.OUT_OF_RANGE, "must be " + limits(), "");
        return Reading.accepted((int) value);
    }

    private String limits() {
        return "at least " + low + " and at most " + high + " bars";
    }

    @Override
    public String write(Integer value) {
        return value + " bars";
    }

    @Override
    public Map<String, Object> json() {
        String tooFew = low > 0 && low < 10 ? "(?![+]?0*[0-" + (low - 1) + "] ?b)" : "";
        return Json.text(tooFew + "[+]?" + "[0-9]+(?:\\.0*)?(?:[eE][+]?[0-9]{1,3})? ?bars?");
    }

    @Override
    public String type() {
        return "count " + limits();
    }

    @Override
    public String unit() {
        return "`bars`";
    }
}
