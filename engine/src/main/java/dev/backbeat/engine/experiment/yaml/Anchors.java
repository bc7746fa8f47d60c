package dev.backbeat.engine.experiment.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `&name` stands for, and how much of the tree each use of it would add.
final class Anchors {
    private final Map<String, Anchored> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /// @param nodes how many nodes it is, written out
    record Anchored(Node node, int nodes) {}

    void open(String name) {
        open.add(name);
    }

    void close(String name, Node node, int nodes) {
        open.remove(name);
        known.put(name, new Anchored(node, nodes));
    }

    boolean isOpen(String name) {
        return open.contains(name);
    }

    Optional<Anchored> find(String name) {
        return Optional.ofNullable(known.get(name));
    }
}
