package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.goal.Metric;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How an experiment is reported; no part of what is simulated or how it is measured.
///
/// @param note Markdown, its references filled in; empty if there is none
/// @param primary the metric to look at first
public record Reporting(String note, Optional<Metric> primary, Set<Artifact> artifacts) {
    public static final Reporting NONE = new Reporting("", Optional.empty(), EnumSet.allOf(Artifact.class));

    public Reporting {
        var ordered = EnumSet.noneOf(Artifact.class);
        ordered.addAll(artifacts);
        artifacts = Collections.unmodifiableSet(ordered);
    }

    public boolean wants(Artifact artifact) {
        return artifacts.contains(artifact);
    }

    public boolean hasNote() {
        return !note.isBlank();
    }
}
