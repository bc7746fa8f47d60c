package dev.backbeat.engine.tracking.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// What it takes to see whether a run was written, and to take it out again.
final class ProbeRows {
    private final Connection connection;

    ProbeRows(Connection connection) {
        this.connection = connection;
    }

    /// A run's parameter; empty if it is not there.
    String param(String runId, String key) throws SQLException {
        var query = new Query().add("SELECT value FROM params WHERE run_uuid = ? AND key = ?", runId, key);
        return text(query);
    }

    /// In which state MLflow's tables are, in its words.
    String revision() throws SQLException {
        return text(new Query().add("SELECT version_num FROM alembic_version"));
    }

    void delete(String runId) throws SQLException {
        for (String table : List.of("metrics", "latest_metrics", "params", "tags", "runs")) {
            try (PreparedStatement delete = new Query()
                    .add("DELETE FROM " + table + " WHERE run_uuid = ?", runId)
                    .on(connection)) {
                delete.executeUpdate();
            }
        }
    }

    private String text(Query query) throws SQLException {
        try (PreparedStatement statement = query.on(connection);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
