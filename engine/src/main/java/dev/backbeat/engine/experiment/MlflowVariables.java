package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.WordOrAddress;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;
import java.util.Map;
import java.util.Optional;

/// What MLflow's own variables of the environment say of tracking, where the experiment says nothing.
///
/// @param environment of which only addresses of servers count: other stores of MLflow's are none of ours
public record MlflowVariables(Map<String, String> environment) {
    private static final String STORE = "MLFLOW_TRACKING_URI";
    private static final String EXPERIMENT = "MLFLOW_EXPERIMENT_NAME";

    /// The address of the server that they name.
    public Optional<String> server() {
        return Optional.ofNullable(environment.get(STORE)).filter(WordOrAddress::isAddress);
    }

    void fill(Values values, Findings findings) {
        if (server().isPresent()) fill(values, TrackingKeys.STORE, STORE, findings);
        if (!environment.getOrDefault(EXPERIMENT, "").isBlank())
            fill(values, TrackingKeys.EXPERIMENT, EXPERIMENT, findings);
    }

    /// Checked as if it stood in the file, and kept as it was asked for, so that what is written down holds no name and
    /// no password.
    private void fill(Values values, Key<String> key, String variable, Findings findings) {
        if (values.isGiven(key)) return;
        var said = new Node.Scalar(environment.getOrDefault(variable, ""), true, Place.of(variable));
        key.kind().read(key.path(), said, findings).ifPresent(value -> {
            values.put(key, value);
            values.hide(key, "${env:" + variable + "}");
        });
    }
}
