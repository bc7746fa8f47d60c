package dev.backbeat.engine.experiment.schema;

import java.util.List;

/// Values that a search may try for a key.
public sealed interface Range<T> {

    /// These and no others, in this order.
    record Listed<T>(List<T> values) implements Range<T> {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /// From `low` to at most `high`, a `step` apart.
    record Steps<T>(T low, T high, T step) implements Range<T> {}

    /// Anything from `low` to `high`, all equally likely.
    record Uniform<T>(T low, T high) implements Range<T> {}
}
