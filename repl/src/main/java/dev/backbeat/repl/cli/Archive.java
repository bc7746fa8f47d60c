package dev.backbeat.repl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/// The archive of loaded classes that makes the start quick: is it there, and is it of these jars?
///
/// Java ignores one that it cannot use without a word, so somebody has to look.
///
/// @param options what this Java was started with
/// @param jar Backbeat's own jar, absent when it runs from class folders
record Archive(List<String> options, Optional<Path> jar) {
    private static final String NAME = "class archive";
    private static final String OPTION = "-XX:AOTCache=";
    private static final String REBUILD = "remove %s and start ./backbeat again: it makes a new one";

    Finding finding() {
        Optional<Path> file = options.stream()
                .filter(option -> option.startsWith(OPTION))
                .map(option -> Path.of(option.substring(OPTION.length())))
                .findFirst();
        if (file.isEmpty())
            return Finding.warn(
                    NAME, "none is used; every start takes about a second longer", "start with the script ./backbeat");
        try {
            return finding(file.get());
        } catch (IOException e) {
            return Finding.warn(NAME, file.get() + " cannot be read", REBUILD.formatted(file.get()));
        }
    }

    private Finding finding(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0)
            return Finding.warn(NAME, file + " is missing or empty", REBUILD.formatted(file));
        if (jar.isPresent() && age(file).compareTo(age(jar.get())) < 0)
            return Finding.warn(NAME, file + " is older than " + jar.get(), REBUILD.formatted(file));
        return Finding.ok(NAME, file + " is present and current");
    }

    private static FileTime age(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }
}
