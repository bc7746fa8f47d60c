package dev.backbeat.engine.tracking.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// `mlflow.db`, open for writing, in short transactions that wait for those of others.
final class Database implements AutoCloseable {
    private static final String WAIT_MILLIS = "20000";
    /// Without statistics of tables MLflow needs seconds to sort ten thousand runs. This makes those that are missing
    /// or by far outgrown, of a bounded number of rows.
    private static final String ANALYSIS = "PRAGMA optimize=0x10002";
    private static final int RUNS_BETWEEN_ANALYSES = 1000;

    private final Connection connection;
    private final Path file;
    private int written;
    private int analysed;

    private Database(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /// Work of one transaction.
    interface Work<T> {
        T on(RunRows rows) throws SQLException;
    }

    static Database open(Path file) throws IOException, SQLException {
        Trouble.requireNoFolder(file);
        // SQLite would leave files beside it that nobody can write to either, and that stay.
        if (Files.exists(file) && !Files.isWritable(file)) throw new AccessDeniedException(file.toString());
        var options = new Properties();
        options.setProperty("busy_timeout", WAIT_MILLIS);
        options.setProperty("foreign_keys", "true");
        // A run that is told to be recorded must still be so after a power failure.
        options.setProperty("synchronous", "FULL");
        Connection connection = Sqlite.connect(file, options);
        try {
            return open(connection, file);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Database open(Connection connection, Path file) throws SQLException {
        var database = new Database(connection, file);
        // Looked at before anything is set, as the journal's mode is written into the file: of one that is not ours
        // not a byte changes.
        database.inTransaction(rows -> 0);
        RecordedNames.requireReadable(connection);
        JournalMode.set(connection, file);
        return database;
    }

    /// Everything or nothing; the tables are looked at within, as an MLflow may have upgraded them meanwhile.
    <T> T inTransaction(Work<T> work) throws SQLException {
        // Not the driver's own transactions: it begins the next one, and locks, with the end of the last.
        execute("BEGIN IMMEDIATE");
        try {
            new Tables(connection, file).require();
            T result;
            try (var rows = new RunRows(connection)) {
                result = work.on(rows);
                written += rows.inserted();
            }
            execute("COMMIT");
            if (written - analysed >= RUNS_BETWEEN_ANALYSES) analyse();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback();
            throw e;
        }
    }

    /// SQLite may have done so by itself, as where the disk is full.
    private void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            return;
        }
    }

    private void analyse() throws SQLException {
        analysed = written;
        execute(ANALYSIS);
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /// What is not done now, another opening of the file will do.
    @Override
    public void close() {
        try (connection) {
            if (written > analysed) analyse();
        } catch (SQLException e) {
            return;
        }
    }
}
