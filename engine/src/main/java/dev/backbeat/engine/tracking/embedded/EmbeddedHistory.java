package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
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

    /// Whether there is a store to be read.
    public boolean exists() {
        return Files.isRegularFile(file());
    }

    private Path file() {
        return folder.resolve(EmbeddedTracker.DATABASE);
    }

    @Override
    public synchronized List<RecordedRun> search(RunQuery query) {
        if (!exists()) throw unreadable("there is no " + EmbeddedTracker.DATABASE + " in it");
        try {
            return new RecordedRows(open()).of(RunSearch.of(query));
        } catch (SQLException e) {
            throw unreadable(Trouble.reason(e));
        }
    }

    private Connection open() throws SQLException {
        if (connection.isEmpty()) connection = Optional.of(ReadOnly.open(file()));
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
            throw unreadable(Trouble.reason(e));
        }
    }

    @Override
    public String place(RecordedRun run) {
        return new ArtifactFolder(folder)
                .find(run.artifacts())
                .map(Path::toString)
                .orElse(run.artifacts());
    }

    private ProblemsFound unreadable(String why) {
        return new ProblemsFound(Problem.error(
                TrackingCode.UNREADABLE_STORE,
                Place.of(folder.toString()),
                "the store cannot be read: " + why,
                "name the folder that has mlflow.db in it; 'backbeat sync' makes it anew of the run folders"));
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
