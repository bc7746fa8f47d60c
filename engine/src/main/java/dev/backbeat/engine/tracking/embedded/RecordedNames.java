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
    private static final String QUERY = "SELECT name FROM runs UNION SELECT value FROM tags WHERE key = 'backbeat.run'";

    private RecordedNames() {}

    /// Deleted runs among them; none if there is no store in this folder, or it cannot be read.
    public static Set<String> in(Path folder) {
        Path file = folder.resolve(EmbeddedTracker.DATABASE);
        var names = new HashSet<String>();
        if (!Files.isRegularFile(file)) return names;
        try (Connection connection = ReadOnly.open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) names.add(rows.getString(1));
            return names;
        } catch (SQLException e) {
            // Whoever writes to it then tells why that cannot be done.
            return Set.of();
        }
    }
}
