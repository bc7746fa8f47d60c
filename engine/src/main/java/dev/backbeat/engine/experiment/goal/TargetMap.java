package dev.backbeat.engine.experiment.goal;

import dev.backbeat.engine.experiment.schema.Json;
import dev.backbeat.engine.experiment.schema.Kind;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Metrics and the values they should come to, in the order in which figures are printed.
public record TargetMap() implements Kind<List<Target>> {

    @Override
    public Optional<List<Target>> read(String path, Node node, Findings findings) {
        if (!(node instanceof Node.Mapping map)) {
            findings.error(
                    ConfigCode.WRONG_TYPE,
                    node.place(),
                    path + " must be a map, not " + node.kind(),
                    "write {cagr: 15%, max_drawdown: -10%}");
            return Optional.empty();
        }
        var targets = new ArrayList<Target>();
        for (Node.Entry entry : map.entries()) target(path, entry, findings).ifPresent(targets::add);
        targets.sort(Comparator.comparing(Target::metric));
        return targets.size() == map.entries().size() ? Optional.of(List.copyOf(targets)) : Optional.empty();
    }

    private static Optional<Target> target(String path, Node.Entry entry, Findings findings) {
        var word = new MetricWord(entry.key().text());
        Optional<Metric> metric = word.metric();
        if (metric.isEmpty())
            findings.error(
                    ConfigCode.UNKNOWN_WORD,
                    entry.key().place(),
                    path + ": " + Quoted.of(word.written()) + " is no metric",
                    word.advice());
        return metric.flatMap(m ->
                Measure.of(m).read(path + "." + m.id(), entry.value(), findings).map(value -> new Target(m, value)));
    }

    @Override
    public String write(List<Target> value) {
        return YamlText.map(value.stream()
                .map(target -> target.metric().id() + ": " + write(target))
                .toList());
    }

    /// The value alone.
    public static String write(Target target) {
        return Measure.of(target.metric()).write(target.value());
    }

    @Override
    public Map<String, Object> json() {
        var properties = new LinkedHashMap<String, Object>();
        for (Metric metric : Metric.values())
            properties.put(metric.id(), Json.orNothing(Measure.of(metric).json()));
        return Map.of("type", "object", "additionalProperties", false, "properties", properties);
    }

    @Override
    public String type() {
        return "map from metrics to values";
    }

    @Override
    public String unit() {
        return "that of the metric";
    }
}
