package dev.backbeat.engine.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Figures by their id, in the order in which they are printed; an id is in one of the two maps, never in both.
///
/// A figure that cannot be had is missing: `undefined` gives the reason in a few words (`no closed trade`).
public record Metrics(Map<String, Double> values, Map<String, String> undefined) {
    public Metrics {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        undefined = Collections.unmodifiableMap(new LinkedHashMap<>(undefined));
    }

    public OptionalDouble find(String id) {
        Double value = values.get(id);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
