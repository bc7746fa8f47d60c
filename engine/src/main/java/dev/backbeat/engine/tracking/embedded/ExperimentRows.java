package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.tracking.Logged.Group;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The rows of what MLflow calls experiments: a name, and the runs under it.
final class ExperimentRows {
    static final List<String> EXPERIMENTS = List.of(
            "experiment_id", "name", "artifact_location", "lifecycle_stage", "creation_time", "last_update_time");
    static final List<String> TAGS = List.of("key", "value", "experiment_id");

    private final Connection connection;

    ExperimentRows(Connection connection) {
        this.connection = connection;
    }

    /// @param now milliseconds since 1970, UTC, for one that is made
    long of(Group group, long now) throws SQLException {
        long id = find(group.name());
        if (id < 0) id = make(group.name(), now);
        for (Map.Entry<String, String> tag : group.tags().entrySet()) tag(id, tag.getKey(), tag.getValue());
        return id;
    }

    private long find(String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT experiment_id, lifecycle_stage FROM experiments WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) return -1;
                if (row.getString(2).equals("active")) return row.getLong(1);
                throw deleted(name);
            }
        }
    }

    private long make(String name, long now) throws SQLException {
        long id = next();
        try (PreparedStatement insert = connection.prepareStatement(Inserts.into("experiments", EXPERIMENTS))) {
            Object[] values = {id, name, ArtifactFolder.location(id), "active", now, now};
            for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
            insert.executeUpdate();
        }
        return id;
    }

    private long next() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MAX(experiment_id) + 1 FROM experiments");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Math.max(1, row.getLong(1)) : 1;
        }
    }

    /// The newest run says what holds; without need nothing is written.
    private void tag(long id, String key, String value) throws SQLException {
        try (PreparedStatement replace =
                connection.prepareStatement("INSERT OR REPLACE INTO experiment_tags (key, value, experiment_id)"
                        + " SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM experiment_tags"
                        + " WHERE key = ?1 AND experiment_id = ?3 AND value = ?2)")) {
            replace.setString(1, key);
            replace.setString(2, value);
            replace.setLong(3, id);
            replace.executeUpdate();
        }
    }

    private static ProblemsFound deleted(String name) {
        return new ProblemsFound(Problem.error(
                TrackingCode.DELETED_EXPERIMENT,
                Place.of("tracking.experiment"),
                "the experiment '" + name + "' was deleted in the store",
                "restore it in MLflow, or give tracking.experiment another name"));
    }
}
