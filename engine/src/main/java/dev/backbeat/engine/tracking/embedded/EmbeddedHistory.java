package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.history.RunQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads the runs of a store beside the runs, whichever MLflow has opened or filled it besides.
public final class EmbeddedHistory implements History {
    private final Path folder;
    private Optional<Connection> connection = Optional.empty();

    public EmbeddedHistory(Path folder) {
        this.folder = folder;
    }

    /// Whether there is a store, be it one that can be read or not.
    public boolean exists() {
        return Files.exists(folder.resolve(EmbeddedTracker.DATABASE));
    }

    @Override
    public synchronized List<RecordedRun> search(RunQuery query) {
        try {
            return new RecordedRows(open()).of(RunSearch.of(query));
        } catch (SQLException e) {
            throw Trouble.unreadable(folder, e);
        }
    }

    private Connection open() {
        if (connection.isEmpty()) connection = Optional.of(ReadOnly.store(folder));
        return connection.get();
    }

    @Override
    public boolean fetch(RecordedRun run, String path, Path target) {
        try {
            Optional<Path> artifacts = new ArtifactFolder(folder).find(run.artifacts());
            if (artifacts.isEmpty()) return false;
            Path file = artifacts.get().resolve(path).normalize();
            if (!file.startsWith(artifacts.get()) || !Files.isRegularFile(file)) return false;
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw Trouble.unreadable(folder, e);
        }
    }

    @Override
    public String place(RecordedRun run) {
        return new ArtifactFolder(folder)
                .find(run.artifacts())
                .map(Path::toString)
                .orElse(run.artifacts());
    }

    @Override
    public synchronized void close() {
        try {
            if (connection.isPresent()) connection.get().close();
        } catch (SQLException e) {
            // Nothing was written.
            return;
        } finally {
            connection = Optional.empty();
        }
    }
}
