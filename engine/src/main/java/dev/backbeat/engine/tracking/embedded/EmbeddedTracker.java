package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Tracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records runs in a folder that MLflow opens as its own: `mlflow.db` and, beside it, `mlartifacts/`.
///
/// The folder can be moved; several processes and MLflow itself may use it at once. Artifacts lie there before the
/// transaction that makes a run visible, so a run that can be seen is whole.
public final class EmbeddedTracker implements Tracker {
    static final String DATABASE = "mlflow.db";

    private final Path folder;
    private Optional<Database> database = Optional.empty();

    /// Where it lies for a folder of runs: in it, so that both move together, and can be moved away alone.
    public static Path folderIn(Path runs) {
        return runs.resolve("mlflow");
    }

    /// Nothing is made or opened before the first run comes.
    public EmbeddedTracker(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void record(List<Logged> runs) {
        if (runs.isEmpty()) return;
        try {
            Database open = open();
            List<RunPlace> places = open.inTransaction(rows -> places(rows, runs));
            var artifacts = new ArtifactFolder(folder);
            for (int i = 0; i < runs.size(); i++) artifacts.add(places.get(i).location(), runs.get(i));
            open.inTransaction(rows -> {
                for (int i = 0; i < runs.size(); i++) rows.insert(runs.get(i), places.get(i));
                return runs.size();
            });
        } catch (IOException | SQLException e) {
            throw unwritable(e);
        }
    }

    @Override
    public synchronized void warmUp() {
        try {
            open();
        } catch (IOException | SQLException e) {
            throw unwritable(e);
        }
    }

    private static List<RunPlace> places(RunRows rows, List<Logged> runs) throws SQLException {
        List<RunPlace> places = new ArrayList<>();
        for (Logged run : runs) places.add(rows.place(run));
        return places;
    }

    private Database open() throws IOException, SQLException {
        if (database.isEmpty()) {
            Files.createDirectories(folder);
            database = Optional.of(Database.open(folder.resolve(DATABASE)));
        }
        return database.get();
    }

    private ProblemsFound unwritable(Exception e) {
        return Trouble.unwritable(folder, e);
    }

    @Override
    public synchronized void close() {
        database.ifPresent(Database::close);
        database = Optional.empty();
    }
}
