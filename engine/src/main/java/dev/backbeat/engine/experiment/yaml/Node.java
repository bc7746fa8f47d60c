package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A part of a YAML text and where it stands.
///
/// Scalars are texts: whether `NO`, `09:30` or `100` is a word, a time or a number is for the key to say, never for
/// YAML.
public sealed interface Node {

    Place place();

    /// For messages: `a text`, `a list`, `a section with keys`.
    String kind();

    /// @param quoted whether it was written in quotes or as a block, so that it can only be meant as a text
    /// @param written what may be shown and kept of it: the text, or what asks the environment for it
    record Scalar(String text, boolean quoted, Place place, String written) implements Node {

        /// The ways in which YAML 1.2 writes null.
        static final List<String> NULLS = List.of("null", "Null", "NULL", "~");

        private static final List<String> FLAGS = List.of("True", "TRUE", "False", "FALSE");

        public Scalar(String text, boolean quoted, Place place) {
            this(text, quoted, place, text);
        }

        /// Whether the text came out of the environment, where it may be a secret.
        public boolean isHidden() {
            return !written.equals(text);
        }

        /// Nothing was written: `key:` and no more.
        public boolean isEmpty() {
            return text.isEmpty() && !quoted;
        }

        public boolean isNull() {
            return !quoted && NULLS.contains(text);
        }

        /// The text as keys that take words compare it: `True` and `TRUE` are `true`, as YAML has it.
        public String word() {
            return !quoted && FLAGS.contains(text) ? text.toLowerCase(Locale.ROOT) : text;
        }

        @Override
        public String kind() {
            return quoted ? "a text" : "a single value";
        }
    }

    record Sequence(List<Node> items, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// Keys are distinct; their order is that of the text.
    record Mapping(List<Entry> entries, Place place) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> find(String key) {
            return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
        }

        @Override
        public String kind() {
            return "a section with keys";
        }
    }

    /// One key of a mapping with its value.
    record Entry(Scalar key, Node value) {}
}
