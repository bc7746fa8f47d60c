package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import java.util.Optional;
import java.util.Set;

/// The choices of a file on which the existence of other keys depends, such as `data.source`.
///
/// @param undecided choices that something else would make which could not be read, so that nothing follows from them
record Selectors(Schema schema, Node.Mapping tree, Set<String> undecided) {

    /// Whether the key exists under the choices made.
    boolean hold(Key<?> key) {
        return key.when().map(w -> w.words().contains(word(w.path()))).orElse(true);
    }

    /// Whether the choice the key depends on is one that can be made, so that more can be said about the key.
    boolean areKnown(Key<?> key) {
        Key<?> selector = schema.variants(key.when().orElseThrow().path()).getFirst();
        return selector.kind()
                .read(selector.path(), node(selector.path()), new Findings())
                .isPresent();
    }

    /// What was chosen, or holds without a choice.
    String word(String path) {
        return node(path) instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private Node node(String path) {
        return given(path).orElseGet(() -> fallback(path));
    }

    private Optional<Node> given(String path) {
        Node node = tree;
        for (String name : path.split("\\.", -1)) {
            if (!(node instanceof Node.Mapping mapping)) return Optional.empty();
            Optional<Node.Entry> entry = mapping.find(name);
            if (entry.isEmpty()) return Optional.empty();
            node = entry.get().value();
        }
        return Optional.of(node);
    }

    private Node fallback(String path) {
        if (undecided.contains(path)) return DefaultText.node("\"\"");
        return switch (schema.variants(path).getFirst().fallback()) {
            case Key.Fallback.Value(String text) -> DefaultText.node(text);
            case Key.Fallback.Required _, Key.Fallback.Derived _ -> DefaultText.node("\"\"");
        };
    }
}
