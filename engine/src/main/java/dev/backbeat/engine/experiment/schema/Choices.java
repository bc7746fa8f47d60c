package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A list of different words, all, some or none of them; a single word may stand alone.
public record Choices<E extends Enum<E>>(Class<E> all, Choice<E> word) implements Kind<Set<E>> {

    @Override
    public Optional<Set<E>> read(String path, Node node, Findings findings) {
        if (node instanceof Node.Mapping) {
            findings.error(
                    ConfigCode.WRONG_TYPE,
                    node.place(),
                    path + " must be a list, not " + node.kind(),
                    "expected: " + type().replace('`', '\''));
            return Optional.empty();
        }
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        var chosen = EnumSet.noneOf(all);
        for (Node item : items)
            word.read(path, item, findings).ifPresent(one -> add(one, chosen, path, item, findings));
        return chosen.size() == items.size() ? Optional.of(chosen) : Optional.empty();
    }

    private void add(E one, Set<E> chosen, String path, Node item, Findings findings) {
        if (!chosen.add(one))
            findings.error(
                    ConfigCode.DUPLICATE_KEY,
                    item.place(),
                    path + " names '" + word.write(one) + "' twice",
                    "keep one of the two");
    }

    @Override
    public String write(Set<E> value) {
        return YamlText.list(value.stream().sorted().map(word::write).toList());
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> list = Map.of("type", "array", "uniqueItems", true, "items", word.json());
        return Json.any(word.json(), list);
    }

    @Override
    public String type() {
        return "list of " + word.type();
    }

    @Override
    public String unit() {
        return "";
    }
}
