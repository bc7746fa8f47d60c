package dev.backbeat.engine.runs;

import dev.backbeat.engine.report.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What processes that were killed left behind: places in `.work` whose lock nobody holds any more.
///
/// They become failed runs under `.failed`: `failure.json` says so, and a manifest that was written already is
/// renamed, so that none of them can be taken for a run that is complete.
final class Orphans {
    private static final String FAILURE = "failure.json";
    private static final String REASON = "the process ended before the run was complete";

    private final WorkArea work;
    private final Path failed;

    Orphans(WorkArea work, Path failed) {
        this.work = work;
        this.failed = failed;
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
        Path manifest = place.resolve(Manifest.FILE);
        if (Files.exists(manifest)) Files.move(manifest, place.resolve("manifest.unfinished.json"));
        Files.deleteIfExists(place.resolve(FAILURE));
        new RunFiles(place).write(FAILURE, failure(id));
        Files.createDirectories(failed);
        Files.move(place, failed.resolve(id.text()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String failure(RunId id) {
        var json = new LinkedHashMap<String, Object>();
        json.put("run", id.text());
        json.put("status", "failed");
        json.put("reason", REASON);
        return JsonText.of(json);
    }
}
