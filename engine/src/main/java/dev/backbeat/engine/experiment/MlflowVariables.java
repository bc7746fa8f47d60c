package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.HttpAddress;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.Map;
import java.util.Optional;

/// What MLflow's own variables of the environment say of tracking, where the experiment says nothing.
///
/// @param environment of which only addresses of servers count: other stores of MLflow's are none of ours
public record MlflowVariables(Map<String, String> environment) {
    private static final String STORE = "MLFLOW_TRACKING_URI";
    private static final String EXPERIMENT = "MLFLOW_EXPERIMENT_NAME";

    /// The address of the server that they name.
    ///
    /// @throws ProblemsFound if it is one that cannot be asked
    public Optional<String> server() {
        if (!namesServer()) return Optional.empty();
        var findings = new Findings();
        Optional<String> address = read(TrackingKeys.STORE, store(), findings);
        if (findings.hasErrors()) throw new ProblemsFound(findings.errors());
        return address;
    }

    /// Whether they name one of MLflow's other stores, which is not followed.
    public boolean namesAnotherStore() {
        return isSet(STORE) && !namesServer();
    }

    void fill(Values values, Findings findings) {
        if (namesServer()) fill(values, TrackingKeys.STORE, store(), findings);
        else if (namesAnotherStore() && !values.isGiven(TrackingKeys.STORE)) warn(findings);
        if (isSet(EXPERIMENT)) fill(values, TrackingKeys.EXPERIMENT, said(EXPERIMENT, text(EXPERIMENT)), findings);
    }

    private static void warn(Findings findings) {
        findings.warning(
                ConfigCode.UNUSED_VALUE,
                Place.of(STORE),
                "it is no address of an MLflow server, so runs are recorded in the folder of runs",
                "write http(s)://host:port; or 'tracking.store: embedded' where that folder is meant");
    }

    private boolean namesServer() {
        return HttpAddress.isMeant(text(STORE));
    }

    private boolean isSet(String variable) {
        return !text(variable).isBlank();
    }

    private String text(String variable) {
        return environment.getOrDefault(variable, "");
    }

    /// There may be a password in it.
    private Node.Scalar store() {
        return said(STORE, asked(STORE));
    }

    /// As if it stood in a file.
    ///
    /// @param shown in messages
    private Node.Scalar said(String variable, String shown) {
        return new Node.Scalar(text(variable), true, Place.of(variable), shown);
    }

    private static String asked(String variable) {
        return "${env:" + variable + "}";
    }

    /// Checked as if it stood in the file, and kept as it was asked for, so that what is written down holds no name and
    /// no password.
    private static void fill(Values values, Key<String> key, Node.Scalar said, Findings findings) {
        if (values.isGiven(key)) return;
        read(key, said, findings).ifPresent(value -> {
            values.put(key, value);
            values.hide(key, asked(said.place().source()));
        });
    }

    private static Optional<String> read(Key<String> key, Node.Scalar said, Findings findings) {
        return key.kind().read(key.path(), said, findings);
    }
}
