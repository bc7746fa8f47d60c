package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.Logged.Dataset;
import dev.backbeat.engine.tracking.Logged.Group;
import dev.backbeat.engine.tracking.Logged.Point;
import dev.backbeat.engine.tracking.Logged.Status;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The runs that a store has, as they were given to it, to be given to another.
public final class StoredRuns implements AutoCloseable {
    private final Path folder;
    private final Connection connection;

    /// @throws ProblemsFound if there is no store in this folder, or it cannot be read
    public StoredRuns(Path folder) {
        this.folder = folder;
        connection = ReadOnly.store(folder);
    }

    /// Those that are over and not deleted, the oldest first.
    public List<String> ids() {
        return query(
                "SELECT run_uuid FROM runs WHERE lifecycle_stage = 'active' AND status IN ('FINISHED', 'FAILED', 'KILLED')"
                        + " AND ?1 = '' ORDER BY start_time, run_uuid",
                "",
                row -> row.getString(1));
    }

    /// @param id one of [#ids]
    /// @throws ProblemsFound if files of the run are not there
    public Logged run(String id) {
        Logged run = query("SELECT * FROM runs WHERE run_uuid = ?1", id, row -> logged(id, row))
                .getFirst();
        if (run.status() == Status.FINISHED && run.tags().containsKey("backbeat.run")) requireFiles(run);
        return run;
    }

    /// All that its manifest names.
    private void requireFiles(Logged run) {
        var there = new HashMap<String, Path>();
        for (Artifact artifact : run.artifacts())
            if (artifact instanceof Artifact.Kept(String path, Path file)) there.put(path, file);
        Path manifest = there.get(RunFolder.MANIFEST);
        if (manifest == null) throw without(run, RunFolder.MANIFEST);
        for (String file : RunFolder.filesIn(manifest)) if (!there.containsKey(file)) throw without(run, file);
    }

    private Logged logged(String id, ResultSet row) throws SQLException {
        return new Logged(
                id,
                text(row, "name"),
                group(row.getString("experiment_id")),
                text(row, "user_id"),
                Status.valueOf(row.getString("status")),
                row.getLong("start_time"),
                row.getLong("end_time"),
                pairs("SELECT key, value FROM params WHERE run_uuid = ?1 ORDER BY rowid", id),
                points(id),
                pairs("SELECT key, value FROM tags WHERE run_uuid = ?1 ORDER BY rowid", id),
                datasets(id),
                new ArtifactFolder(folder).of(text(row, "artifact_uri")));
    }

    private Group group(String experiment) {
        String name = query(
                        "SELECT name FROM experiments WHERE experiment_id = ?1", experiment, row -> row.getString(1))
                .getFirst();
        return new Group(name, pairs("SELECT key, value FROM experiment_tags WHERE experiment_id = ?1", experiment));
    }

    private List<Point> points(String id) {
        return query(
                "SELECT key, value, is_nan, timestamp, step FROM metrics WHERE run_uuid = ?1 ORDER BY rowid",
                id,
                row -> new Point(row.getString(1), number(row), row.getLong(4), row.getLong(5)));
    }

    /// A run that somebody else recorded may have what is no number.
    private static double number(ResultSet point) throws SQLException {
        return point.getBoolean(3) ? Double.NaN : point.getDouble(2);
    }

    private List<Dataset> datasets(String id) {
        return query(
                "SELECT d.* FROM inputs i JOIN datasets d ON d.dataset_uuid = i.source_id"
                        + " WHERE i.destination_id = ?1 AND i.source_type = 'DATASET' ORDER BY i.rowid",
                id,
                row -> new Dataset(
                        text(row, "name"),
                        text(row, "digest"),
                        text(row, "dataset_source_type"),
                        text(row, "dataset_source"),
                        text(row, "dataset_schema"),
                        text(row, "dataset_profile")));
    }

    private SequencedMap<String, String> pairs(String query, String id) {
        var pairs = new LinkedHashMap<String, String>();
        query(query, id, row -> pairs.put(row.getString(1), text(row, "value")));
        return pairs;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /// What is made of a row.
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String query, String argument, Reading<T> reading) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) read.add(reading.of(rows));
                return read;
            }
        } catch (SQLException e) {
            throw Trouble.unreadable(folder, e);
        }
    }

    private ProblemsFound without(Logged run, String file) {
        return new ProblemsFound(Problem.error(
                TrackingCode.UNREADABLE_RUN,
                Place.of(run.name()),
                "there is no " + file + " among the files of the run in " + folder,
                "copy " + ArtifactFolder.NAME + " beside mlflow.db, too, or take it from a backup"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            return;
        }
    }
}
