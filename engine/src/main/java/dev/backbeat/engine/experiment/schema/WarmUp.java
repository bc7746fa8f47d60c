package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import java.util.List;
import java.util.Map;

/// A number of bars of which `none` is 0.
public record WarmUp() implements ScalarKind<Integer> {
    private static final BarCount BARS = new BarCount(0, 100_000_000);

    @Override
    public Reading<Integer> reading(Node.Scalar scalar) {
        return scalar.text().equals("none") ? Reading.accepted(0) : BARS.reading(scalar);
    }

    @Override
    public String write(Integer value) {
        return value == 0 ? "none" : BARS.write(value);
    }

    @Override
    public Map<String, Object> json() {
        return Json.any(Json.words(List.of("none")), BARS.json());
    }

    @Override
    public String type() {
        return "`none` or " + BARS.type();
    }

    @Override
    public String unit() {
        return BARS.unit();
    }
}
