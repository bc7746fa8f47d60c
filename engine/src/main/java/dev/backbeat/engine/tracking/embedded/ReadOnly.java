package dev.backbeat.engine.tracking.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// Opens a database to look into it, which neither makes it nor changes a byte of what it says.
final class ReadOnly {
    private static final int WAIT_MILLIS = 20_000;

    private ReadOnly() {}

    static Connection open(Path file) throws SQLException {
        Connection connection = connect("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            check(connection);
            return connection;
        } catch (SQLiteException e) {
            connection.close();
            if (e.getResultCode() != SQLiteErrorCode.SQLITE_CANTOPEN
                    && e.getResultCode() != SQLiteErrorCode.SQLITE_READONLY_DIRECTORY) throw e;
            // On a medium that cannot be written nobody else writes, and the log beside the file can be done without.
            return connect("jdbc:sqlite:"
                    + file.toAbsolutePath().toUri().toString().replaceFirst("^file:/+", "file:/") + "?immutable=1");
        }
    }

    private static Connection connect(String address) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config.createConnection(address);
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = true");
            // As MLflow compares.
            statement.execute("PRAGMA case_sensitive_like = true");
            statement.executeQuery("SELECT COUNT(*) FROM sqlite_master").close();
        }
    }
}
