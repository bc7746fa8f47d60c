package dev.backbeat.engine.tracking.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Something of a run that a filter or an order can name: `metrics.sharpe`, `attributes.status`.
public record Field(Kind kind, String key) {
    private static final Set<String> TIMES = Set.of("start_time", "end_time");
    static final List<String> ATTRIBUTES =
            List.of("run_id", "run_name", "status", "start_time", "end_time", "user_id", "artifact_uri");
    static final List<String> DATASET_KEYS = List.of("name", "digest", "context");

    /// What of a run it is of, and how MLflow calls that.
    public enum Kind {
        METRIC("metrics", "metric"),
        PARAM("params", "param|parameters|parameter"),
        TAG("tags", "tag"),
        ATTRIBUTE("attributes", "attribute|attr|run"),
        DATASET("datasets", "dataset");

        private final String word;
        private final String otherWords;

        Kind(String word, String otherWords) {
            this.word = word;
            this.otherWords = otherWords;
        }

        String word() {
            return word;
        }

        static Optional<Kind> named(String name) {
            return Stream.of(values())
                    .filter(kind -> name.equals(kind.word) || name.matches(kind.otherWords))
                    .findFirst();
        }
    }

    static Field attribute(String key) {
        return new Field(Kind.ATTRIBUTE, key);
    }

    static Field tag(String key) {
        return new Field(Kind.TAG, key);
    }

    /// Whether it is compared as a number; all others are texts.
    public boolean isNumber() {
        return kind == Kind.METRIC || (kind == Kind.ATTRIBUTE && TIMES.contains(key));
    }

    /// Whether it can be one of several.
    boolean takesLists() {
        return kind == Kind.DATASET || (kind == Kind.ATTRIBUTE && key.equals("run_id"));
    }

    /// In MLflow's syntax.
    @Override
    public String toString() {
        return kind == Kind.ATTRIBUTE ? kind.word() + "." + key : kind.word() + ".`" + key + "`";
    }
}
