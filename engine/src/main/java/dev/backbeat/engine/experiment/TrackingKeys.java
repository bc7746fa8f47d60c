package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Phrase;
import java.util.List;

/// Keys of the section `tracking`.
final class TrackingKeys {
    /// What databases behind tracking servers hold.
    private static final int LONGEST_NAME = 250;

    static final Key<String> STORE = Key.of(
                    "tracking.store",
                    Choice.of(Tracking.EMBEDDED, Tracking.NONE).later("server", "http", "https"))
            .otherwise(Tracking.EMBEDDED)
            .example(Tracking.NONE)
            .about("Where runs are recorded beside their folders; `embedded` is a folder that MLflow can open.");
    static final Key<String> EXPERIMENT = Key.of(
                    "tracking.experiment", Phrase.of("name", "[^\\n\\r\\t]*", "write it on one line", LONGEST_NAME))
            .otherwise("\"\"")
            .example("pullbacks")
            .about("Under which name the store gathers runs; the experiment's own if it is empty.");
    static final Key<String> STRICT = Key.of("tracking.strict", Choice.of("true", "false"))
            .otherwise("false")
            .example("true")
            .about("Whether a run that could not be recorded there ends the command with exit code 7.");

    static final List<Key<?>> ALL = List.of(STORE, EXPERIMENT, STRICT);

    private TrackingKeys() {}
}
