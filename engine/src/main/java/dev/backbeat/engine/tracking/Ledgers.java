package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.runs.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which runs of a folder are delivered, wherever that was: of the embedded store beside it, so that they move and go
/// together, of all else in `.delivered`.
record Ledgers(Path root, Stores stores) {
    private static final String FOLDER = ".delivered";
    private static final int LETTERS = 12;

    Set<RunId> delivered() throws IOException {
        Set<RunId> delivered = embedded();
        others().forEach(delivered::addAll);
        return delivered;
    }

    /// What each store has, but the embedded one.
    List<Set<RunId>> others() throws IOException {
        List<Set<RunId>> others = new ArrayList<>();
        for (Path file : files()) others.add(new Ledger(file).runs());
        return others;
    }

    void add(Destination destination, Collection<RunId> runs) throws IOException {
        of(destination.name()).add(runs);
    }

    /// Only what the store has as well: it may have been taken away, or another one, or a backup, put in its place.
    /// The ledger is read first, as what it says was in the store before.
    private Set<RunId> embedded() throws IOException {
        Set<RunId> delivered = of(Tracking.EMBEDDED).runs();
        if (delivered.isEmpty()) return delivered;
        Set<String> there = stores.recorded();
        delivered.removeIf(run -> !there.contains(run.text()));
        return delivered;
    }

    private Ledger of(String store) {
        if (store.equals(Tracking.EMBEDDED)) return new Ledger(stores.folder().resolve("delivered.txt"));
        // An address may hold anything, and is nobody's concern.
        String name = store.equals(Tracking.NONE) ? store : Sha256.of(store).substring(0, LETTERS);
        return new Ledger(root.resolve(FOLDER, name + ".txt"));
    }

    private List<Path> files() throws IOException {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
