package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.runs.Attempt;
import dev.backbeat.engine.runs.Originals;
import dev.backbeat.engine.runs.RunFolder;
import java.nio.file.Path;
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

    /// Empty if a variable that it takes is not set, as for all of these.
    static Optional<Wish> of(RunFolder run, Map<String, String> environment) {
        return of(run.manifest().experiment(), new Originals(run).baseFolder(run.path()), environment);
    }

    static Optional<Wish> of(Attempt attempt, Map<String, String> environment) {
        return of(attempt.settings(), Path.of(attempt.baseFolder()), environment);
    }

    /// @param baseFolder what the path of the certificates is relative to
    private static Optional<Wish> of(Map<String, String> settings, Path baseFolder, Map<String, String> environment) {
        var said = new String[KEYS.size()];
        for (int i = 0; i < said.length; i++) {
            Optional<String> text = filledIn(settings.getOrDefault(KEYS.get(i), ""), environment);
            if (text.isEmpty()) return Optional.empty();
            said[i] = text.get();
        }
        String store = said[0].isEmpty() ? unsaid(settings) : said[0];
        String authority = Destination.authority(said[5], baseFolder);
        return Optional.of(new Wish(new Destination(store, said[2], said[3], said[4], authority), said[1]));
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
