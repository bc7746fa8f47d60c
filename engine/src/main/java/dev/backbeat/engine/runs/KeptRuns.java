package dev.backbeat.engine.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a folder of runs holds: runs that are complete, and what is left of those that failed.
public record KeptRuns(Path root) {

    /// Ids of all but these, the newest first.
    public List<RunId> without(Collection<RunId> known) throws IOException {
        Set<RunId> ids = ids();
        ids.removeAll(known);
        var kept = new ArrayList<RunId>();
        for (RunId id : ids) if (holds(id)) kept.add(id);
        kept.sort(Comparator.reverseOrder());
        return kept;
    }

    /// How many it has, complete or failed.
    public int count() {
        try {
            return without(Set.of()).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether or not anything lies in their folders.
    Set<RunId> ids() throws IOException {
        Set<RunId> ids = idsIn(root);
        ids.addAll(idsIn(failures()));
        return ids;
    }

    /// Whether anything is left of it, complete or not.
    public boolean holds(RunId id) {
        return isComplete(id) || isFailed(id);
    }

    public boolean isComplete(RunId id) {
        return RunFolder.isAt(root.resolve(id.text()));
    }

    public RunFolder complete(RunId id) {
        return RunFolder.at(root.resolve(id.text()));
    }

    public FailedRun failed(RunId id) {
        return FailedRun.at(failures().resolve(id.text()));
    }

    private boolean isFailed(RunId id) {
        return Files.isRegularFile(failures().resolve(id.text(), FailedRun.FILE));
    }

    private Path failures() {
        return root.resolve(FailedRun.FOLDER);
    }

    private static Set<RunId> idsIn(Path folder) throws IOException {
        var ids = new HashSet<RunId>();
        if (!Files.isDirectory(folder)) return ids;
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> RunId.find(entry.getFileName().toString()).ifPresent(ids::add));
        }
        return ids;
    }
}
