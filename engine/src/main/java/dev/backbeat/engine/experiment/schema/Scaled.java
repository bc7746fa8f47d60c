package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An amount with one of several units, `90 s` or `10 min`, kept in the smallest of them.
///
/// @param units the smallest first
/// @param low the least, in the smallest unit
public record Scaled(List<Unit> units, long low, long high) implements ScalarKind<Long> {

    /// A unit, and how many of the smallest it is.
    public record Unit(String name, long size) {}

    public static final List<Unit> TIME =
            List.of(new Unit("s", 1), new Unit("min", 60), new Unit("h", 3600), new Unit("d", 86_400));
    public static final List<Unit> BYTES = List.of(new Unit("MB", 1_000_000), new Unit("GB", 1_000_000_000));

    @Override
    public Reading<Long> reading(Node.Scalar scalar) {
        return switch (Quantity.read(scalar.text(), "an amount such as " + write(high))) {
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
            case Reading.Accepted<Quantity>(Quantity quantity) -> inUnit(quantity);
        };
    }

    private Reading<Long> inUnit(Quantity quantity) {
        Optional<Unit> unit =
                units.stream().filter(one -> one.name.equals(quantity.unit())).findFirst();
        if (unit.isPresent()) return within(quantity.scaled(0) * unit.get().size);
        String first = quantity.shown() + " " + units.get(0).name;
        String second = quantity.shown() + " " + units.get(1).name;
        return quantity.unit().isEmpty()
                ? Reading.refused(ConfigCode.MISSING_UNIT, "needs a unit", "write '" + first + "' or '" + second + "'")
                : Reading.refused(
                        ConfigCode.UNKNOWN_UNIT,
                        "has the unit " + Quoted.of(quantity.unit()) + ", which is none of " + names(),
                        "write '" + first + "'");
    }

    private Reading<Long> within(double value) {
        if (!(value >= low && value <= high))
            return Reading.refused(ConfigCode.OUT_OF_RANGE, "must be " + limits(), "");
        return Reading.accepted(Math.round(value));
    }

    private String limits() {
        return "at least " + write(low) + " and at most " + write(high);
    }

    private String names() {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    /// In the largest unit that leaves a whole number.
    @Override
    public String write(Long value) {
        Unit unit = units.reversed().stream()
                .filter(one -> value % one.size == 0)
                .findFirst()
                .orElse(units.getFirst());
        return Decimals.write((double) value / unit.size) + " " + unit.name;
    }

    @Override
    public Map<String, Object> json() {
        String alternatives = units.stream().map(Unit::name).collect(Collectors.joining("|", "(?:", ")"));
        String[] within = units.stream()
                .map(unit -> Bounds.atLeast(0).atMost((double) high / unit.size).inUnit(unit.name, 0))
                .toArray(String[]::new);
        String tooLittle = "(?![+]?0*(?:\\.[0-9]*)? ?" + units.getFirst().name + "$)";
        return Json.text(tooLittle + Bounds.oneOf(within) + "[+]?" + Json.NUMBER + " ?" + alternatives);
    }

    @Override
    public String type() {
        return "amount " + limits();
    }

    @Override
    public String unit() {
        return units.stream().map(one -> "`" + one.name + "`").collect(Collectors.joining(" or "));
    }
}
