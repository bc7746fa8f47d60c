package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a run asks to be recorded, as its folder tells it and the environment fills in.
///
/// @param store `none`, `embedded` or an address
/// @param group under which name; empty for the run's own
record Wish(String store, String group) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    /// Empty if a variable that it takes is not set.
    static Optional<Wish> of(Map<String, String> settings, Map<String, String> environment) {
        Optional<String> store = filledIn(settings.getOrDefault("tracking.store", Tracking.NONE), environment);
        Optional<String> group = filledIn(settings.getOrDefault("tracking.experiment", ""), environment);
        return store.flatMap(s -> group.map(g -> new Wish(s, g)));
    }

    private static Optional<String> filledIn(String written, Map<String, String> environment) {
        var text = new StringBuilder();
        Matcher asked = VARIABLE.matcher(written);
        while (asked.find()) {
            String value = environment.getOrDefault(asked.group(1), "");
            if (value.isEmpty() && asked.group(2) == null) return Optional.empty();
            asked.appendReplacement(text, Matcher.quoteReplacement(value.isEmpty() ? asked.group(2) : value));
        }
        return Optional.of(asked.appendTail(text).toString());
    }

    boolean isNone() {
        return store.equals(Tracking.NONE);
    }
}
