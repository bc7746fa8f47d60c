package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a run asks to be recorded, as its folder tells it and the environment fills in.
///
/// @param group under which name; empty for the run's own
record Wish(Destination destination, String group) {
    private static final List<String> KEYS = List.of(
            "tracking.store",
            "tracking.experiment",
            "tracking.username",
            "tracking.password",
            "tracking.token",
            "tracking.ca");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    /// Empty if a variable that it takes is not set.
    static Optional<Wish> of(Map<String, String> settings, Map<String, String> environment) {
        var said = new String[KEYS.size()];
        for (int i = 0; i < said.length; i++) {
            Optional<String> text = filledIn(settings.getOrDefault(KEYS.get(i), ""), environment);
            if (text.isEmpty()) return Optional.empty();
            said[i] = text.get();
        }
        String store = said[0].isEmpty() ? unsaid(settings) : said[0];
        return Optional.of(new Wish(new Destination(store, said[2], said[3], said[4], said[5]), said[1]));
    }

    /// Who was killed before a word of the experiment was written down may have asked for what holds by default.
    private static String unsaid(Map<String, String> settings) {
        return settings.isEmpty() ? Tracking.EMBEDDED : Tracking.NONE;
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
}
