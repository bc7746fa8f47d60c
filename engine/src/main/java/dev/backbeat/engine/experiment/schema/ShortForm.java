package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import java.util.Map;

/// A single value that may stand for a whole section: `commission: 0.1%` for `commission: {percent: 0.1%}`.
public interface ShortForm {

    /// The section the value stands for; empty if it stands for none, which is then among the findings.
    Node.Mapping writtenOut(String path, Node.Scalar scalar, Findings findings);

    /// What JSON Schema can say of it.
    Map<String, Object> json();

    String type();

    String unit();

    String example();

    String about();
}
