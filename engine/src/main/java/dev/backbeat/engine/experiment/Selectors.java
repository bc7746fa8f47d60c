package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.KeyPath;
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
        return KeyPath.of(path).in(tree).orElseGet(() -> fallback(path));
    }

    /// What holds at a path of which the file says nothing.
    Optional<Node> otherwise(String path) {
        return schema.variants(path).stream()
                .filter(this::hold)
                .filter(key -> key.fallback() instanceof Key.Fallback.Value)
                .findFirst()
                .map(key -> fallback(key));
    }

    private Node fallback(String path) {
        if (undecided.contains(path)) return DefaultText.node("\"\"");
        return fallback(schema.variants(path).getFirst());
    }

    private static Node fallback(Key<?> key) {
        return switch (key.fallback()) {
            case Key.Fallback.Value(String text) -> DefaultText.node(text);
            case Key.Fallback.Required _, Key.Fallback.Derived _ -> DefaultText.node("\"\"");
        };
    }
}
