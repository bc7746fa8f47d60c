package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Experiment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The source of a run's strategy under the names it has in the folder `code`.
final class Code {
    /// Whatever the script's file was called, here it is called this.
    static final String MAIN = "strategy.groovy";

    private Code() {}

    /// The script first, then what it includes, by name.
    static Map<String, String> of(Experiment experiment) {
        Map<String, String> sources = new TreeMap<>(experiment.strategy().sources());
        String script = scriptAmong(sources, experiment.scriptPath());
        var named = new LinkedHashMap<String, String>();
        named.put(MAIN, sources.getOrDefault(script, ""));
        sources.forEach((name, source) -> {
            if (!name.equals(script)) named.put(name, source);
        });
        return named;
    }

    private static String scriptAmong(Map<String, String> sources, String scriptPath) {
        if (sources.isEmpty()) return MAIN;
        String name = scriptPath.substring(scriptPath.replace('\\', '/').lastIndexOf('/') + 1);
        if (sources.containsKey(name)) return name;
        // A run folder's copy of the script is compiled under the name it has there.
        return sources.containsKey(MAIN) ? MAIN : sources.keySet().iterator().next();
    }
}
