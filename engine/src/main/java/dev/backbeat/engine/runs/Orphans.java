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
import java.util.TreeSet;
import java.util.stream.Stream;

/// What processes that were killed left behind: folders in `.work` whose lock nobody holds any more.
///
/// They become failed runs under `.failed`: `failure.json` says so, and a manifest that was written already is
/// renamed, so that none of them can be taken for a run that is complete.
final class Orphans {
    static final String LOCK = ".lock";
    private static final String FAILURE = "failure.json";
    private static final String REASON = "the process ended before the run was complete";

    private final Path root;
    private final Path work;

    Orphans(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    /// @param alive ids of this process, whose locks must not be touched
    List<RunId> clear(Set<String> alive) {
        List<RunId> moved = new ArrayList<>();
        for (String name : names()) {
            Optional<RunId> id = RunId.find(name);
            if (id.isEmpty() || alive.contains(name)) continue;
            if (clear(id.get())) moved.add(id.get());
        }
        return moved;
    }

    /// Ids that have a folder or a lock.
    private Set<String> names() {
        var names = new TreeSet<String>();
        try (Stream<Path> entries = Files.list(work)) {
            for (Path entry : entries.toList())
                names.add(entry.getFileName().toString().replace(LOCK, ""));
        } catch (IOException e) {
            // No folder, or none that may be read: there is nothing to clear.
            names.clear();
        }
        return names;
    }

    private boolean clear(RunId id) {
        try {
            Optional<WorkLock> lock = WorkLock.takeOver(work.resolve(id + LOCK));
            if (lock.isEmpty()) return false;
            try (var _ = lock.get()) {
                Path folder = work.resolve(id.text());
                if (!Files.isDirectory(folder)) return false;
                fail(id, folder);
                return true;
            }
        } catch (IOException e) {
            // Another user's folder, or a disk that is read-only: it stays where it is, and still is no run.
            return false;
        }
    }

    private void fail(RunId id, Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.FILE);
        if (Files.exists(manifest)) Files.move(manifest, folder.resolve("manifest.unfinished.json"));
        Files.deleteIfExists(folder.resolve(FAILURE));
        new RunFiles(folder).write(FAILURE, failure(id));
        Path failed = root.resolve(".failed");
        Files.createDirectories(failed);
        Files.move(folder, failed.resolve(id.text()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String failure(RunId id) {
        var json = new LinkedHashMap<String, Object>();
        json.put("run", id.text());
        json.put("status", "failed");
        json.put("reason", REASON);
        return JsonText.of(json);
    }
}
