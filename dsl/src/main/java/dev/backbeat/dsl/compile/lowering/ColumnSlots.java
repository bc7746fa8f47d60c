package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The columns that the script's class reads, each in a field of its own, and what has to be warm before it decides.
final class ColumnSlots {
    private final Map<Node, Integer> slots = new LinkedHashMap<>();
    private final List<Node> warm = new ArrayList<>();

    /// The field that holds the node's column.
    String field(Node node) {
        return "column$" + slots.computeIfAbsent(node, added -> slots.size());
    }

    static String field(int slot) {
        return "column$" + slot;
    }

    /// Nothing is decided before this node has a value.
    void requireWarm(Node node) {
        warm.add(node);
    }

    List<Node> nodes() {
        return List.copyOf(slots.keySet());
    }

    List<Node> warm() {
        return List.copyOf(warm);
    }
}
