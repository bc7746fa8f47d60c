package dev.backbeat.engine.tracking.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// MLflow's tables: made as MLflow 2.22 makes them where there are none, never altered, and looked at before anything
/// is written into those of another MLflow.
final class Tables {
    /// What MLflow calls this state of its tables.
    static final String REVISION = "0584bdc529eb";

    private final Connection connection;
    private final Path file;

    Tables(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /// Within a transaction.
    ///
    /// @throws ProblemsFound if they cannot be filled
    void require() throws SQLException {
        Set<String> tables = texts("SELECT name FROM sqlite_master WHERE type = 'table'");
        if (tables.isEmpty()) {
            make();
            return;
        }
        if (!tables.contains("alembic_version")) throw unknown(Trouble.FOREIGN);
        if (tables.stream().anyMatch(t -> t.startsWith("_alembic_tmp_")))
            throw unknown("an MLflow is upgrading it, or was stopped in the midst of that");
        requireFillable();
    }

    private void make() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : schema().split(";\\s*\\n", -1)) if (!each.isBlank()) statement.execute(each);
            statement.execute("INSERT INTO alembic_version (version_num) VALUES ('" + REVISION + "')");
            statement.execute("INSERT INTO experiments (experiment_id, name, artifact_location, lifecycle_stage)"
                    + " VALUES (0, 'Default', '" + ArtifactFolder.location(0) + "', 'active')");
        }
    }

    private static String schema() {
        try (InputStream resource = Tables.class.getResourceAsStream("mlflow-" + REVISION + ".sql")) {
            if (resource == null) throw new IllegalStateException("the schema is not among the resources");
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A later MLflow may add columns that have defaults, and whole tables.
    private void requireFillable() throws SQLException {
        boolean isOurs = texts("SELECT version_num FROM alembic_version").equals(Set.of(REVISION));
        String who = isOurs ? "somebody" : "a newer MLflow";
        for (Map.Entry<String, List<String>> table : RunRows.COLUMNS.entrySet()) {
            Set<String> there = texts("SELECT name FROM pragma_table_info('" + table.getKey() + "')");
            Set<String> needed = texts("SELECT name FROM pragma_table_info('" + table.getKey()
                    + "') WHERE \"notnull\" = 1 AND dflt_value IS NULL");
            if (there.isEmpty()) throw unknown("its table " + table.getKey() + " is missing");
            if (!there.containsAll(table.getValue()) || !table.getValue().containsAll(needed))
                throw unknown(who + " has changed its table " + table.getKey());
        }
    }

    private Set<String> texts(String query) throws SQLException {
        var texts = new HashSet<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }

    private ProblemsFound unknown(String why) {
        return new ProblemsFound(Problem.error(
                TrackingCode.UNKNOWN_STORE,
                Place.of(file.toString()),
                "the store was left as it is: " + why,
                "try again later, or " + Trouble.MOVE_FOLDER));
    }
}
