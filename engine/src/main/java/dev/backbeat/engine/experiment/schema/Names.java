package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A list of different names; a single name may stand alone.
public record Names(Phrase name) implements Kind<List<String>> {

    @Override
    public Optional<List<String>> read(String path, Node node, Findings findings) {
        return switch (node) {
            case Node.Sequence(List<Node> items, var place)
            when items.isEmpty() -> {
                findings.error(ConfigCode.MISSING_VALUE, place, path + " is an empty list", "name at least one");
                yield Optional.empty();
            }
            case Node.Sequence(List<Node> items, var place) -> all(path, items, findings);
            case Node other -> name.read(path, other, findings).map(List::of);
        };
    }

    private Optional<List<String>> all(String path, List<Node> items, Findings findings) {
        var names = new LinkedHashSet<String>();
        for (Node item : items) {
            name.read(path, item, findings)
                    .filter(n -> !names.add(n))
                    .ifPresent(twice -> findings.error(
                            ConfigCode.DUPLICATE_KEY,
                            item.place(),
                            path + " names '" + twice + "' twice",
                            "keep one of the two"));
        }
        return names.size() == items.size() ? Optional.of(List.copyOf(names)) : Optional.empty();
    }

    @Override
    public String write(List<String> value) {
        return YamlText.list(value.stream().map(name::write).toList());
    }

    @Override
    public String type() {
        return "list of " + name.type() + "s";
    }

    @Override
    public String unit() {
        return "";
    }
}
