package dev.backbeat.engine.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// What went wrong with a file, in words for the person whose disk it is.
public final class FileTrouble {

    private FileTrouble() {}

    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied (" + denied.getFile() + ")";
            case FileAlreadyExistsException exists -> "a file is in the way (" + exists.getFile() + ")";
            case NoSuchFileException missing -> "it is not there (" + missing.getFile() + ")";
            case NotDirectoryException file -> "it is not a folder (" + file.getFile() + ")";
            case FileSystemException other
            when other.getReason() != null -> other.getReason() + " (" + other.getFile() + ")";
            case JsonProcessingException json
            when json.getLocation() != null ->
                "it is no JSON, line " + json.getLocation().getLineNr();
            default -> String.valueOf(e.getMessage());
        };
    }

    static ProblemsFound damaged(Path file, IOException e) {
        return new ProblemsFound(Problem.error(
                RunCode.DAMAGED_RUN,
                Place.of(file.toString()),
                "the run folder cannot be read: " + reason(e),
                "take the folder from a backup, or run the experiment again"));
    }

    static ProblemsFound unwritable(Path runs, IOException e) {
        return new ProblemsFound(Problem.error(
                RunCode.UNWRITABLE_FOLDER,
                Place.of(runs.toString()),
                "the run cannot be written: " + reason(e),
                "free the space or choose another folder with --out DIR; nothing half-written was left"));
    }
}
