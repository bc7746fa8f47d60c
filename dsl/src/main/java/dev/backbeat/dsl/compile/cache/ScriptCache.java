package dev.backbeat.dsl.compile.cache;

import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.compile.script.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of compiled scripts, each under a hash of its text, of what it includes and of everything that
/// its class was made with.
///
/// Each bears a [Seal]: what anything else wrote, whether a failing disk or whoever the folder came from, counts as
/// none. Class files go through the walls again all the same. A cache that cannot be written is none.
public final class ScriptCache {
    private static final int MOST = 200;
    private static final String ENDING = ".script";

    private final Optional<Place> place;
    private final String madeWith;

    private record Place(Path folder, Path secret) {
        Optional<Seal> seal() {
            return Seal.by(secret);
        }
    }

    private ScriptCache(Optional<Place> place, String madeWith) {
        this.place = place;
        this.madeWith = madeWith;
    }

    /// @param version of Backbeat: another one may compile the same text to something else
    /// @param secret the file of the user's secret, made if need be, where no one else's files get to
    public static ScriptCache in(Path folder, String version, Path secret) {
        String madeWith =
                String.join("\n", version, Runtime.version().toString(), OwnCode.groovy(), OwnCode.checksum());
        return new ScriptCache(Optional.of(new Place(folder, secret)), madeWith);
    }

    /// Keeps nothing.
    public static ScriptCache none() {
        return new ScriptCache(Optional.empty(), "");
    }

    public Optional<Compiled> find(Sources sources) {
        return place.flatMap(place -> {
            Path file = file(place.folder(), sources);
            return Files.isRegularFile(file)
                    ? place.seal().flatMap(seal -> read(file, seal, sources))
                    : Optional.empty();
        });
    }

    private static Optional<Compiled> read(Path file, Seal seal, Sources sources) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] body = Arrays.copyOfRange(bytes, Math.min(Seal.SIZE, bytes.length), bytes.length);
            if (!MessageDigest.isEqual(seal.of(body), Arrays.copyOf(bytes, Seal.SIZE))) return Optional.empty();
            Compiled compiled = new EntryReader(new DataInputStream(new ByteArrayInputStream(body)), sources).read();
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(compiled);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    public void keep(Sources sources, Compiled compiled) {
        place.ifPresent(place -> place.seal().ifPresent(seal -> {
            try {
                write(place.folder(), seal, sources, compiled);
            } catch (IOException | UncheckedIOException e) {
                // Then the next run compiles again, which costs time and nothing else.
            }
        }));
    }

    private void write(Path path, Seal seal, Sources sources, Compiled compiled) throws IOException {
        Files.createDirectories(path);
        Path unfinished = Files.createTempFile(path, "new", ".tmp");
        var body = new ByteArrayOutputStream();
        new EntryWriter(new DataOutputStream(body)).write(compiled);
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            out.write(seal.of(body.toByteArray()));
            body.writeTo(out);
        }
        Files.move(
                unfinished, file(path, sources), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forgetOldest(path);
    }

    private static void forgetOldest(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            List<Path> oldestFirst = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(ScriptCache::usedAt))
                    .toList();
            for (int i = 0; i < oldestFirst.size() - MOST; i++) Files.deleteIfExists(oldestFirst.get(i));
        }
    }

    private static FileTime usedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(Path path, Sources sources) {
        var all = new StringBuilder(madeWith);
        // Sizes, so that no text can pass for two files.
        for (ScriptText file : sources.files())
            all.append('\n')
                    .append(file.fileName())
                    .append('\n')
                    .append(file.text().length())
                    .append('\n')
                    .append(file.text());
        byte[] hash = sha256(all.toString().getBytes(StandardCharsets.UTF_8));
        return path.resolve(HexFormat.of().formatHex(hash) + ENDING);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
