package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The folder `.work`, in which runs are made: each in a folder of its own, beside a lock its maker holds.
///
/// Only who holds the gate may claim a place or clear one away; so between looking and doing nobody else gets in.
final class WorkArea {
    private static final String GATE = ".gate";
    private static final String LOCK = ".lock";
    private static final int TRIES = 2000;
    private static final int MILLIS_BETWEEN_TRIES = 5;

    private final Path folder;

    WorkArea(Path folder) {
        this.folder = folder;
    }

    /// Waits until the gate is free, some seconds at the most.
    WorkLock enter() throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < TRIES; i++) {
            Optional<WorkLock> gate = tryEnter();
            if (gate.isPresent()) return gate.get();
            pause();
        }
        throw new IOException("another process holds " + folder.resolve(GATE));
    }

    Optional<WorkLock> tryEnter() throws IOException {
        return WorkLock.tryHold(folder.resolve(GATE));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Where the files of a run gather.
    Path place(RunId id) {
        return folder.resolve(id.text());
    }

    /// Makes the place; its lock is held from before it is there until after it is gone.
    WorkLock claim(RunId id) throws IOException {
        WorkLock lock = WorkLock.tryHold(lock(id)).orElseThrow(() -> new IOException("held by another: " + lock(id)));
        Files.createDirectory(place(id));
        return lock;
    }

    /// The lock of a run whose maker is gone; empty if he is alive.
    Optional<WorkLock> takeOver(RunId id) throws IOException {
        return WorkLock.tryHold(lock(id));
    }

    private Path lock(RunId id) {
        return folder.resolve(id.text() + LOCK);
    }

    /// Ids that have a place or a lock; none where there is no such folder.
    Set<RunId> ids() throws IOException {
        var ids = new TreeSet<RunId>();
        if (!Files.isDirectory(folder)) return ids;
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(entry -> entry.getFileName().toString().replace(LOCK, ""))
                    .forEach(name -> RunId.find(name).ifPresent(ids::add));
        }
        return ids;
    }
}
