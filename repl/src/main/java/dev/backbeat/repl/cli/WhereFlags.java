package dev.backbeat.repl.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// Flags that say where runs are looked for.
final class WhereFlags {
    private static final Pattern ADDRESS = Pattern.compile("(?is)\\s*[a-z][a-z0-9+.-]*://.*");

    @Option(names = "--out", paramLabel = "DIR", description = "Where runs are (default: ${DEFAULT-VALUE}).")
    String out = "runs";

    @Option(
            names = "--store",
            paramLabel = "DIR|URI",
            description = "Ask this store alone, a folder or an MLflow server, and not the folder of runs"
                    + " (default: the server of MLFLOW_TRACKING_URI, or the store beside the runs).")
    String store = "";

    /// The store that was named, if one was.
    ///
    /// @param here what a path is relative to
    Optional<Store> named(Path here) {
        if (store.isEmpty()) return Optional.empty();
        return Optional.of(
                ADDRESS.matcher(store).matches()
                        ? new Store.OnServer(ServerOption.of("--store", store))
                        : new Store.Folder(here.resolve(store)));
    }
}
