package dev.backbeat.engine.tracking.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// How readers and writers get along: with a log beside the file neither waits for the other.
final class JournalMode {

    private JournalMode() {}

    /// The log needs memory that processes share, which no network folder has.
    static void set(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=" + (isShared(file) ? "DELETE" : "WAL"));
        } catch (SQLiteException e) {
            // Others who have it open keep it as it is, which is slower and just as right.
            if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY && e.getResultCode() != SQLiteErrorCode.SQLITE_LOCKED)
                throw e;
        }
    }

    private static boolean isShared(Path file) {
        try {
            String type = Files.getFileStore(file.toAbsolutePath().resolveSibling(""))
                    .type()
                    .toLowerCase(Locale.ROOT);
            return Stream.of("nfs", "cifs", "smb", "9p", "fuse.sshfs", "afs").anyMatch(type::startsWith);
        } catch (IOException e) {
            return true;
        }
    }
}
