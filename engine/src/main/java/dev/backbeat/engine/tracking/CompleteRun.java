package dev.backbeat.engine.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.runs.Identity;
import dev.backbeat.engine.runs.Manifest;
import dev.backbeat.engine.runs.RunFile;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.Logged.Group;
import dev.backbeat.engine.tracking.Logged.Status;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What is recorded of a run that is complete: all of it from its folder, so that it is the same at any later time.
final class CompleteRun {
    private static final String NOTE = "reports/note.md";

    private final RunFolder run;
    private final Manifest manifest;
    private final String group;
    private final JsonNode report;
    private final Entries entries = new Entries();

    /// @param group the store's experiment; empty for the run's own name
    CompleteRun(RunFolder run, String group) {
        this.run = run;
        this.manifest = run.manifest();
        this.group = group.isBlank() ? manifest.name() : group;
        this.report = run.json("reports/report.json");
    }

    Logged logged() {
        var metrics = MetricPoints.of(run);
        var params = new RunParams(entries);
        params.settings(run.settings());
        params.engine(manifest.backbeatVersion(), manifest.semanticsVersion(), manifest.seed());
        tags();
        metrics.undefined().forEach((id, why) -> entries.tag("backbeat.undefined." + id, why));
        return new Logged(
                RunIds.of(manifest.run().text(), manifest.createdAt()),
                manifest.run().text(),
                Group.of(
                        group,
                        report.path("primary_metric").asText(),
                        report.path("description").asText()),
                manifest.maker().user(),
                Status.FINISHED,
                manifest.createdAt().toEpochMilli(),
                Math.max(manifest.createdAt().toEpochMilli(), run.completedAt().toEpochMilli()),
                entries.params(),
                metrics.points(),
                entries.tags(),
                Datasets.of(run.dataManifest()),
                artifacts());
    }

    private void tags() {
        var tags = new RunTags(entries);
        tags.origin(
                manifest.run().text(),
                manifest.backbeatVersion(),
                manifest.commandLine(),
                manifest.experimentFile(),
                manifest.script());
        tags.maker(manifest.maker());
        tags.note(note());
        tags.keys(new Identity(manifest.simulationKey(), manifest.metricsKey()), manifest.dataFingerprint());
        causalityTags(report.path("causality"));
        gateTags(report.path("gates"));
        report.path("tags")
                .properties()
                .forEach(tag -> entries.authorsTag(tag.getKey(), tag.getValue().asText()));
    }

    private String note() {
        if (Files.exists(run.file(NOTE))) return run.text(run.file(NOTE));
        String note = report.path("note").asText();
        return note.isBlank() ? report.path("description").asText() : note;
    }

    private void causalityTags(JsonNode causality) {
        if (causality.isMissingNode()) return;
        entries.tag("backbeat.causal", causality.path("holds").asText());
        entries.tag("backbeat.causality", causality.path("told").asText());
    }

    private void gateTags(JsonNode gates) {
        if (gates.isEmpty()) return;
        boolean all = true;
        for (JsonNode gate : gates) {
            boolean passed = gate.path("passed").asBoolean();
            all &= passed;
            String name = Names.ofGate(gate.path("gate").asText());
            String reason = gate.path("reason").asText();
            String outcome = passed ? "passed" : reason.isEmpty() ? "failed" : "failed: " + reason;
            entries.tag("backbeat.gate." + name, gate.path("gate").asText() + ": " + outcome);
        }
        entries.tag("backbeat.gates", all ? "passed" : "failed");
    }

    /// The manifest last: whoever sees it sees all.
    private List<Artifact> artifacts() {
        List<Artifact> artifacts = new ArrayList<>();
        for (RunFile file : manifest.files()) artifacts.add(new Artifact.Kept(file.path(), run.file(file.path())));
        artifacts.addAll(entries.artifacts());
        artifacts.add(new Artifact.Kept(RunFolder.MANIFEST, run.file(RunFolder.MANIFEST)));
        return artifacts;
    }
}
