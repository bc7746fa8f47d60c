package dev.backbeat.engine.tracking.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/// SQLite's own code, which is no Java.
final class Sqlite {

    private Sqlite() {}

    static Connection connect(String address, Properties options) throws SQLException {
        try {
            return JDBC.createConnection(address, options);
        } catch (LinkageError e) {
            // It is taken out of a jar, and may find no place or no system that it knows.
            throw new SQLException("SQLite cannot be loaded: " + e.getMessage(), e);
        }
    }
}
