package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.Identity;
import dev.backbeat.engine.runs.Maker;
import java.util.List;

/// Tags that every run has, whatever became of it.
record RunTags(Entries entries) {

    void origin(String run, String version, List<String> commandLine, String experimentFile, String script) {
        entries.tag("mlflow.runName", run);
        entries.tag("mlflow.source.type", "LOCAL");
        entries.tagIfAny("mlflow.source.name", experimentFile.isEmpty() ? script : experimentFile);
        entries.tag("backbeat.run", run);
        entries.tagIfAny("backbeat.version", version);
        entries.tagIfAny("backbeat.command_line", String.join(" ", commandLine));
    }

    void maker(Maker maker) {
        entries.tagIfAny("mlflow.user", maker.user());
        entries.tagIfAny("mlflow.source.git.commit", maker.commit());
        entries.tagIfAny("mlflow.source.git.branch", maker.branch());
        entries.tagIfAny("mlflow.source.git.repoURL", maker.repository());
        maker.dirty().ifPresent(dirty -> entries.tag("mlflow.source.git.dirty", dirty ? "True" : "False"));
    }

    /// @param fingerprint of the bars it saw
    void keys(Identity identity, String fingerprint) {
        entries.tag("backbeat.simulation_key", identity.simulationKey());
        entries.tag("backbeat.metrics_key", identity.metricsKey());
        entries.tag("backbeat.data_fingerprint", fingerprint);
    }

    /// @param note Markdown
    void note(String note) {
        entries.tagIfAny("mlflow.note.content", note);
    }
}
