package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.problem.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What an experiment says for each key, and where it was said.
final class Values {
    private final Map<Key<?>, Object> values = new HashMap<>();
    private final Map<Key<?>, Place> places = new HashMap<>();
    private final Map<Key<?>, String> hidden = new HashMap<>();
    private final Place whole;

    /// @param whole the place of what was said nowhere
    Values(Place whole) {
        this.whole = whole;
    }

    <T> void put(Key<T> key, T value) {
        values.put(key, value);
    }

    /// Remembers that the key was given, whether its value was any good or not.
    void given(Key<?> key, Place place) {
        places.put(key, place);
    }

    /// Remembers that the value came from the environment, and what may be shown of it.
    void hide(Key<?> key, String written) {
        hidden.put(key, written);
    }

    /// What may be shown and kept of a text.
    String shown(Key<String> key) {
        return hidden.getOrDefault(key, get(key));
    }

    boolean isHidden(Key<?> key) {
        return hidden.containsKey(key);
    }

    boolean isGiven(Key<?> key) {
        return places.containsKey(key);
    }

    Place whole() {
        return whole;
    }

    Place place(Key<?> key) {
        return places.getOrDefault(key, whole);
    }

    // A key is only ever put with a value of its own type.
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no value for " + key.path()));
    }
}
