package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.MlflowVariables;
import dev.backbeat.engine.runs.RunFinder;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.embedded.EmbeddedHistory;
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which store is meant where none is named: the one that a run made now would be recorded in, if its experiment says
/// nothing of it.
///
/// @param runs the folder of runs
record UsualStore(Path runs, Map<String, String> environment) {

    /// The server of the environment; or the store beside the runs; or, if that is not there, the server that the
    /// newest of them asked for.
    Optional<Store> find() {
        return new MlflowVariables(environment)
                .server()
                .<Store>map(address -> new Store.OnServer(Destination.of(address)))
                .or(this::beside)
                .or(this::ofNewest);
    }

    private Optional<Store> beside() {
        Path folder = EmbeddedTracker.folderIn(runs);
        return new EmbeddedHistory(folder).exists() ? Optional.of(new Store.Folder(folder)) : Optional.empty();
    }

    private Optional<Store> ofNewest() {
        List<RunId> all = new RunFinder(runs, runs).all();
        return all.isEmpty()
                ? Optional.empty()
                : of(RunFolder.at(runs.resolve(all.getLast().text())));
    }

    /// The store that a run asked for.
    Optional<Store> of(RunFolder run) {
        return Destination.of(run, environment)
                .map(to -> to.isServer()
                        ? new Store.OnServer(to)
                        : new Store.Folder(EmbeddedTracker.folderIn(
                                run.path().toAbsolutePath().resolveSibling(""))));
    }
}
