package dev.backbeat.engine.lab;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.ExperimentFile;
import dev.backbeat.engine.experiment.Setting;
import dev.backbeat.engine.lab.Drift.Kind;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.runs.Difference;
import dev.backbeat.engine.runs.Originals;
import dev.backbeat.engine.runs.Rewritten;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.simulation.Semantics;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs a run again, from the copies in its folder, and tells whether the results are the same to the byte.
public final class Reproduction {
    /// Where the run was recorded has no part in it, and may have been told by an environment that is gone; nor
    /// may the one of now say anything of it.
    private static final List<Setting> UNRECORDED = List.of(
            Setting.set("tracking=null"), Setting.set("tracking.store=none"), Setting.set("tracking.experiment=none"));

    private final Lab lab;
    private final StrategySource strategies;
    private final Map<String, String> environment;
    private final String javaVersion;

    /// @param environment what an experiment may ask for, as it did when the run was made
    public Reproduction(Lab lab, StrategySource strategies, Map<String, String> environment, String javaVersion) {
        this.lab = lab;
        this.strategies = strategies;
        this.environment = environment;
        this.javaVersion = javaVersion;
    }

    public Verdict of(RunFolder run) {
        return of(run, run.path());
    }

    /// Of a run that was put together elsewhere.
    ///
    /// @param place where it lay, as seen from which a project may have been moved as a whole
    public Verdict of(RunFolder run, Path place) {
        var copies = new CopyDrift(run);
        var originals = new OriginalDrift(run);
        List<Drift> causes = new ArrayList<>(copies.causes());
        List<String> notes = new ArrayList<>(originals.notes());
        causes.addAll(engine(run));
        List<Drift> drifts = new ArrayList<>();
        try {
            Report report = lab.report(experiment(run, place));
            causes.addAll(DataDrift.between(run.data(), report.data().fingerprint()));
            drifts.addAll(results(run, report, copies, causes, notes));
        } catch (ProblemsFound e) {
            for (Problem problem : e.problems()) causes.add(unloadable(problem, run, place));
        }
        if (!run.manifest().javaVersion().equals(javaVersion))
            notes.add("the run was made with Java " + run.manifest().javaVersion() + ", this is " + javaVersion);
        drifts.addAll(0, causes);
        drifts.addAll(originals.drifts());
        return new Verdict(run, drifts, notes);
    }

    /// From the run's copies: whatever script the experiment names, the one beside it is compiled.
    private Experiment experiment(RunFolder run, Path place) {
        StrategySource copy = (script, shownAs) -> strategies.strategy(run.script(), shown(run, run.script(), place));
        Path baseFolder = new Originals(run).baseFolder(place);
        return new ExperimentFile(copy, environment)
                .read(run.text(run.experiment()), shown(run, run.experiment(), place), baseFolder, UNRECORDED);
    }

    /// A file of a run that was put together elsewhere by its name in the run: it is gone when somebody looks for it.
    private static String shown(RunFolder run, Path file, Path place) {
        return shown(run, file.toString(), place);
    }

    private static String shown(RunFolder run, String text, Path place) {
        if (run.path().equals(place)) return text;
        String separator = run.path().getFileSystem().getSeparator();
        return text.replace(run.path() + separator, run.id() + "/");
    }

    private static List<Drift> engine(RunFolder run) {
        int then = run.manifest().semanticsVersion();
        if (then == Semantics.VERSION) return List.of();
        String message = "the meaning of a simulation changed: the run was made by version " + then + ", this is "
                + Semantics.VERSION + "; Backbeat " + run.manifest().backbeatVersion()
                + " gives the result it gave then";
        return List.of(new Drift(Kind.ENGINE, "semantics", message, "" + then, "" + Semantics.VERSION));
    }

    private static List<Drift> results(
            RunFolder run, Report report, CopyDrift copies, List<Drift> causes, List<String> notes) {
        List<Drift> drifts = new ArrayList<>();
        try (var again = Rewritten.of(run, report)) {
            for (Rewritten.Changed changed : again.changed()) {
                if (causes.isEmpty()) drifts.add(unexplained(changed));
                else notes.add("the result differs too, as it must: " + described(changed));
            }
            drifts.addAll(copies.results(again));
            if (again.changed().isEmpty())
                notes.add(again.compared() + " files came out the same to the byte, from the copies in the run folder");
        }
        return drifts;
    }

    private static Drift unexplained(Rewritten.Changed changed) {
        String message = "a result that should not have: " + described(changed);
        return changed.first()
                .map(d -> new Drift(Kind.RESULT, changed.path(), message, d.was(), d.now()))
                .orElseGet(() -> Drift.of(Kind.RESULT, changed.path(), message));
    }

    private static String described(Rewritten.Changed changed) {
        return changed.path() + changed.first().map(Reproduction::at).orElse("");
    }

    private static String at(Difference first) {
        return " first differs in line " + first.line();
    }

    /// Without data, script or experiment there is nothing to run again.
    private static Drift unloadable(Problem problem, RunFolder run, Path place) {
        Kind kind = switch (problem.code()) {
            case DataCode code -> Kind.DATA;
            case ScriptCode code -> Kind.SCRIPT;
            case ConfigCode code -> Kind.EXPERIMENT;
            case RunCode code -> Kind.RESULT;
            case TrackingCode code -> Kind.RESULT;
        };
        return Drift.of(
                kind,
                shown(run, problem.place().toString(), place),
                "it could not be run again: " + shown(run, problem.message(), place));
    }
}
