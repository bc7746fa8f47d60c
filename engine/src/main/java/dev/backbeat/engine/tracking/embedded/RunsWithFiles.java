package dev.backbeat.engine.tracking.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which runs of a store have a folder there. The folder of each experiment is looked into once, for all of its runs.
final class RunsWithFiles {
    private final ArtifactFolder artifacts;
    private final Map<Path, Set<Path>> folders = new HashMap<>();

    RunsWithFiles(Path store) {
        artifacts = new ArtifactFolder(store);
    }

    /// @param location as MLflow names it; of one elsewhere nothing is known, and nothing could be done
    boolean have(String location) {
        Optional<Path> run = artifacts.place(location).map(place -> place.resolveSibling(""));
        return run.isEmpty()
                || folders.computeIfAbsent(run.get().resolveSibling(""), RunsWithFiles::listed)
                        .contains(run.get());
    }

    private static Set<Path> listed(Path experiment) {
        try (Stream<Path> runs = Files.list(experiment)) {
            return new HashSet<>(runs.toList());
        } catch (IOException e) {
            return Set.of();
        }
    }
}
