package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Secrets;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Names of the user's own and a text for each.
public record Tags(Phrase name, Phrase text) implements Kind<Map<String, String>> {

    @Override
    public Optional<Map<String, String>> read(String path, Node node, Findings findings) {
        if (!(node instanceof Node.Mapping mapping)) {
            findings.error(
                    ConfigCode.WRONG_TYPE,
                    node.place(),
                    path + " must be a map, not " + node.kind(),
                    "write {desk: eq}");
            return Optional.empty();
        }
        var tags = new TreeMap<String, String>();
        for (Node.Entry entry : mapping.entries()) {
            Optional<String> key = name.read(path, entry.key(), findings);
            Optional<String> value = text.read(path + "." + entry.key().text(), entry.value(), findings);
            key.ifPresent(k -> value.ifPresent(v -> tags.put(k, v)));
        }
        return tags.size() == mapping.entries().size() ? Optional.of(tags) : Optional.empty();
    }

    @Override
    public String write(Map<String, String> value) {
        return YamlText.map(new TreeMap<>(value)
                .entrySet().stream()
                        .map(e -> name.write(e.getKey()) + ": " + text.write(e.getValue()))
                        .toList());
    }

    @Override
    public Map<String, Object> json() {
        return Map.of(
                "type", "object",
                "propertyNames", Json.both(name.json(), Json.not(Secrets.namePattern())),
                "additionalProperties",
                        Json.any(Json.both(text.json(), Json.not(Json.NO_PLAIN_REFERENCE)), Map.of("type", "null")));
    }

    @Override
    public String type() {
        return "map of texts";
    }

    @Override
    public String unit() {
        return "";
    }
}
