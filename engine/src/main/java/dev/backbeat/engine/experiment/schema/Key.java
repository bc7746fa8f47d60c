package dev.backbeat.engine.experiment.schema;

import java.util.List;
import java.util.Optional;

/// One key of an experiment file: where it stands, what it takes, what holds without it, and what it is for.
///
/// @param fallback what holds if it is not given
/// @param when the choice elsewhere in the file for which this key exists, if it does not always
public record Key<T>(String path, Kind<T> kind, Fallback fallback, Optional<When> when, String example, String about) {

    /// What holds if a key is not given.
    public sealed interface Fallback {

        record Required() implements Fallback {}

        /// This value, written as in the file.
        record Value(String text) implements Fallback {}

        /// Something that follows from other values, in words.
        record Derived(String words) implements Fallback {}
    }

    /// The key at `path` has one of these values.
    public record When(String path, List<String> words) {
        public When {
            words = List.copyOf(words);
        }
    }

    public static <T> Key<T> of(String path, Kind<T> kind) {
        return new Key<>(path, kind, new Fallback.Required(), Optional.empty(), "", "");
    }

    public Key<T> otherwise(String text) {
        return new Key<>(path, kind, new Fallback.Value(text), when, example, about);
    }

    public Key<T> derived(String words) {
        return new Key<>(path, kind, new Fallback.Derived(words), when, example, about);
    }

    public Key<T> only(String selector, String... words) {
        return new Key<>(path, kind, fallback, Optional.of(new When(selector, List.of(words))), example, about);
    }

    public Key<T> example(String text) {
        return new Key<>(path, kind, fallback, when, text, about);
    }

    public Key<T> about(String sentence) {
        return new Key<>(path, kind, fallback, when, example, sentence);
    }

    /// `costs` of `costs.slippage`, empty at the top.
    public String section() {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    /// `slippage` of `costs.slippage`.
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
