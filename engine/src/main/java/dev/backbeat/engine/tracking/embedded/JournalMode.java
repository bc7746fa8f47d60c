package dev.backbeat.engine.tracking.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/// How readers and writers get along: with a log beside the file neither waits for the other.
final class JournalMode {

    private JournalMode() {}

    /// Whoever cannot set it, as while others have the file open, goes on with what there is: slower, and just as
    /// right.
    static void set(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=" + of(typeOfDisk(file)));
        } catch (SQLiteException e) {
            return;
        }
    }

    /// The log needs memory that processes share, which no network folder has.
    ///
    /// @param disk the kind of its file system, as the system calls it; empty if that cannot be told
    static String of(String disk) {
        boolean isShared = disk.isEmpty()
                || Stream.of(
                                "nfs",
                                "cifs",
                                "smb",
                                "9p",
                                "afpfs",
                                "afs",
                                "webdav",
                                "fuse.",
                                "ceph",
                                "gluster",
                                "lustre",
                                "gpfs",
                                "beegfs",
                                "ocfs2",
                                "gfs2",
                                "virtiofs",
                                "vboxsf",
                                "prl_fs",
                                "drvfs")
                        .anyMatch(disk.toLowerCase(Locale.ROOT)::startsWith);
        return isShared ? "DELETE" : "WAL";
    }

    private static String typeOfDisk(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().resolveSibling("")).type();
        } catch (IOException e) {
            return "";
        }
    }
}
