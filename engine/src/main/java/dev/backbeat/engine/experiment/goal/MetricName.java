package dev.backbeat.engine.experiment.goal;

import dev.backbeat.engine.experiment.schema.Reading;
import dev.backbeat.engine.experiment.schema.ScalarKind;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Arrays;
import java.util.Map;

/// A metric by its id.
public record MetricName() implements ScalarKind<Metric> {

    @Override
    public Reading<Metric> reading(Node.Scalar scalar) {
        var word = new MetricWord(scalar.text());
        return word.metric()
                .map(Reading::accepted)
                .orElseGet(() -> Reading.refused(ConfigCode.UNKNOWN_WORD, "is no metric", word.advice()));
    }

    @Override
    public String write(Metric value) {
        return value.id();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("enum", Arrays.stream(Metric.values()).map(Metric::id).toList());
    }

    @Override
    public String type() {
        return "metric";
    }

    @Override
    public String unit() {
        return "";
    }
}
