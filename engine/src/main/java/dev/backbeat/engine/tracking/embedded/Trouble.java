package dev.backbeat.engine.tracking.embedded;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/// What went wrong with a store, in words for the person whose disk it is.
final class Trouble {

    private Trouble() {}

    static String reason(Exception e) {
        return switch (e) {
            case SQLiteException sqlite ->
                switch (sqlite.getResultCode()) {
                    case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> "another program keeps it locked";
                    case SQLITE_FULL -> "no space left on the disk";
                    case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_DBMOVED, SQLITE_CANTOPEN ->
                        "permission denied, or the folder is gone";
                    case SQLITE_CORRUPT, SQLITE_NOTADB -> "mlflow.db is damaged or no database";
                    default -> firstLine(sqlite);
                };
            case SQLException sql -> firstLine(sql);
            case AccessDeniedException denied -> "permission denied (" + denied.getFile() + ")";
            case FileSystemException file
            when file.getReason() != null -> file.getReason() + " (" + file.getFile() + ")";
            case FileSystemException file -> "a file is missing or in the way (" + file.getFile() + ")";
            default -> firstLine(e);
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
