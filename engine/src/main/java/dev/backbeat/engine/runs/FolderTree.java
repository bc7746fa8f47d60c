package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Removes a folder with everything in it; follows no link out of it.
final class FolderTree {
    private static final int TRIES = 100;

    private FolderTree() {}

    /// One in which somebody who was told to stop may be writing a file at this very moment; the next one will fail.
    static void deleteBusy(Path folder) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                delete(folder);
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                if (tries == TRIES) throw e;
            }
        }
    }

    /// A temporary one: what cannot be removed now, the system clears away sooner or later.
    static void discard(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            return;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                if (failure != null) throw failure;
                Files.deleteIfExists(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
