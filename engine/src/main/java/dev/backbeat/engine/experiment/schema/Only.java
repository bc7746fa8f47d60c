package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one value of a key whose feature is not built yet; every other is refused, none is ignored.
public record Only(String word, String feature) implements ScalarKind<String> {

    @Override
    public Reading<String> reading(Node.Scalar scalar) {
        if (scalar.text().equals(word)) return Reading.accepted(word);
        Optional<Quantity> only = quantity(word);
        Optional<Quantity> given = quantity(scalar.text())
                .filter(g -> only.isPresent() && only.get().number().compareTo(g.number()) == 0);
        // `1.0` is `1`, while the 0 of `0 bars` needs its unit like any other number of bars.
        if (given.isPresent() && given.get().unit().equals(only.orElseThrow().unit())) return Reading.accepted(word);
        if (given.isPresent() && given.get().unit().isEmpty())
            return Reading.refused(ConfigCode.MISSING_UNIT, "needs a unit", "write '" + word + "'");
        return Reading.refused(
                ConfigCode.NOT_BUILT, "is not built yet: " + feature, "write '" + word + "' or remove the key");
    }

    private static Optional<Quantity> quantity(String text) {
        return Quantity.read(text, "") instanceof Reading.Accepted<Quantity>(Quantity quantity)
                ? Optional.of(quantity)
                : Optional.empty();
    }

    @Override
    public String write(String value) {
        return word;
    }

    @Override
    public Map<String, Object> json() {
        return Json.words(List.of(word));
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
