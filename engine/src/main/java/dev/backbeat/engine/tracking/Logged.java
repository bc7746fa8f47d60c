package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.RunFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// All that is recorded of a run, as plain values that every store takes: keys are legal, values within limits.
///
/// @param runId 32 hexadecimal digits, the same whenever and wherever this run is recorded
/// @param name what the run is called, here and on the command line
/// @param group the experiment of the store that gathers it
/// @param startedAt milliseconds since 1970, UTC, as `endedAt`
/// @param artifacts in the order in which they are to be stored
public record Logged(
        String runId,
        String name,
        Group group,
        String user,
        Status status,
        long startedAt,
        long endedAt,
        SequencedMap<String, String> params,
        List<Point> metrics,
        SequencedMap<String, String> tags,
        List<Dataset> datasets,
        List<Artifact> artifacts) {
    /// Where a store gives runs ids of its own, the tag that holds [Logged#runId].
    public static final String ID_TAG = "backbeat.id";

    private static final Comparator<Point> LATER = Comparator.comparingLong(Point::step)
            .thenComparingLong(Point::timestamp)
            .thenComparingDouble(Point::value);

    public Logged {
        metrics = List.copyOf(metrics);
        datasets = List.copyOf(datasets);
        artifacts = List.copyOf(artifacts);
    }

    /// What is recorded of a run that is complete, under its own name.
    public static Logged of(RunFolder run) {
        return new CompleteRun(run, "").logged();
    }

    /// The same with other tags.
    public Logged withTags(SequencedMap<String, String> other) {
        return new Logged(
                runId, name, group, user, status, startedAt, endedAt, params, metrics, other, datasets, artifacts);
    }

    /// Of each metric the value that counts as its latest.
    public Collection<Point> latest() {
        var latest = new LinkedHashMap<String, Point>();
        for (Point point : metrics) latest.merge(point.key(), point, (a, b) -> LATER.compare(a, b) >= 0 ? a : b);
        return latest.values();
    }

    /// How a run ended, in MLflow's words.
    public enum Status {
        FINISHED,
        FAILED,
        KILLED
    }

    /// What MLflow calls an experiment: many runs under a name, with tags of their own.
    public record Group(String name, Map<String, String> tags) {
        public Group {
            tags = Map.copyOf(tags);
        }

        /// As MLflow shows it: the metric that its charts begin with, and a text in Markdown; either may be empty.
        static Group of(String name, String primaryMetric, String note) {
            var tags = new LinkedHashMap<String, String>();
            if (!primaryMetric.isEmpty()) tags.put("mlflow.experiment.primaryMetric.name", primaryMetric);
            if (!note.isBlank()) tags.put("mlflow.note.content", LongTexts.shortened(note));
            return new Group(name, tags);
        }
    }

    /// One value of a metric.
    ///
    /// @param timestamp milliseconds since 1970, UTC, never before
    public record Point(String key, double value, long timestamp, long step) {}

    /// Data that went into a run.
    ///
    /// @param digest 32 hexadecimal digits
    /// @param source JSON, as `schema` and `profile`
    public record Dataset(
            String name, String digest, String sourceType, String source, String schema, String profile) {}

    /// A file of the run.
    public sealed interface Artifact {

        /// Where it is stored, with `/`.
        String path();

        /// One that lies in the run folder.
        record Kept(String path, Path file) implements Artifact {}

        /// One that is made for the store alone.
        record Made(String path, String text) implements Artifact {}
    }
}
