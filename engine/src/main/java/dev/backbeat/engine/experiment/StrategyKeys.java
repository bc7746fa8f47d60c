package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.GivenParameters;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Phrase;
import dev.backbeat.engine.experiment.schema.Tags;
import dev.backbeat.engine.experiment.yaml.Node;
import java.util.List;
import java.util.Map;

/// Keys of what an experiment is called and which strategy it tries.
final class StrategyKeys {
    private static final Phrase LINE = Phrase.of("text of one line", "[^\\n\\r\\t]*", "write it on one line", 500);
    static final Phrase PATH = Phrase.of("path", "[^\\n\\r\\t]+", "write a path on one line", 1_000);
    static final Key<String> NAME = Key.of(
                    "name",
                    Phrase.of(
                            "name",
                            "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*",
                            "letters, digits, spaces and . _ -, starting with a letter or digit",
                            100))
            .derived("the file's name; with flags alone the script's")
            .example("pullback-us")
            .about("What the experiment is called in lists and run folders.");
    static final Key<String> DESCRIPTION = Key.of("description", Phrase.of("text", ".*", "", 10_000))
            .otherwise("\"\"")
            .example("Buy pullbacks in an uptrend")
            .about("What it is for, in a sentence or more.");
    static final Key<Map<String, String>> TAGS = Key.of(
                    "tags",
                    new Tags(
                            Phrase.of(
                                    "name of a tag",
                                    "[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*",
                                    "letters, digits, spaces and . _ - /, starting with a letter or digit",
                                    100),
                            LINE))
            .otherwise("{}")
            .example("{desk: eq}")
            .about("Words of your own to find it by.");
    static final Key<String> SCRIPT = Key.of("strategy.script", PATH)
            .example("../strategies/pullback.groovy")
            .about("The strategy's script, relative to this file.");
    static final Key<List<Node.Entry>> PARAMS = Key.of("strategy.params", new GivenParameters())
            .derived("the script's own values")
            .example("{fast: 20, slow: 100}")
            .about("Values for the parameters that the script declares; on the command line `-p fast=20`.");

    static final List<Key<?>> NAMING = List.of(NAME, DESCRIPTION, TAGS);
    static final List<Key<?>> ALL = List.of(SCRIPT, PARAMS);

    private StrategyKeys() {}
}
