package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.yaml.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the trace of a bug where its user can find it: `.backbeat/logs` of the current folder, else the temporary
/// one.
final class BugLog {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Parts parts;
    private final List<String> commandLine;

    BugLog(Parts parts, List<String> commandLine) {
        this.parts = parts;
        this.commandLine = commandLine.stream().map(Secrets::hidden).toList();
    }

    Bug write(Throwable failure) {
        Instant now = parts.now();
        String trace = Bug.traceOf(failure);
        String text = "Backbeat " + Version.NUMBER + ", Java " + Version.java() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n" + now + "\n"
                + String.join(" ", commandLine) + "\n\n" + trace;
        String name =
                "bug-" + SECOND.format(now) + "-" + ProcessHandle.current().pid() + ".log";
        Path beside = parts.currentFolder().resolve(".backbeat").resolve("logs");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        Optional<Path> log = write(beside, name, text).or(() -> write(temporary, name, text));
        return new Bug(Bug.messageOf(failure), log, trace);
    }

    private static Optional<Path> write(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            return Optional.of(Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
