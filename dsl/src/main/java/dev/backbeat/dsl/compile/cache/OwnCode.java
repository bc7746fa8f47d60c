package dev.backbeat.dsl.compile.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.codehaus.groovy.util.ReleaseInfo;

/// The code that compiles scripts, told from any other version of it: whatever changes the language changes it.
final class OwnCode {
    private static final String CHECKSUM = checksum(place(OwnCode.class));

    private OwnCode() {}

    static String checksum() {
        return CHECKSUM;
    }

    /// Of the bytes of a jar; of a folder, as a build fills it, of what its files are called, how large they are and
    /// when they were written.
    static String checksum(Path place) {
        try {
            byte[] bytes = Files.isDirectory(place)
                    ? listed(place).getBytes(StandardCharsets.UTF_8)
                    : Files.readAllBytes(place);
            // Not SHA-256, which takes as long as all else that a start does until it is compiled.
            var checksum = new CRC32();
            checksum.update(bytes);
            return bytes.length + " " + checksum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(place.toString(), e);
        }
    }

    private static String listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(OwnCode::line)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String line(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /// Which Groovy it is, by name and size of its jar: to open the jar and ask it takes longer than all else here.
    static String groovy() {
        Path jar = place(ReleaseInfo.class);
        try {
            return jar.getFileName() + " " + Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    private static Path place(Class<?> one) {
        URL place = one.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(place.toString(), e);
        }
    }
}
