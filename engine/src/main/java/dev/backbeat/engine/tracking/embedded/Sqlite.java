package dev.backbeat.engine.tracking.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/// SQLite's own code, which is no Java.
final class Sqlite {

    private Sqlite() {}

    static Connection connect(Path file, Properties options) throws SQLException {
        return connect(address(file), options);
    }

    /// Of a file that nobody writes to: without its locks, and with no file beside it.
    static Connection connectAtRest(Path file, Properties options) throws SQLException {
        return connect(address(file) + "?immutable=1", options);
    }

    /// Encoded, as the driver takes what follows a question mark in a plain path for settings.
    private static String address(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replaceFirst("^file:/+", "file:/");
    }

    private static Connection connect(String address, Properties options) throws SQLException {
        try {
            return JDBC.createConnection(address, options);
        } catch (LinkageError e) {
            // It is taken out of a jar, and may find no place or no system that it knows.
            throw new SQLException("SQLite cannot be loaded: " + e.getMessage(), e);
        }
    }
}
