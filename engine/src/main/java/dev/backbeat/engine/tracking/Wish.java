package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.experiment.schema.HttpAddress;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.runs.Attempt;
import dev.backbeat.engine.runs.Originals;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.runs.RunId;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> WORDS = Set.of(Tracking.EMBEDDED, Tracking.NONE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    /// @throws ProblemsFound if variables that it takes are not set, as for all of these
    static Wish of(RunFolder run, Map<String, String> environment) {
        Path baseFolder = new Originals(run).baseFolder(run.path());
        return of(run.id(), run.manifest().experiment(), baseFolder, environment);
    }

    static Wish of(Attempt attempt, Map<String, String> environment) {
        return of(attempt.run(), attempt.settings(), Path.of(attempt.baseFolder()), environment);
    }

    /// @param baseFolder what the path of the certificates is relative to
    private static Wish of(RunId run, Map<String, String> settings, Path baseFolder, Map<String, String> environment) {
        var unset = new LinkedHashSet<String>();
        List<String> said = KEYS.stream()
                .map(key -> filledIn(settings.getOrDefault(key, ""), environment, unset))
                .toList();
        if (!unset.isEmpty()) throw unset(run, unset);
        String store = said.get(0).isEmpty() ? unsaid(settings) : said.get(0);
        check(run, store, said.get(1));
        String authority = Destination.authority(said.get(5), baseFolder);
        return new Wish(new Destination(store, said.get(2), said.get(3), said.get(4), authority), said.get(1));
    }

    private static ProblemsFound unset(RunId run, Set<String> variables) {
        return new ProblemsFound(Problem.error(
                TrackingCode.NO_STORE,
                Place.of(run.text()),
                "its tracking asks the environment for what is not set: " + String.join(", ", variables),
                "set it as it was when the run was made, then 'backbeat sync'"));
    }

    /// What was not known when the run was made is looked at as what stands in a file; addresses are not repeated.
    private static void check(RunId run, String store, String group) {
        if (!WORDS.contains(store))
            HttpAddress.fault(store).ifPresent(fault -> {
                throw unfit(run, "tracking.store is no address of a server: " + fault.reason(), fault.advice());
            });
        if (!Tracking.isName(group))
            throw unfit(
                    run,
                    "tracking.experiment is no name: of one line, of 250 characters at most",
                    "set the variable as it was when the run was made");
    }

    private static ProblemsFound unfit(RunId run, String what, String advice) {
        return new ProblemsFound(Problem.error(
                TrackingCode.NO_STORE,
                Place.of(run.text()),
                "what the environment has for its " + what,
                advice + ", then 'backbeat sync'"));
    }

    /// Who was killed before a word of the experiment was written down may have asked for what holds by default.
    private static String unsaid(Map<String, String> settings) {
        return settings.isEmpty() ? Tracking.EMBEDDED : Tracking.NONE;
    }

    /// @param unset to which the names of variables are added that are not set
    private static String filledIn(String written, Map<String, String> environment, Set<String> unset) {
        var text = new StringBuilder();
        Matcher asked = VARIABLE.matcher(written);
        while (asked.find()) {
            String value = environment.getOrDefault(asked.group(1), "");
            if (value.isEmpty() && asked.group(2) == null) unset.add(asked.group(1));
            String otherwise = Optional.ofNullable(asked.group(2)).orElse("");
            asked.appendReplacement(text, Matcher.quoteReplacement(value.isEmpty() ? otherwise : value));
        }
        return asked.appendTail(text).toString();
    }
}
