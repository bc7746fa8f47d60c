package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says that a run is being written by a process that is alive: a file, locked as long as that process lives.
///
/// Whoever holds the lock, and nobody else, deletes the file. A lock taken on a file that was deleted in between
/// guards nothing, so after locking the file must still be there.
final class WorkLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private WorkLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// A lock nobody had before; empty if the file is there or another process was quicker.
    static Optional<WorkLock> take(Path file) throws IOException {
        try {
            return lock(file, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }

    /// The lock of a process that is gone; empty if its owner is alive.
    static Optional<WorkLock> takeOver(Path file) throws IOException {
        return lock(file, StandardOpenOption.CREATE);
    }

    private static Optional<WorkLock> lock(Path file, OpenOption creation) throws IOException {
        var channel = FileChannel.open(file, creation, StandardOpenOption.WRITE);
        if (tryLock(channel) != null && Files.exists(file)) return Optional.of(new WorkLock(file, channel));
        channel.close();
        return Optional.empty();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
