package dev.backbeat.engine.tracking.models;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.runs.RunFile;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.LongTexts;
import dev.backbeat.engine.tracking.history.RecordedRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a run a version of a model: what it ran becomes the model, if its gates held or somebody insists.
///
/// @param force whether failed gates are overruled, which is then recorded
/// @param user who promotes
public record Promotion(String name, Optional<String> alias, boolean force, String user, Instant at) {
    static final String FOLDER = "strategy/";
    private static final String FORCED_GATES = "backbeat.forced_gates";
    private static final String REPORT = "reports/report.json";

    /// @param copy the run's files, as the store has them
    /// @throws ProblemsFound if its gates failed, or its files are not what they were
    public ModelVersion of(RecordedRun run, RunFolder copy, Models models) {
        requireUnaltered(run, copy);
        List<String> failed = new ArrayList<>();
        JsonNode gates = copy.json(REPORT).path("gates");
        for (JsonNode gate : gates)
            if (!gate.path("passed").asBoolean()) failed.add(gate.path("gate").asText());
        if (!failed.isEmpty() && !force) throw refused(run, failed);
        String outcome = gates.isEmpty() ? "none" : failed.isEmpty() ? "passed" : "failed";
        var longTexts = new LongTexts();
        var version = new NewVersion(
                name,
                alias,
                user,
                at.toEpochMilli(),
                copy.json(REPORT).path("description").asText(),
                tags(copy, outcome, failed, longTexts));
        List<Artifact> files = files(run, copy);
        for (Artifact.Made text : longTexts.artifacts())
            files.add(new Artifact.Made(FOLDER + text.path(), text.text()));
        return models.register(run, files, version);
    }

    /// The files that make the model, and those that say whether it may be one.
    private static void requireUnaltered(RecordedRun run, RunFolder copy) {
        List<String> altered = copy.altered().stream()
                .map(RunFile::path)
                .filter(path -> isOfModel(path) || path.equals(REPORT))
                .toList();
        if (altered.isEmpty()) return;
        throw new ProblemsFound(Problem.error(
                RunCode.DAMAGED_RUN,
                Place.of(run.name()),
                "files of the run are not what was recorded: " + String.join(", ", altered),
                "take them from a backup, or run the experiment again"));
    }

    /// The script and what it includes, and the experiment with every value written out.
    public static boolean isOfModel(String path) {
        return RunFolder.isSource(path) || path.equals(RunFolder.EXPERIMENT);
    }

    private static ProblemsFound refused(RecordedRun run, List<String> failed) {
        return new ProblemsFound(Problem.error(
                RunCode.GATES_FAILED,
                Place.of(run.name()),
                "the run failed its gates: " + String.join(", ", failed),
                "promote one that passed; or insist with --force, which is recorded with your name"));
    }

    private Map<String, String> tags(RunFolder copy, String outcome, List<String> failed, LongTexts longTexts) {
        var tags = new LinkedHashMap<String, String>();
        tags.put("backbeat.run", copy.id().text());
        tags.put("backbeat.simulation_key", copy.manifest().simulationKey());
        tags.put("backbeat.gates", outcome);
        tags.put("backbeat.promoted_by", user);
        if (failed.isEmpty()) return tags;
        tags.put("backbeat.forced_by", user);
        tags.put("backbeat.forced_at", at.toString());
        String gates = String.join("; ", failed);
        tags.put(FORCED_GATES, longTexts.fitted("tags", FORCED_GATES, gates, LongTexts.TAG));
        return tags;
    }

    private static List<Artifact> files(RecordedRun run, RunFolder copy) {
        List<Artifact> files = new ArrayList<>();
        for (RunFile file : copy.manifest().files())
            if (isOfModel(file.path())) files.add(new Artifact.Kept(FOLDER + file.path(), copy.file(file.path())));
        files.add(new Artifact.Made(FOLDER + "MLmodel", description(run, copy)));
        return files;
    }

    /// In the form in which MLflow shows a model; that it cannot load this one it says by itself.
    private static String description(RecordedRun run, RunFolder copy) {
        var flavor = new LinkedHashMap<String, String>();
        flavor.put("backbeat_version", copy.manifest().backbeatVersion());
        flavor.put("semantics_version", "" + copy.manifest().semanticsVersion());
        flavor.put("script", "code/" + copy.script().getFileName());
        flavor.put("experiment", RunFolder.EXPERIMENT);
        flavor.put("simulation_key", copy.manifest().simulationKey());
        flavor.put("run", copy.id().text());
        String time = copy.manifest().createdAt().toString().replace('T', ' ').replace("Z", "");
        return "artifact_path: strategy\nflavors:\n  backbeat:\n"
                + flavor.entrySet().stream()
                        .map(entry -> "    " + entry.getKey() + ": '" + entry.getValue() + "'\n")
                        .collect(joining())
                + "model_uuid: '" + run.runId() + "'\nrun_id: '" + run.runId() + "'\nutc_time_created: '" + time
                + "'\n";
    }
}
