package dev.backbeat.repl.cli;

import dev.backbeat.engine.runs.Checkout;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// From which checkouts the experiments of a command come: each folder is looked at once, while experiments are read.
final class Checkouts {
    private final Map<Path, CompletableFuture<Optional<Checkout>>> looks = new ConcurrentHashMap<>();

    /// Begins to look, and does not wait.
    CompletableFuture<Optional<Checkout>> of(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        return looks.computeIfAbsent(
                there, f -> CompletableFuture.supplyAsync(() -> Git.checkout(f), Checkouts::start));
    }

    private static void start(Runnable look) {
        var thread = new Thread(look, "checkout");
        thread.setDaemon(true);
        thread.start();
    }
}
