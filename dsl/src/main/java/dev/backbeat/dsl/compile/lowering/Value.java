package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;

/// A node of the graph and what kind of value it has.
record Value(Node node, Kind kind) {

    /// Stands where a problem was found; no column is ever filled from it.
    static Value unknown(Span span) {
        return new Value(Node.number(Double.NaN, span), Kind.UNKNOWN);
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    boolean isPerBar() {
        return node.isPerBar();
    }
}
