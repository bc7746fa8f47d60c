package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Checked;
import dev.backbeat.engine.experiment.Resolved;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.runs.Identity;
import dev.backbeat.engine.runs.RunFinder;
import dev.backbeat.engine.runs.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One of the two that are compared: a file or a run.
///
/// @param resolved every value written out, as a file
/// @param file of a run: its copy of the experiment, which has the values
/// @param keys those of what it is; if they are not known, the problems say why
record Side(String name, String resolved, Optional<Resolved> values, String file, Look.Keys keys) {

    /// What exists as a file, or is called like one, is a file.
    static Side of(String name, Parts parts, Path runs) throws Exception {
        Path here = parts.currentFolder();
        boolean isFile = Files.isRegularFile(here.resolve(UsageProblem.requireName(name)))
                || name.endsWith(".yaml")
                || name.endsWith(".yml");
        return isFile ? ofFile(name, parts) : ofRun(new RunFinder(here, runs).find(name));
    }

    private static Side ofFile(String name, Parts parts) throws Exception {
        var look = new Look(parts);
        Checked checked = look.at(name, List.of());
        return new Side(name, checked.resolved(), Optional.of(checked.values()), name, look.keys(checked));
    }

    private static Side ofRun(RunFolder run) {
        var identity =
                new Identity(run.manifest().simulationKey(), run.manifest().metricsKey());
        return new Side(
                run.id().text(),
                run.text(run.experiment()),
                Optional.empty(),
                run.experiment().toString(),
                new Look.Keys(Optional.of(identity), List.of()));
    }

    Optional<Identity> identity() {
        return keys.identity();
    }

    List<Problem> problems() {
        return keys.problems();
    }

    /// What set the value at a path; an item of a list has no origin of its own.
    String origin(String path) {
        if (values.isEmpty()) return "the run's " + RunFolder.EXPERIMENT;
        String key = path;
        while (true) {
            Optional<Resolved.Value> value = values.get().find(key);
            if (value.isPresent()) return value.get().setBy().toString();
            int dot = key.lastIndexOf('.');
            if (dot < 0) return "";
            key = key.substring(0, dot);
        }
    }
}
