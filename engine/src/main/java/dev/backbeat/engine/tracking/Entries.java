package dev.backbeat.engine.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backbeat.engine.tracking.Logged.Artifact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Parameters and tags of a run while they are gathered: under legal names, within the limits of every store.
final class Entries {
    private final SequencedMap<String, String> params = new LinkedHashMap<>();
    private final SequencedMap<String, String> tags = new LinkedHashMap<>();
    private final LongTexts longTexts = new LongTexts();

    void param(String name, String value) {
        String key = Names.of(name);
        params.put(key, longTexts.fitted("params", key, storable(value), LongTexts.PARAM));
    }

    void tag(String name, String value) {
        String key = Names.of(name);
        tags.put(key, longTexts.fitted("tags", key, storable(value), LongTexts.TAG));
    }

    /// What a database may refuse is no reason for none of the run to be there: PostgreSQL takes no NUL, and nobody a
    /// half of a character.
    private static String storable(String value) {
        return new String(value.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
    }

    /// Unless there is nothing to say.
    void tagIfAny(String name, String value) {
        if (!value.isEmpty()) tag(name, value);
    }

    /// One that an experiment's author thought of: no key of MLflow's or our own can be taken by it.
    void authorsTag(String name, String value) {
        boolean isTaken = name.startsWith("mlflow.") || name.startsWith("backbeat.");
        tag(isTaken ? "backbeat.tag." + name : name, value);
    }

    SequencedMap<String, String> params() {
        return Names.together(params);
    }

    SequencedMap<String, String> tags() {
        return Names.together(tags);
    }

    /// What was too long for its place.
    List<Artifact> artifacts() {
        return List.copyOf(longTexts.artifacts());
    }
}
