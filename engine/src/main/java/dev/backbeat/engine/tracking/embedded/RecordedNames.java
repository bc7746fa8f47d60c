package dev.backbeat.engine.tracking.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/// The names of the runs that a store has.
public final class RecordedNames {
    /// A run can be given another name in MLflow, but keeps the tag.
    private static final String QUERY =
            "SELECT COALESCE(t.value, r.name) AS name, r.lifecycle_stage = 'deleted', COALESCE(r.artifact_uri, '') AS place"
                    + " FROM runs r LEFT JOIN tags t ON t.run_uuid = r.run_uuid AND t.key = 'backbeat.run'";

    private RecordedNames() {}

    /// Deleted runs among them, but none whose files were taken away; none at all if there is no store in this folder,
    /// or it cannot be read.
    public static Set<String> in(Path folder) {
        Path file = folder.resolve(EmbeddedTracker.DATABASE);
        if (!Files.isRegularFile(file)) return Set.of();
        try (Connection connection = ReadOnly.open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            var names = new HashSet<String>();
            var files = new RunsWithFiles(folder);
            while (rows.next()) if (rows.getBoolean(2) || files.have(rows.getString(3))) names.add(rows.getString(1));
            return names;
        } catch (SQLException e) {
            // Whoever writes to it then tells why that cannot be done.
            return Set.of();
        }
    }

    /// What is asked here before anything is written: of a store that cannot tell what it has nobody may say that a run
    /// is recorded in it.
    static void requireReadable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("SELECT MAX(name), MAX(place) FROM (" + QUERY + ")")
                    .close();
        }
    }
}
