package dev.backbeat.repl.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that a command makes: never over one that is there, unless its user says so.
///
/// @param otherwise what to do but write over a file that is there
record NewFile(Path file, String shownAs, boolean force, String otherwise) {
    private static final OpenOption[] OVER = {
        StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
    };
    private static final OpenOption[] NEW = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};

    void requireFree() {
        if (Files.exists(file) && !force) throw isThere();
    }

    void write(String text) {
        try {
            Files.writeString(file, text, force ? OVER : NEW);
        } catch (FileAlreadyExistsException e) {
            throw isThere();
        } catch (IOException e) {
            throw UsageProblem.badArgument(
                    shownAs + " cannot be written", "check its rights, those of its folder, and the disk");
        }
    }

    private RuntimeException isThere() {
        return UsageProblem.badArgument(shownAs + " is there already", otherwise + ", or write over it with --force");
    }
}
