package dev.backbeat.engine.lab;

import dev.backbeat.engine.lab.Drift.Kind;
import dev.backbeat.engine.runs.Difference;
import dev.backbeat.engine.runs.Original;
import dev.backbeat.engine.runs.Originals;
import dev.backbeat.engine.runs.Rewritten;
import dev.backbeat.engine.runs.RunFile;
import dev.backbeat.engine.runs.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files of a run folder that are not what was written there.
final class CopyDrift {
    private final RunFolder run;
    private final List<RunFile> altered;

    CopyDrift(RunFolder run) {
        this.run = run;
        this.altered = run.altered();
    }

    /// Altered copies of what a run is made of: with them it cannot come out the same.
    List<Drift> causes() {
        List<Drift> causes = new ArrayList<>();
        for (RunFile file : altered) {
            if (RunFolder.isSource(file.path())) causes.add(script(file));
            else if (isExperiment(file)) causes.addAll(experiment(file));
        }
        return causes;
    }

    /// Altered copies of what came out, compared with what came out again.
    List<Drift> results(Rewritten again) {
        List<Drift> results = new ArrayList<>();
        for (RunFile file : altered) {
            if (RunFolder.isSource(file.path()) || isExperiment(file)) continue;
            String message = stateOf(file) + " after the run";
            results.add(drift(
                    Kind.FOLDER, file, message, again.difference(file.path()).map(CopyDrift::reversed)));
        }
        return results;
    }

    private boolean isExperiment(RunFile file) {
        return run.file(file.path()).equals(run.experiment());
    }

    private Drift script(RunFile file) {
        Path copy = run.file(file.path());
        boolean isScript = copy.equals(run.script());
        Original original = isScript ? new Originals(run).script() : new Originals(run).included(file);
        // Only if the original still is as it was can it tell what the copy said.
        boolean comparable = !original.changed() && Files.exists(copy);
        Optional<Difference> first =
                comparable ? Difference.between(original.now().orElse(""), run.text(copy)) : Optional.empty();
        String message = "the run's copy of " + (isScript ? "the script " : "what the script includes ") + stateOf(file)
                + " after the run";
        return drift(Kind.SCRIPT, file, message, first);
    }

    private List<Drift> experiment(RunFile file) {
        List<Drift> drifts = new ArrayList<>();
        try {
            for (Originals.Key key : new Originals(run).keysOfCopy())
                drifts.add(new Drift(
                        Kind.EXPERIMENT,
                        key.path(),
                        "the run's copy of the experiment was altered",
                        key.was(),
                        key.now()));
        } catch (IOException e) {
            drifts.clear();
        }
        String message = "the run's copy of the experiment " + stateOf(file) + " after the run";
        return drifts.isEmpty() ? List.of(Drift.of(Kind.EXPERIMENT, file.path(), message)) : drifts;
    }

    private String stateOf(RunFile file) {
        return Files.exists(run.file(file.path())) ? "was altered" : "was removed";
    }

    private static Drift drift(Kind kind, RunFile file, String message, Optional<Difference> first) {
        return first.map(d -> new Drift(kind, file.path(), message + ", first in line " + d.line(), d.was(), d.now()))
                .orElseGet(() -> Drift.of(kind, file.path(), message));
    }

    /// The run's own copy is what was altered; what running again wrote is how it was.
    private static Difference reversed(Difference difference) {
        return new Difference(difference.line(), difference.now(), difference.was());
    }
}
