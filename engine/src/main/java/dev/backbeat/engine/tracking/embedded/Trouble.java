package dev.backbeat.engine.tracking.embedded;

import static org.sqlite.SQLiteErrorCode.SQLITE_CORRUPT;
import static org.sqlite.SQLiteErrorCode.SQLITE_NOTADB;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/// What went wrong with a store, in words for the person whose disk it is.
final class Trouble {
    static final String FOREIGN = "it is no database of MLflow's";
    static final String MOVE_FOLDER = "move the folder away; then 'backbeat sync' records all runs in a new one";
    private static final String MOVE_FILE = "move mlflow.db away; 'backbeat sync' then records all runs in a new one";

    private static final String FULL = "no space left on the disk";

    private Trouble() {}

    /// As Linux, macOS and Windows say it in English; where they speak otherwise, it is told in their words.
    static boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left on device") || message.contains("not enough space on the disk");
    }

    static String reason(Exception e) {
        return switch (e) {
            case SQLiteException sqlite ->
                switch (sqlite.getResultCode()) {
                    case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> "another program keeps it locked";
                    case SQLITE_FULL, SQLITE_IOERR_SHMSIZE -> FULL;
                    case SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE ->
                        "a file cannot be written: the disk, a quota or a limit of the system does not let it";
                    case SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMLOCK ->
                        "programs cannot share memory there, as on a network folder; move the store to a local disk";
                    case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_DBMOVED, SQLITE_CANTOPEN ->
                        "permission denied, or the folder is gone";
                    case SQLITE_CONSTRAINT_CHECK, SQLITE_CONSTRAINT_NOTNULL, SQLITE_CONSTRAINT_TRIGGER ->
                        "a table of a newer MLflow does not take it (" + firstLine(sqlite) + ")";
                    case SQLITE_CORRUPT, SQLITE_NOTADB -> "mlflow.db is damaged or no database";
                    default -> firstLine(sqlite);
                };
            case SQLException sql -> firstLine(sql);
            case FileSystemException file when isFull(file) -> FULL + " (" + file.getFile() + ")";
            case IOException io when isFull(io) -> FULL;
            case AccessDeniedException denied -> "permission denied (" + denied.getFile() + ")";
            case FileSystemException file
            when file.getReason() != null -> file.getReason() + " (" + file.getFile() + ")";
            case FileSystemException file -> "a file is missing or in the way (" + file.getFile() + ")";
            default -> firstLine(e);
        };
    }

    /// Of a store that is to be written.
    static ProblemsFound unwritable(Path folder, Exception e) {
        return found(
                TrackingCode.UNWRITABLE_STORE,
                folder,
                "the store cannot be written: " + reason(e),
                isNoDatabase(e) ? MOVE_FILE : "see to it, then 'backbeat sync' records what is missing");
    }

    /// Of a store that is to be read.
    static ProblemsFound unreadable(Path folder, Exception e) {
        return unreadable(folder, reason(e), isNoDatabase(e) ? MOVE_FILE : "see to it, then try again");
    }

    static ProblemsFound unreadable(Path folder, String why, String advice) {
        return found(TrackingCode.UNREADABLE_STORE, folder, "the store cannot be read: " + why, advice);
    }

    /// Of a database of somebody else's.
    static ProblemsFound foreign(Path folder) {
        return found(TrackingCode.UNKNOWN_STORE, folder, "the store cannot be read: " + FOREIGN, MOVE_FOLDER);
    }

    private static ProblemsFound found(TrackingCode code, Path folder, String message, String advice) {
        return new ProblemsFound(Problem.error(code, Place.of(folder.toString()), message, advice));
    }

    /// @throws FileSystemException if it is a folder, which SQLite would only call unreadable
    static void requireNoFolder(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) throw new FileSystemException(file.toString(), null, "mlflow.db is a folder");
    }

    private static boolean isNoDatabase(Exception e) {
        return switch (e) {
            case SQLiteException sqlite ->
                sqlite.getResultCode() == SQLITE_CORRUPT || sqlite.getResultCode() == SQLITE_NOTADB;
            case FileSystemException file ->
                file.getFile() != null
                        && Path.of(file.getFile()).endsWith(EmbeddedTracker.DATABASE)
                        && Files.isDirectory(Path.of(file.getFile()));
            default -> false;
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
