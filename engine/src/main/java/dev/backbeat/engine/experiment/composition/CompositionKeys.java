package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Names;
import dev.backbeat.engine.experiment.schema.Phrase;
import dev.backbeat.engine.experiment.yaml.Node;
import java.util.List;
import java.util.stream.Stream;

/// Keys that say what else an experiment is made of; they are gone once it is put together.
public final class CompositionKeys {
    /// Which files may be extended, [ExtendedPath] says when the path is followed.
    private static final Phrase PATH = Phrase.of("path", "[^\\n\\r\\t]+", "write a path on one line", 1_000)
            .inEditors("(?![~/\\\\]|[A-Za-z]:)[^\\n\\r\\t]+[.]ya?ml");

    static final Key<List<String>> EXTENDS = Key.of("extends", new Names(PATH))
            .derived("nothing")
            .example("[base/us-daily.yaml]")
            .about("Files to start from, relative to this file; later ones win over earlier ones, this file over all.");
    static final Key<String> ABSTRACT = Key.of("abstract", Choice.of("true", "false"))
            .otherwise("false")
            .example("true")
            .about("Whether the file is no experiment itself, but one that others extend.");
    private static final Phrase BLOCK = Phrase.of(
            "name of a block",
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*",
            "letters, digits and . _ -, starting with a letter or digit",
            100);
    /// The sections of which there may be blocks.
    private static final List<String> GROUPS = List.of(
            "strategy", "data", "account", "execution", "protect", "costs", "sizing", "metrics", "tracking", "report");
    private static final List<Key<String>> USE =
            GROUPS.stream().map(CompositionKeys::use).toList();

    public static final List<Key<?>> ALL =
            Stream.<Key<?>>concat(Stream.of(ABSTRACT, EXTENDS), USE.stream()).toList();

    private CompositionKeys() {}

    /// What a piece says of the experiment itself.
    static Node.Mapping without(Node.Mapping tree) {
        List<Node.Entry> own = tree.entries().stream()
                .filter(e ->
                        !List.of("extends", "use", "abstract").contains(e.key().text()))
                .toList();
        return new Node.Mapping(own, tree.place());
    }

    private static Key<String> use(String group) {
        return Key.of("use." + group, BLOCK)
                .derived("nothing")
                .example("my-" + group)
                .about("The block `configs/" + group + "/<name>.yaml`, which this file's own `" + group
                        + "` wins over.");
    }
}
