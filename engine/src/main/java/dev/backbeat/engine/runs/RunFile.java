package dev.backbeat.engine.runs;

import java.nio.file.Path;

/// A file of a run folder as its manifest lists it: path from the folder with `/`, bytes, SHA-256 in hex.
public record RunFile(String path, long size, String sha256) {
    public RunFile {
        requireWithin(path);
    }

    /// A manifest comes from wherever a folder was copied from: none of its files may lie elsewhere.
    static void requireWithin(String path) {
        Path file = Path.of(path).normalize();
        if (file.isAbsolute() || file.startsWith("..") || file.toString().isEmpty())
            throw new IllegalArgumentException("a file of a run lies in its folder, and not at '" + path + "'");
    }
}
