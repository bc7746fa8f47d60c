package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.models.ModelName;
import dev.backbeat.engine.tracking.models.ModelVersion;
import dev.backbeat.engine.tracking.models.NewVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// The rows of registered models, their versions, tags and aliases, as MLflow itself writes them.
final class ModelRows {
    private final Connection connection;

    ModelRows(Connection connection) {
        this.connection = connection;
    }

    /// Within a transaction, so that nobody else takes the same number.
    ModelVersion add(RecordedRun run, String source, NewVersion version) throws SQLException {
        execute(
                "INSERT INTO registered_models (name, creation_time, last_updated_time)"
                        + " SELECT ?1, ?2, ?2 WHERE NOT EXISTS (SELECT 1 FROM registered_models WHERE name = ?1)",
                version.name(),
                version.at());
        execute("UPDATE registered_models SET last_updated_time = ?2 WHERE name = ?1", version.name(), version.at());
        long number = next(version.name());
        execute(
                "INSERT INTO model_versions (name, version, creation_time, last_updated_time, description, user_id,"
                        + " current_stage, source, run_id, status, run_link, storage_location)"
                        + " VALUES (?1, ?2, ?3, ?3, ?4, ?5, 'None', ?6, ?7, 'READY', '', ?6)",
                version.name(),
                number,
                version.at(),
                version.description(),
                version.user(),
                source,
                run.runId());
        for (Map.Entry<String, String> tag : version.tags().entrySet())
            execute(
                    "INSERT INTO model_version_tags (key, value, name, version) VALUES (?, ?, ?, ?)",
                    tag.getKey(),
                    tag.getValue(),
                    version.name(),
                    number);
        if (version.alias().isPresent()) alias(version.name(), version.alias().get(), number);
        return new ModelVersion(version.name(), number, run.runId(), source);
    }

    private long next(String name) throws SQLException {
        var query = new Query().add("SELECT COALESCE(MAX(version), 0) + 1 FROM model_versions WHERE name = ?", name);
        try (PreparedStatement statement = query.on(connection);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 1;
        }
    }

    private void alias(String name, String alias, long version) throws SQLException {
        execute("DELETE FROM registered_model_aliases WHERE name = ? AND alias = ?", name, alias);
        execute("INSERT INTO registered_model_aliases (name, alias, version) VALUES (?, ?, ?)", name, alias, version);
    }

    private void execute(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = new Query().add(statement, values).on(connection)) {
            prepared.executeUpdate();
        }
    }

    Optional<ModelVersion> find(ModelName model) throws SQLException {
        String which = model.isNumber()
                ? "version = ?"
                : "version = (SELECT a.version FROM registered_model_aliases a WHERE a.name = v.name AND a.alias = ?)";
        var query = new Query()
                .add(
                        "SELECT name, version, COALESCE(run_id, ''), COALESCE(source, '') FROM model_versions v"
                                + " WHERE current_stage <> 'Deleted_Internal' AND name = ? AND " + which,
                        model.name(),
                        model.isNumber() ? Long.valueOf(model.version()) : model.version());
        try (PreparedStatement statement = query.on(connection);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) return Optional.empty();
            return Optional.of(new ModelVersion(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
        }
    }
}
