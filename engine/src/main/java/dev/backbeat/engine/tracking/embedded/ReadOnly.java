package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.ProblemsFound;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// Opens a database to look into it, which neither makes it nor changes a byte of what it says.
final class ReadOnly {
    private static final int WAIT_MILLIS = 20_000;
    private static final String TABLES = "SELECT COUNT(*) AS of_all, COUNT(*) FILTER (WHERE name = 'alembic_version')"
            + " AS of_mlflow FROM sqlite_master WHERE type = 'table'";
    private static final String ELSEWHERE =
            "name the folder that has it, as runs/mlflow; 'backbeat sync' makes it anew of the run folders";

    private ReadOnly() {}

    /// @throws ProblemsFound if there is no store in this folder, or it cannot be read
    static Connection store(Path folder) {
        Path file = folder.resolve(EmbeddedTracker.DATABASE);
        if (!Files.exists(file)) throw Trouble.unreadable(folder, "there is no mlflow.db in it", ELSEWHERE);
        try {
            Trouble.requireNoFolder(file);
            Connection connection = open(file);
            require(connection, folder);
            return connection;
        } catch (SQLException | FileSystemException e) {
            throw Trouble.unreadable(folder, e);
        }
    }

    /// As who writes to it then finds it.
    private static void require(Connection connection, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            if (tables.getInt("of_all") == 0)
                throw Trouble.unreadable(folder, "there is no table in mlflow.db", "'backbeat sync' makes them");
            if (tables.getInt("of_mlflow") == 0) throw Trouble.foreign(folder);
        } catch (SQLException | ProblemsFound e) {
            connection.close();
            throw e;
        }
    }

    static Connection open(Path file) throws SQLException {
        if (isAtRest(file)) return atRest(file);
        try {
            return checked(Sqlite.connect(file, options()));
        } catch (SQLiteException e) {
            if (e.getResultCode() != SQLiteErrorCode.SQLITE_CANTOPEN
                    && e.getResultCode() != SQLiteErrorCode.SQLITE_READONLY_DIRECTORY) throw e;
            return atRest(file);
        }
    }

    /// Whether files that SQLite makes beside it would be as read-only, and keep others from writing later.
    private static boolean isAtRest(Path file) {
        return !Files.isWritable(file) && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    /// What cannot be written nobody else writes either, and the log beside it can be done without.
    private static Connection atRest(Path file) throws SQLException {
        return checked(Sqlite.connectAtRest(file, options()));
    }

    private static Connection checked(Connection connection) throws SQLException {
        try {
            check(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties options() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config.toProperties();
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
