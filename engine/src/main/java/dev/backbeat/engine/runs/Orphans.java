package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What processes that were killed left behind: places in `.work` whose lock nobody holds any more.
///
/// They become failed runs.
final class Orphans {
    private final WorkArea work;
    private final Failures failures;

    Orphans(WorkArea work, Failures failures) {
        this.work = work;
        this.failures = failures;
    }

    /// Clears the orphans away, if nobody else is at it.
    ///
    /// @param alive runs of this process, whose locks must not be touched
    List<RunId> clear(Set<RunId> alive) throws IOException {
        List<RunId> cleared = new ArrayList<>();
        Set<RunId> ids = work.ids();
        ids.removeAll(alive);
        if (ids.isEmpty()) return cleared;
        Optional<WorkLock> gate = work.tryEnter();
        if (gate.isEmpty()) return cleared;
        try (var _ = gate.get()) {
            for (RunId id : ids) if (clear(id)) cleared.add(id);
        }
        return cleared;
    }

    private boolean clear(RunId id) throws IOException {
        Optional<WorkLock> lock = work.takeOver(id);
        if (lock.isEmpty()) return false;
        // Without a place its maker had just finished, or not begun.
        boolean isOrphan = Files.isDirectory(work.place(id));
        if (isOrphan) fail(id, work.place(id));
        lock.get().remove();
        return isOrphan;
    }

    private void fail(RunId id, Path place) throws IOException {
        Attempt attempt = attempt(id, place.resolve(Attempt.FILE));
        failures.add(id, AttemptJson.of(attempt, Failure.ORPHANED, 0, RunFiles.now(place)));
    }

    private static Attempt attempt(RunId id, Path file) {
        try {
            return AttemptJson.read(Json.read(file));
        } catch (IOException e) {
            // Its maker was stopped before he had written more than the id.
            return Attempt.of(id);
        }
    }
}
