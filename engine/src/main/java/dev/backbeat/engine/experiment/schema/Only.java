package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;

/// The one value of a key whose feature is not built yet; every other is refused, none is ignored.
public record Only(String word, String feature) implements ScalarKind<String> {

    @Override
    public Reading<String> reading(Node.Scalar scalar) {
        if (scalar.text().equals(word) || isSameQuantity(scalar.text())) return Reading.accepted(word);
        return Reading.refused(
                ConfigCode.NOT_BUILT, "is not built yet: " + feature, "write '" + word + "' or remove the key");
    }

    /// `1.0` is `1`.
    private boolean isSameQuantity(String text) {
        return Quantity.read(text, "") instanceof Reading.Accepted<Quantity>(Quantity given)
                && Quantity.read(word, "") instanceof Reading.Accepted<Quantity>(Quantity only)
                && given.unit().equals(only.unit())
                && given.number().compareTo(only.number()) == 0;
    }

    @Override
    public String write(String value) {
        return word;
    }

    @Override
    public String type() {
        return "`" + word + "`";
    }

    @Override
    public String unit() {
        return "";
    }
}
