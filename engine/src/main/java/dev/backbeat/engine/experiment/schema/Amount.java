package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Map;

/// A plain number.
public record Amount(Bounds bounds, String unit) implements ScalarKind<Double> {

    @Override
    public Reading<Double> reading(Node.Scalar scalar) {
        return switch (plain(scalar, "a number")) {
            case Reading.Refused<Quantity>(ConfigCode code, String what, String advice) ->
                Reading.refused(code, what, advice);
            case Reading.Accepted<Quantity>(Quantity quantity) -> within(quantity.scaled(0));
        };
    }

    private Reading<Double> within(double value) {
        if (bounds.contain(value)) return Reading.accepted(value);
        return Reading.refused(ConfigCode.OUT_OF_RANGE, "must be " + bounds.says(Decimals::brief), "");
    }

    /// A number with neither quotes nor unit.
    static Reading<Quantity> plain(Node.Scalar scalar, String wanted) {
        Reading<Quantity> read = Quantity.read(scalar.text(), wanted);
        if (!(read instanceof Reading.Accepted<Quantity>(Quantity quantity))) return read;
        if (scalar.quoted())
            return Reading.refused(
                    ConfigCode.WRONG_TYPE,
                    "is a text, because of its quotes",
                    "write " + scalar.text() + " without them");
        if (quantity.unit().isEmpty()) return read;
        return Reading.refused(
                ConfigCode.WRONG_TYPE, "must be " + wanted + " and nothing behind it", "write the number alone");
    }

    @Override
    public String write(Double value) {
        return Decimals.write(value);
    }

    @Override
    public Map<String, Object> json() {
        return bounds.json();
    }

    @Override
    public String type() {
        return ("number " + bounds.says(Decimals::brief)).strip();
    }
}
