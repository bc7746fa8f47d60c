package dev.backbeat.engine.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.runs.Attempt;
import dev.backbeat.engine.runs.FailedRun;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.Logged.Group;
import dev.backbeat.engine.tracking.Logged.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is recorded of a run that came to nothing: what was asked for, how far it came, and why it ended.
final class BrokenRun {
    private static final String TAGS = "tags.";

    private final FailedRun run;
    private final Attempt attempt;
    private final String group;
    private final Optional<JsonNode> data;
    private final Entries entries = new Entries();

    /// @param group the store's experiment; empty for the run's own name
    BrokenRun(FailedRun run, String group) {
        this.run = run;
        this.attempt = run.attempt();
        this.data = run.dataManifest();
        this.group = group.isBlank() ? attempt.name() : group;
    }

    Logged logged() {
        var params = new RunParams(entries);
        params.settings(attempt.settings());
        params.engine(attempt.backbeatVersion(), attempt.semanticsVersion(), attempt.seed());
        tags();
        String id = attempt.run().text();
        long startedAt = attempt.startedAt().toEpochMilli();
        return new Logged(
                RunIds.of(id, attempt.startedAt()),
                id,
                Group.of(group, said("report.primary"), attempt.description()),
                attempt.maker().user(),
                run.killed() ? Status.KILLED : Status.FAILED,
                startedAt,
                Math.max(startedAt, run.endedAt()),
                entries.params(),
                MetricPoints.of(run).points(),
                entries.tags(),
                data.map(Datasets::of).orElse(List.of()),
                artifacts());
    }

    /// Empty also where the experiment says that there is none.
    private String said(String key) {
        String value = attempt.settings().getOrDefault(key, "");
        return value.equals("none") ? "" : value;
    }

    private void tags() {
        var tags = new RunTags(entries);
        tags.origin(
                attempt.run().text(),
                attempt.backbeatVersion(),
                attempt.commandLine(),
                attempt.experimentFile(),
                attempt.script());
        tags.maker(attempt.maker());
        attempt.identity()
                .ifPresent(identity ->
                        tags.keys(identity, data.orElseThrow().path("sha256").asText()));
        String note = said("note");
        tags.note(note.isEmpty() ? attempt.description() : note);
        entries.tag("backbeat.failure", run.reason());
        if (!run.problems().isEmpty()) entries.tag("backbeat.problems", String.join("\n", run.problems()));
        attempt.settings().forEach((key, value) -> {
            if (key.startsWith(TAGS)) entries.authorsTag(key.substring(TAGS.length()), value);
        });
    }

    /// Why it failed comes last: whoever sees that sees all.
    private List<Artifact> artifacts() {
        List<Artifact> artifacts = new ArrayList<>();
        for (String file : run.files())
            artifacts.add(new Artifact.Kept(file, run.path().resolve(file)));
        artifacts.addAll(entries.artifacts());
        artifacts.add(new Artifact.Kept(FailedRun.FILE, run.path().resolve(FailedRun.FILE)));
        return artifacts;
    }
}
