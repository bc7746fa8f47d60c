package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The columns that the script's class reads, each in a field of its own, and what has to be warm before it decides.
final class ColumnSlots {
    private final Map<Node, Integer> slots = new LinkedHashMap<>();
    private final List<Node> warm = new ArrayList<>();
    private boolean shows;

    /// The field that holds the node's column.
    String field(Node node) {
        return "column$" + slots.computeIfAbsent(node, added -> slots.size());
    }

    static String field(int slot) {
        return "column$" + slot;
    }

    /// Nothing is decided before this node has a value.
    void requireWarm(Node node) {
        if (!shows) warm.add(node);
    }

    /// Lowers something that is only shown: no decision waits for its columns.
    <T> T shown(Supplier<T> part) {
        return lowered(part, true);
    }

    /// Lowers something that may be called by what decides, wherever it is met first.
    <T> T decided(Supplier<T> part) {
        return lowered(part, false);
    }

    private <T> T lowered(Supplier<T> part, boolean isShown) {
        boolean before = shows;
        shows = isShown;
        T lowered = part.get();
        shows = before;
        return lowered;
    }

    List<Node> nodes() {
        return List.copyOf(slots.keySet());
    }

    List<Node> warm() {
        return List.copyOf(warm);
    }
}
