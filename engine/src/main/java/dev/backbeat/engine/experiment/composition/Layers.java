package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.schema.ShortForm;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Lays one piece of an experiment over another: sections merge key by key, lists and values replace, `null` deletes,
/// and a section without content changes nothing.
public record Layers(Schema schema, Findings findings) {

    public Node.Mapping over(Node.Mapping lower, Node.Mapping higher) {
        return over("", lower, higher);
    }

    private Node.Mapping over(String path, Node.Mapping lower, Node.Mapping higher) {
        var merged = new LinkedHashMap<String, Node.Entry>();
        for (Node.Entry entry : lower.entries()) merged.put(entry.key().text(), entry);
        for (Node.Entry entry : higher.entries()) {
            String key = entry.key().text();
            Optional<Node> below = Optional.ofNullable(merged.get(key)).map(Node.Entry::value);
            Optional<Node> value = value(path.isEmpty() ? key : path + "." + key, below, entry.value());
            if (value.isPresent()) merged.put(key, new Node.Entry(entry.key(), value.get()));
            else if (!isEmptySection(entry.value())) merged.remove(key);
        }
        return new Node.Mapping(merged.values().stream().toList(), higher.place());
    }

    /// What holds of two values of one key; empty if the key is deleted or nothing was said.
    private Optional<Node> value(String path, Optional<Node> lower, Node higher) {
        if (higher instanceof Node.Scalar scalar && scalar.isNull()) return Optional.empty();
        if (higher instanceof Node.Scalar scalar && scalar.isEmpty() && schema.isSection(path)) return Optional.empty();
        if (!(higher instanceof Node.Mapping section)) return Optional.of(higher);
        if (lower.isEmpty()) return Optional.of(over(path, new Node.Mapping(List.of(), section.place()), section));
        Optional<Node> merged = section(path, lower.get()).map(l -> over(path, l, section));
        // What should be a section and is none stays, so that its own problem is told.
        return merged.or(() -> schema.isSection(path) ? lower : Optional.of(higher));
    }

    private Optional<Node.Mapping> section(String path, Node lower) {
        return switch (lower) {
            case Node.Mapping section -> Optional.of(section);
            case Node.Scalar scalar -> schema.shortForm(path).map(form -> writtenOut(form, path, scalar));
            case Node.Sequence list -> Optional.empty();
        };
    }

    private Node.Mapping writtenOut(ShortForm form, String path, Node.Scalar scalar) {
        return form.writtenOut(path, scalar, findings);
    }

    private static boolean isEmptySection(Node value) {
        return value instanceof Node.Scalar scalar && scalar.isEmpty();
    }
}
