package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The folder that holds runs: begins new ones under ids nobody has, and clears away what a killed process left.
///
/// Runs in the making lie in `.work`, each guarded by a lock; see [WorkLock]. One object per folder and process: the
/// system gives up all of a process's locks on a file when the process opens and closes it once more.
public final class RunFolders {
    private static final int ATTEMPTS = 1000;

    private final Path root;
    private final Pictures pictures;
    private final Set<RunDraft> drafts = ConcurrentHashMap.newKeySet();

    public RunFolders(Path root, Pictures pictures) {
        this.root = root;
        this.pictures = pictures;
    }

    public Path root() {
        return root;
    }

    /// Claims an id and a place to write to, so that a run that cannot be kept is refused before it is simulated.
    public RunDraft begin(Experiment experiment, Occasion occasion) {
        try {
            Files.createDirectories(work());
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                RunId id = RunId.of(occasion.startedAt(), experiment.name(), experiment.resolved(), attempt);
                Optional<RunDraft> draft = claim(id, occasion);
                if (draft.isPresent()) return draft.get();
            }
            throw new IOException("no free run id was found");
        } catch (IOException e) {
            throw FileTrouble.unwritable(root, e);
        }
    }

    private Optional<RunDraft> claim(RunId id, Occasion occasion) throws IOException {
        Optional<WorkLock> taken = WorkLock.take(work().resolve(id + Orphans.LOCK));
        if (taken.isEmpty()) return Optional.empty();
        WorkLock lock = taken.get();
        // Looked at under the lock: whoever had the same id before has made a run of it by now, or given it up.
        if (isKnown(id)) {
            lock.close();
            return Optional.empty();
        }
        Files.createDirectory(work().resolve(id.text()));
        var draft = new RunDraft(this, id, occasion, lock);
        drafts.add(draft);
        return Optional.of(draft);
    }

    /// Whether the id is taken, or another run has the same last letters, by which it could be asked for.
    private boolean isKnown(RunId id) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.anyMatch(e -> e.getFileName().toString().endsWith("-" + id.hash()))
                    || Files.exists(work().resolve(id.text()));
        }
    }

    /// Moves what killed processes left in `.work` to `.failed`, and tells what was moved. Nothing happens where
    /// nothing may be written: reading old runs must work there too.
    public List<RunId> clearOrphans() {
        Set<String> alive = ConcurrentHashMap.newKeySet();
        for (RunDraft draft : drafts) alive.add(draft.id().text());
        return new Orphans(root, work()).clear(alive);
    }

    /// Gives up every run in the making, for a process that was told to end.
    public void abandon() {
        drafts.forEach(RunDraft::close);
    }

    Path work() {
        return root.resolve(".work");
    }

    Pictures pictures() {
        return pictures;
    }

    void forget(RunDraft draft) {
        drafts.remove(draft);
    }
}
