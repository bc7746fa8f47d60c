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
        Optional<String> sha256 = run.manifest().find(copyPath).map(RunFile::sha256);
        Optional<String> now = path.isEmpty() ? Optional.empty() : text(path);
        Optional<String> copy = text(run.file(copyPath).toString())
                .filter(text -> Optional.of(Sha256.of(text)).equals(sha256));
        return new Original(path, now, copy, !now.map(Sha256::of).equals(sha256));
    }

    /// Whether there was such a file and it is no longer there.
    public boolean isGone() {
        return !path.isEmpty() && now.isEmpty();
    }

    private static Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
