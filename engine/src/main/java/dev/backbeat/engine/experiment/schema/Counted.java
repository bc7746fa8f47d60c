package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Map;

/// A number of something, `30 days`: its unit must be said, may be said, or there is none.
///
/// @param units how the unit may be written, the first as it is shown
public record Counted(List<String> units, boolean mustBeSaid, boolean whole) implements ScalarKind<Double> {

    private static final String WHOLE = "(?:[0-9]+\\.?0*|[0-9.]+[eE][+-]?[0-9]{1,3})";

    public Counted {
        units = List.copyOf(units);
    }

    /// A number without a unit.
    public static Counted plain() {
        return new Counted(List.of(), false, false);
    }

    /// A whole number without a unit.
    public static Counted wholeNumber() {
        return new Counted(List.of(), false, true);
    }

    /// A number with one of these units, or with none.
    public static Counted mayBeIn(String... units) {
        return new Counted(List.of(units), false, false);
    }

    /// A number with one of these units.
    public static Counted in(String... units) {
        return new Counted(List.of(units), true, false);
    }

    @Override
    public Reading<Double> reading(Node.Scalar scalar) {
        if (scalar.quoted() && units.isEmpty())
            return Reading.refused(ConfigCode.WRONG_TYPE, "is a text", "write the number without quotes");
        return switch (Quantity.read(scalar.text(), example())) {
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
            case Reading.Accepted<Quantity>(Quantity quantity) -> inUnit(quantity);
        };
    }

    private Reading<Double> inUnit(Quantity quantity) {
        String right = "write '" + written(quantity.shown()) + "'";
        if (quantity.unit().isEmpty() && mustBeSaid)
            return Reading.refused(ConfigCode.MISSING_UNIT, "needs a unit", right);
        if (!quantity.unit().isEmpty() && !units.contains(quantity.unit()))
            return Reading.refused(
                    ConfigCode.UNKNOWN_UNIT,
                    "has the unit " + Quoted.of(quantity.unit()) + ", but must be " + noun(),
                    right);
        double value = quantity.scaled(0);
        return whole && value != Math.rint(value)
                ? Reading.refused(ConfigCode.WRONG_TYPE, "must be a whole number", "")
                : Reading.accepted(value);
    }

    @Override
    public String write(Double value) {
        return written(Decimals.write(value));
    }

    private String written(String number) {
        return units.isEmpty() ? number : number + " " + units.getFirst();
    }

    private String example() {
        return noun() + " such as " + written("3");
    }

    private String noun() {
        if (whole) return "a whole number";
        return !mustBeSaid ? "a plain number" : "a number of " + units.getFirst();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> number = Map.of("type", whole ? "integer" : "number");
        if (units.isEmpty()) return number;
        Map<String, Object> text = Json.text(pattern());
        return mustBeSaid ? text : Json.any(number, text);
    }

    /// What it is as a text.
    public String pattern() {
        String number = "[+-]?" + (whole ? WHOLE : Json.NUMBER);
        if (units.isEmpty()) return number;
        String unit = " ?(?:" + String.join("|", units) + ")";
        return number + (mustBeSaid ? unit : "(?:" + unit + ")?");
    }

    @Override
    public String type() {
        return whole ? "whole number" : "number";
    }

    @Override
    public String unit() {
        return units.isEmpty() ? "" : "`" + units.getFirst() + "`";
    }
}
