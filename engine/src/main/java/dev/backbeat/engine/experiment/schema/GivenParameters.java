package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Secrets;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values for a strategy's parameters as they were written; what they may be is for the strategy to say.
public record GivenParameters() implements Kind<List<Node.Entry>> {

    @Override
    public Optional<List<Node.Entry>> read(String path, Node node, Findings findings) {
        if (node instanceof Node.Mapping mapping) return Optional.of(mapping.entries());
        findings.error(
                ConfigCode.WRONG_TYPE, node.place(), path + " must be a map, not " + node.kind(), "write {fast: 20}");
        return Optional.empty();
    }

    @Override
    public String write(List<Node.Entry> value) {
        return YamlText.map(value.stream()
                .map(e -> e.key().text() + ": " + written((Node.Scalar) e.value()))
                .toList());
    }

    private static String written(Node.Scalar value) {
        return value.quoted() ? YamlText.of(value.text()) : value.text();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of(
                "type", "object",
                "propertyNames", Json.not(Secrets.namePattern()),
                "additionalProperties",
                        Json.both(
                                Map.of("type", List.of("string", "number", "boolean", "null")),
                                Json.not(Json.NO_PLAIN_REFERENCE)));
    }

    @Override
    public String type() {
        return "map, by the script's `params`";
    }

    @Override
    public String unit() {
        return "";
    }
}
