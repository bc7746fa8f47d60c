package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A list of different names; a single name may stand alone.
///
/// @param later endings of files that will hold such a list once that is built
/// @param mayBeEmpty whether `[]` is a list of names, too
public record Names(Phrase name, List<String> later, boolean mayBeEmpty) implements Kind<List<String>> {

    public Names(Phrase name) {
        this(name, List.of());
    }

    public Names(Phrase name, List<String> later) {
        this(name, later, false);
    }

    public static Names orNone(Phrase name) {
        return new Names(name, List.of(), true);
    }

    @Override
    public Optional<List<String>> read(String path, Node node, Findings findings) {
        switch (node) {
            case Node.Sequence list
            when mayBeEmpty || !list.items().isEmpty() -> {
                return all(path, list.items(), findings);
            }
            case Node.Sequence list ->
                findings.error(ConfigCode.MISSING_VALUE, list.place(), path + " is an empty list", "name at least one");
            case Node.Mapping map ->
                findings.error(
                        ConfigCode.WRONG_TYPE,
                        map.place(),
                        path + " must be a list, not " + map.kind(),
                        "expected: " + type());
            case Node.Scalar one -> {
                return one(path, one, findings);
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> one(String path, Node.Scalar scalar, Findings findings) {
        String text = scalar.text();
        String shown = path + " " + Quoted.of(text);
        if (text.contains(",")) {
            findings.error(ConfigCode.WRONG_TYPE, scalar.place(), shown + " is one text", "write a list: [A, B]");
            return Optional.empty();
        }
        if (later.stream().anyMatch(text::endsWith)) {
            String message = shown + " is not built yet: names from a file";
            findings.error(ConfigCode.NOT_BUILT, scalar.place(), message, "write a list: [A, B]");
            return Optional.empty();
        }
        return name.read(path, scalar, findings).map(List::of);
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
    public Map<String, Object> json() {
        Map<String, Object> list =
                Map.of("type", "array", "minItems", mayBeEmpty ? 0 : 1, "uniqueItems", true, "items", name.json());
        String refused =
                "," + later.stream().map(l -> "|" + l.replace(".", "[.]") + "$").collect(Collectors.joining());
        return Json.any(Json.both(name.json(), Json.not(refused)), list);
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
