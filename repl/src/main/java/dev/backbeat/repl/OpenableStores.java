package dev.backbeat.repl;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Stores;
import dev.backbeat.engine.tracking.Tracker;
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker;
import dev.backbeat.engine.tracking.embedded.RecordedNames;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.models.Models;
import dev.backbeat.engine.tracking.server.Patience;
import dev.backbeat.engine.tracking.server.ServerHistory;
import dev.backbeat.engine.tracking.server.ServerModels;
import dev.backbeat.engine.tracking.server.ServerProbe;
import dev.backbeat.engine.tracking.server.ServerTracker;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// The stores there are: the one beside the runs, and MLflow servers.
///
/// @param environment where MLflow's clients look for credentials and certificates
record OpenableStores(Path folder, Map<String, String> environment) implements Stores {

    static OpenableStores of(Path runs, Map<String, String> environment) {
        return new OpenableStores(EmbeddedTracker.folderIn(runs), environment);
    }

    @Override
    public boolean knows(Destination destination) {
        return destination.store().equals(Tracking.EMBEDDED) || destination.isServer();
    }

    @Override
    public Tracker open(Destination destination) {
        if (!destination.isServer()) return new EmbeddedTracker(folder);
        return new ServerTracker(destination, environment, home(), Patience.USUAL);
    }

    @Override
    public Set<String> recorded() {
        return RecordedNames.in(folder);
    }

    ServerProbe probe(Destination server) {
        return new ServerProbe(server, environment, home(), Patience.USUAL);
    }

    History history(Destination server) {
        return new ServerHistory(server, environment, home(), Patience.USUAL);
    }

    Models models(Destination server) {
        return new ServerModels(server, environment, home(), Patience.USUAL);
    }

    /// The user's own, where MLflow's credentials file may lie.
    private Path home() {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
    }
}
