package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A file a run was made of: where it lay, what it says now, and what the run's copy says.
///
/// Each text is empty if the file is gone; the copy's also if somebody altered it. `changed` compares with the hash
/// taken when the run was made.
public record Original(String path, Optional<String> now, Optional<String> copy, boolean changed) {

    static Original of(String path, RunFolder run, String copyPath) {
        return of(path, path.isEmpty() ? Optional.empty() : text(path), run, copyPath);
    }

    /// A file that counts only while it lies in that folder: one that has become a link leading out of it is never
    /// read, as it would not be included either.
    static Original within(Path folder, String path, RunFolder run, String copyPath) {
        return of(path, liesIn(folder, Path.of(path)) ? text(path) : Optional.empty(), run, copyPath);
    }

    private static Original of(String path, Optional<String> now, RunFolder run, String copyPath) {
        Optional<String> sha256 = run.manifest().find(copyPath).map(RunFile::sha256);
        Optional<String> copy = text(run.file(copyPath).toString())
                .filter(text -> Optional.of(Sha256.of(text)).equals(sha256));
        return new Original(path, now, copy, !now.map(Sha256::of).equals(sha256));
    }

    /// Whether there was such a file and it is no longer there.
    public boolean isGone() {
        return !path.isEmpty() && now.isEmpty();
    }

    private static boolean liesIn(Path folder, Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    // A pipe that lies there now would be waited for without end.
    private static Optional<String> text(String path) {
        try {
            Path file = Path.of(path);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
