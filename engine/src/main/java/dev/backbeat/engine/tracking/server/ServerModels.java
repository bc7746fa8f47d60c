package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.models.ModelName;
import dev.backbeat.engine.tracking.models.ModelVersion;
import dev.backbeat.engine.tracking.models.Models;
import dev.backbeat.engine.tracking.models.NewVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The registered models of an MLflow server, of version 2 or 3.
public final class ServerModels implements Models {
    private static final String FOLDER = "/strategy";

    private final Connection server;
    private final ServerVersions versions;

    /// Nothing is asked before it is used.
    ///
    /// @param environment where MLflow's own clients look for credentials and certificates
    /// @param home the user's folder, for MLflow's credentials file
    public ServerModels(Destination destination, Map<String, String> environment, Path home, Patience patience) {
        server = Connection.of(destination, environment, home, patience);
        versions = new ServerVersions(server);
    }

    @Override
    public synchronized ModelVersion register(RecordedRun run, List<Artifact> files, NewVersion version) {
        return server.ask(() -> {
            server.artifacts().requireInReach(run.artifacts());
            // First: a version that can be seen is whole.
            server.artifacts().put(run.artifacts(), files);
            model(version.name());
            ModelVersion made = versions.make(run.runId(), run.artifacts() + FOLDER, version);
            version.alias().ifPresent(alias -> alias(made, alias));
            return made;
        });
    }

    /// Another may make it at the same moment, or an attempt may have done it that seemed to fail.
    private void model(String name) {
        try {
            server.calls().post("registered-models/create", Calls.body().put("name", name));
        } catch (Fault e) {
            if (!e.isCode("RESOURCE_ALREADY_EXISTS")) throw e;
        }
    }

    private void alias(ModelVersion version, String alias) {
        server.calls()
                .post(
                        "registered-models/alias",
                        Calls.body()
                                .put("name", version.name())
                                .put("alias", alias)
                                .put("version", "" + version.version()));
    }

    @Override
    public synchronized Optional<ModelVersion> find(ModelName model) {
        return server.ask(() -> versions.find(model));
    }

    @Override
    public void close() {
        server.close();
    }
}
