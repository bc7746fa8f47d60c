package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/// One file of those an experiment is made of.
///
/// @param path where it lies: absolute, as its name reads
public record Part(SourceText source, Path path, Node.Mapping tree) {

    Path folder() {
        Path folder = path.getParent();
        return folder == null ? path : folder;
    }

    /// How messages name a file, as seen from where this one was named.
    String shown(Path file) {
        Path shown = Path.of(source.shownAs()).resolveSibling(folder().relativize(file));
        return shown.normalize().toString();
    }

    Optional<Node.Entry> find(String key) {
        return tree.find(key);
    }
}
