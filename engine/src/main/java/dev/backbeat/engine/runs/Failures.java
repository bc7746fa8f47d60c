package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// `.failed`: where places of runs that came to nothing are moved to, so that none can be taken for one that is
/// complete.
final class Failures {
    private final WorkArea work;
    private final Path folder;

    Failures(WorkArea work, Path folder) {
        this.work = work;
        this.folder = folder;
    }

    /// @param json why it failed, what of it is known
    void add(RunId id, String json) throws IOException {
        Path place = work.place(id);
        Path manifest = place.resolve(Manifest.FILE);
        if (Files.exists(manifest)) Files.move(manifest, place.resolve("manifest.unfinished.json"));
        Files.deleteIfExists(place.resolve(FailedRun.FILE));
        new RunFiles(place).write(FailedRun.FILE, json);
        Files.deleteIfExists(place.resolve(Attempt.NEXT));
        Files.deleteIfExists(place.resolve(Attempt.FILE));
        Files.createDirectories(folder);
        Files.move(place, folder.resolve(id.text()), StandardCopyOption.ATOMIC_MOVE);
    }
}
