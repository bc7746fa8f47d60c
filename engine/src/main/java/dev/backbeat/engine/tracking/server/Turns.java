package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.tracking.Logged;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// Of the processes of this machine one at a time tells a server of a run. MLflow compares nothing before it deletes:
/// one that was killed could otherwise take away, a moment later, what another has just finished.
///
/// In one file a byte stands for each run; it is locked as long as its turn takes, and free when its process is gone. A
/// process has one turn at a time: closing the file once would let go of all.
///
/// @param most how long another's turn is waited for
record Turns(Path file, Duration most) {
    private static final Duration USUAL = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    /// As many of a run's id as fit into a place in a file, which has a sign.
    private static final int DIGITS = 15;

    /// @param home the user's folder
    static Turns of(Path home) {
        return new Turns(home.resolve(".backbeat", "turns"), USUAL);
    }

    /// A turn, until it is closed.
    record Turn(Optional<FileChannel> held) implements AutoCloseable {
        @Override
        public void close() {
            try {
                if (held.isPresent()) held.get().close();
            } catch (IOException e) {
                // It ends with the process at the latest.
                return;
            }
        }
    }

    /// Where there is no such file, as in a home that nobody may write to, everybody has his turn at once.
    Turn take(Logged run) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                await(channel, run);
                return new Turn(Optional.of(channel));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            return new Turn(Optional.empty());
        }
    }

    private void await(FileChannel channel, Logged run) throws IOException {
        long place = Long.parseLong(run.runId().substring(0, DIGITS), 16);
        for (Duration waited = Duration.ZERO; lock(channel, place).isEmpty(); waited = waited.plus(BETWEEN_LOOKS)) {
            if (waited.compareTo(most) >= 0)
                throw Fault.of(Fault.Kind.BUSY, "for longer than " + most.toSeconds() + " s");
            Fault.rest(BETWEEN_LOOKS);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel, long place) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(place, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
