package dev.backbeat.engine.lab;

import dev.backbeat.engine.lab.Drift.Kind;
import dev.backbeat.engine.runs.Difference;
import dev.backbeat.engine.runs.Original;
import dev.backbeat.engine.runs.Originals;
import dev.backbeat.engine.runs.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the files a run was made of differ by now from the copies in its folder.
///
/// They have no part in running it again; but who says "the same experiment" means these.
final class OriginalDrift {
    private final List<Drift> drifts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    OriginalDrift(RunFolder run) {
        var originals = new Originals(run);
        Original experiment = originals.experiment();
        compareScript(originals.script(), "the script");
        for (Original included : originals.included()) compareScript(included, "what the script includes");
        if (!experiment.path().isEmpty()) compare(experiment, "the experiment");
        for (Original extended : originals.extended()) compare(extended, "what it extends");
    }

    private void compareScript(Original script, String what) {
        if (script.isGone()) noteGone(script, what);
        else if (script.changed()) drifts.add(changedScript(script, what));
    }

    private void noteGone(Original file, String what) {
        notes.add(what + " is no longer at " + file.path() + "; the run's copy was used");
    }

    private void compare(Original file, String what) {
        if (file.isGone()) noteGone(file, what);
        else if (file.changed()) changedExperiment(file, what.equals("the experiment") ? what + " file" : what);
    }

    List<Drift> drifts() {
        return drifts;
    }

    List<String> notes() {
        return notes;
    }

    private static Drift changedScript(Original script, String what) {
        String message = what + " changed since the run";
        Optional<Difference> first = script.copy()
                .flatMap(was -> Difference.between(was, script.now().orElse("")));
        return first.map(d -> new Drift(
                        Kind.SCRIPT, script.path(), message + ", first in line " + d.line(), d.was(), d.now()))
                .orElseGet(() -> Drift.of(Kind.SCRIPT, script.path(), message));
    }

    private void changedExperiment(Original experiment, String what) {
        String message = what + " changed since the run";
        Optional<List<Originals.Key>> keys =
                experiment.copy().flatMap(was -> keys(was, experiment.now().orElse("")));
        if (keys.isEmpty()) drifts.add(Drift.of(Kind.EXPERIMENT, experiment.path(), message));
        else if (keys.get().isEmpty())
            notes.add("comments or layout of " + experiment.path() + " changed since the run, its values did not");
        for (Originals.Key key : keys.orElse(List.of()))
            drifts.add(new Drift(Kind.EXPERIMENT, key.path(), message, key.was(), key.now()));
    }

    private static Optional<List<Originals.Key>> keys(String was, String now) {
        try {
            return Optional.of(Originals.keys(was, now));
        } catch (IOException notYaml) {
            return Optional.empty();
        }
    }
}
