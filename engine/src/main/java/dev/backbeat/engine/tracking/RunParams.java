package dev.backbeat.engine.tracking;

import java.util.Map;
import java.util.Optional;

/// Parameters of a run: its experiment with every value written out, dot by dot.
record RunParams(Entries entries) {
    private static final String PARAMETERS = "strategy.params.";
    private static final String TAGS = "tags.";

    /// @param settings the experiment, one value per key; its tags are no parameters
    void settings(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith(PARAMETERS)) entries.param(key, PlainNumber.of(value));
            else if (!key.startsWith(TAGS)) entries.param(key, value);
        });
    }

    void engine(String version, int semantics, Optional<Long> seed) {
        seed.ifPresent(s -> entries.param("seed", Long.toString(s)));
        entries.param("engine.version", version);
        entries.param("engine.semantics", Integer.toString(semantics));
    }
}
