package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Phrase;
import dev.backbeat.engine.experiment.schema.WordOrAddress;
import java.util.List;

/// Keys of the section `tracking`.
final class TrackingKeys {
    /// What databases behind tracking servers hold.
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_SECRET = 8000;

    static final Key<String> STORE = Key.of(
                    "tracking.store", new WordOrAddress(List.of(Tracking.EMBEDDED, Tracking.NONE)))
            .otherwise(Tracking.EMBEDDED)
            .example(Tracking.NONE)
            .about(
                    "Where runs are recorded beside their folders; `embedded` is a folder that MLflow can open, an address"
                            + " a server. Where nothing is said, MLFLOW_TRACKING_URI says it if it is such an address.");
    static final Key<String> EXPERIMENT = Key.of(
                    "tracking.experiment", Phrase.of("name", "[^\\n\\r\\t]*", "write it on one line", LONGEST_NAME))
            .otherwise("\"\"")
            .example("pullbacks")
            .about("Under which name the store gathers runs; the experiment's own if it is empty.");
    static final Key<String> STRICT = Key.of("tracking.strict", Choice.of("true", "false"))
            .otherwise("false")
            .example("true")
            .about("Whether a run that could not be recorded there ends the command with exit code 7.");

    static final Key<String> USERNAME = Key.of("tracking.username", line("name"))
            .derived("of the environment or MLflow's credentials file")
            .example("ada")
            .about("The server's name for you.");
    static final Key<String> PASSWORD = Key.of("tracking.password", line("password"))
            .derived("of the environment or MLflow's credentials file")
            .example("\"${env:MLFLOW_PASSWORD}\"")
            .about("Its password, only ever as a variable of the environment.");
    static final Key<String> TOKEN = Key.of("tracking.token", line("token"))
            .derived("of the environment")
            .example("\"${env:MLFLOW_TOKEN}\"")
            .about("What the server takes in their place, only ever as a variable of the environment.");
    static final Key<String> AUTHORITY = Key.of("tracking.ca", line("path"))
            .derived("of the environment: MLFLOW_TRACKING_SERVER_CERT_PATH")
            .example("certificates/desk.pem")
            .about(
                    "Certificates in PEM of whoever signed the server's, if Java does not know them; a path relative to this"
                            + " file.");

    static final List<Key<?>> ALL = List.of(STORE, EXPERIMENT, STRICT, USERNAME, PASSWORD, TOKEN, AUTHORITY);

    private static Phrase line(String type) {
        return Phrase.of(type, "[^\\n\\r\\t]*", "write it on one line", LONGEST_SECRET);
    }

    private TrackingKeys() {}
}
