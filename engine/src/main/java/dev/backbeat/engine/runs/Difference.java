package dev.backbeat.engine.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first place at which two texts differ: the line, counted from 1, and what stands there in each (empty behind
/// the end).
public record Difference(int line, String was, String now) {
    private static final int LONGEST = 160;

    public static Optional<Difference> between(String was, String now) {
        try (var one = new BufferedReader(new StringReader(was));
                var other = new BufferedReader(new StringReader(now))) {
            return between(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Difference> between(Path was, Path now) throws IOException {
        try (var one = Files.newBufferedReader(was);
                var other = Files.newBufferedReader(now)) {
            return between(one, other);
        }
    }

    private static Optional<Difference> between(BufferedReader was, BufferedReader now) throws IOException {
        for (int line = 1; ; line++) {
            String one = was.readLine();
            String other = now.readLine();
            if (one == null && other == null) return Optional.empty();
            if (one == null || !one.equals(other)) return Optional.of(new Difference(line, shown(one), shown(other)));
        }
    }

    private static String shown(@Nullable String line) {
        if (line == null) return "";
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
