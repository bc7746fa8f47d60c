package dev.backbeat.engine.experiment;

import java.util.List;
import java.util.Optional;

/// Every value of an experiment in the order of the schema, as it would be written in a file, and what set it.
///
/// Tags, parameters and targets are values of their own: `tags.desk`, `strategy.params.fast`. What came out of the
/// environment stands as it asks for it: `${env:DATA}/{symbol}.csv`.
public record Resolved(List<Value> values) {
    static final Resolved NONE = new Resolved(List.of());

    public Resolved {
        values = List.copyOf(values);
    }

    /// One value: `costs.slippage`, `5 bps`, line 12 of a file.
    public record Value(String key, String text, SetBy setBy) {}

    public Optional<Value> find(String key) {
        return values.stream().filter(v -> v.key().equals(key)).findFirst();
    }

    /// The values at a key and below: `costs` for all of that section, nothing for all there are.
    public List<Value> below(String prefix) {
        return values.stream()
                .filter(v ->
                        prefix.isEmpty() || v.key().equals(prefix) || v.key().startsWith(prefix + "."))
                .toList();
    }
}
