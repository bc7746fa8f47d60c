package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.NodeReader;
import dev.backbeat.engine.experiment.yaml.SourceText;

/// A default of the schema as a node, as if it stood in a file.
final class DefaultText {

    private DefaultText() {}

    static Node node(String text) {
        return NodeReader.read(SourceText.file("default", text), new Findings())
                .orElseThrow(() -> new IllegalStateException("a default that is not YAML: " + text));
    }
}
