package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.WordOrAddress;
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

    void fill(Values values) {
        if (server().isPresent()) fill(values, TrackingKeys.STORE, STORE);
        if (!environment.getOrDefault(EXPERIMENT, "").isBlank()) fill(values, TrackingKeys.EXPERIMENT, EXPERIMENT);
    }

    /// Kept as it was asked for, so that what is written down holds no name and no password.
    private void fill(Values values, Key<String> key, String variable) {
        if (values.isGiven(key)) return;
        values.put(key, environment.getOrDefault(variable, ""));
        values.hide(key, "${env:" + variable + "}");
    }
}
