package dev.backbeat.engine.tracking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backbeat.engine.runs.RunId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Which runs a store has: a file with a line for each, only ever added to.
///
/// It is written after the store, and a line that was broken off counts for nothing. What is missing in it is
/// delivered once more, which stores take for what it is.
record Ledger(Path file) {

    Set<RunId> runs() throws IOException {
        var runs = new HashSet<RunId>();
        if (!Files.exists(file)) return runs;
        // Takes every byte: of a line that is damaged no more is lost than that line.
        try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
            lines.forEach(line -> RunId.find(line).ifPresent(runs::add));
        }
        return runs;
    }

    /// In one write, which those of other processes do not get into.
    void add(Collection<RunId> runs) throws IOException {
        var lines = new StringBuilder("\n");
        for (RunId run : runs) lines.append(run.text()).append('\n');
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
        }
    }
}
