package dev.backbeat.repl.cli;

import dev.backbeat.engine.runs.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks git about a folder; whatever it does not say in time is left unsaid.
final class Git {
    private static final long SECONDS = 3;
    /// A longer diff is no help to anybody who wants to see what was changed.
    private static final int MOST_BYTES = 5_000_000;

    private Git() {}

    /// Empty where there is no repository, no commit or no git.
    static Optional<Checkout> checkout(Path folder) {
        if (!isWithin(folder)) return Optional.empty();
        return asked(folder, "rev-parse", "HEAD")
                .map(String::strip)
                .map(commit -> new Checkout(
                        commit,
                        asked(folder, "symbolic-ref", "--quiet", "--short", "HEAD")
                                .map(String::strip),
                        asked(folder, "config", "--get", "remote.origin.url").map(Git::withoutPassword),
                        asked(folder, "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--binary", "HEAD")));
    }

    /// Without a process: most folders are none.
    private static boolean isWithin(Path folder) {
        for (Path each = folder; each != null; each = each.getParent())
            if (Files.exists(each.resolve(".git"))) return true;
        return false;
    }

    private static String withoutPassword(String address) {
        return address.strip().replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*://)[^/@]*@", "$1");
    }

    /// What it printed, if it ended well and in time.
    private static Optional<String> asked(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-C", folder.toString()));
        command.addAll(List.of(words));
        try {
            var builder = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")));
            builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
            builder.environment().put("GIT_TERMINAL_PROMPT", "0");
            return answer(builder.start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static Optional<String> answer(Process git) {
        var read = CompletableFuture.supplyAsync(() -> bytes(git.getInputStream()));
        try {
            byte[] bytes = read.get(SECONDS, TimeUnit.SECONDS);
            boolean well = bytes.length <= MOST_BYTES && git.waitFor(SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
            return well ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } finally {
            git.destroyForcibly();
        }
    }

    private static byte[] bytes(InputStream printed) {
        try (printed) {
            return printed.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            return new byte[MOST_BYTES + 1];
        }
    }
}
