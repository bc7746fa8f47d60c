package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The way to a value as it is written in flags and references: `costs.slippage`; `params.x` is short for
/// `strategy.params.x`.
public record KeyPath(List<String> names) {
    /// Below these, what follows is one name, dots and all.
    private static final Set<String> NAMED = Set.of("tags", "strategy.params");

    public KeyPath {
        names = List.copyOf(names);
    }

    public static KeyPath of(String written) {
        String path = written.startsWith("params.") ? "strategy." + written : written;
        for (String named : NAMED) {
            if (!path.startsWith(named + ".")) continue;
            var names = new ArrayList<>(List.of(named.split("\\.", -1)));
            names.add(path.substring(named.length() + 1));
            return new KeyPath(names);
        }
        return new KeyPath(List.of(path.split("\\.", -1)));
    }

    public String text() {
        return String.join(".", names);
    }

    public Optional<Node> in(Node.Mapping tree) {
        Node node = tree;
        for (String name : names) {
            if (!(node instanceof Node.Mapping mapping)) return Optional.empty();
            Optional<Node.Entry> entry = mapping.find(name);
            if (entry.isEmpty()) return Optional.empty();
            node = entry.get().value();
        }
        return Optional.of(node);
    }

    /// A tree with nothing in it but this node.
    public Node.Mapping holding(Node node) {
        Node holding = node;
        for (String name : names.reversed()) {
            var key = new Node.Scalar(name, false, node.place());
            holding = new Node.Mapping(List.of(new Node.Entry(key, holding)), node.place());
        }
        return (Node.Mapping) holding;
    }
}
