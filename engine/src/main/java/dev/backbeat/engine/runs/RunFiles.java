package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The files of one folder while they are written, and the list of them that its manifest will hold.
final class RunFiles {
    private final Path folder;
    private final List<RunFile> written = new ArrayList<>();

    RunFiles(Path folder) {
        this.folder = folder;
    }

    /// Something that can write itself into a file.
    interface Content {
        void writeTo(TextFile file) throws IOException;
    }

    void write(String path, Content content) throws IOException {
        // Not made anew: if it is gone, the run was given up.
        if (!Files.isDirectory(folder)) throw new NoSuchFileException(folder.toString());
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        try (var text = new TextFile(folder, path)) {
            content.writeTo(text);
            written.add(text.finish());
        }
    }

    void write(String path, String text) throws IOException {
        write(path, file -> file.write(text));
    }

    /// Takes up a file that somebody else has put into the folder.
    void adopt(String path) throws IOException {
        Path file = folder.resolve(path);
        written.add(new RunFile(path, Files.size(file), Sha256.of(file)));
    }

    Path folder() {
        return folder;
    }

    List<RunFile> written() {
        return List.copyOf(written);
    }

    /// What time it is, by the clock that stamps files: what follows is part of no result.
    ///
    /// @param place of a run in the making
    static Instant now(Path place) throws IOException {
        // A process may be killed before the file is gone: one of this name does not stay among the run's.
        Path stamp = place.resolve(Attempt.NEXT);
        Files.deleteIfExists(stamp);
        Files.createFile(stamp);
        try {
            return Files.getLastModifiedTime(stamp).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } finally {
            Files.delete(stamp);
        }
    }

    /// Returns when everything written is on the disk, folders included.
    void sync() throws IOException {
        var folders = new TreeSet<Path>();
        for (RunFile file : written) {
            Path path = folder.resolve(file.path());
            force(path);
            for (Path f = path.getParent(); f != null && f.startsWith(folder); f = f.getParent()) folders.add(f);
        }
        for (Path each : folders) forceFolder(each);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Not every system lets a folder be opened; where it does not, its entries are safe without.
    static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
