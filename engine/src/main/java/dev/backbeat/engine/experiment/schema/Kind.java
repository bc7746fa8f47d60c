package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import java.util.Map;
import java.util.Optional;

/// What sort of value a key takes: reads it, writes it so that reading gives the same again, and says what it is.
public interface Kind<T> {

    /// The value, or empty if it is not of this kind, which is then among the findings.
    Optional<T> read(String path, Node node, Findings findings);

    /// As YAML that may stand after `key: `.
    String write(T value);

    /// What JSON Schema can say of the same: of a YAML 1.2 value, in which `5` is a number and `5%` a text.
    Map<String, Object> json();

    /// For the reference: `number above 0`.
    String type();

    /// For the reference: `% or bps`; empty where a value has none.
    String unit();
}
