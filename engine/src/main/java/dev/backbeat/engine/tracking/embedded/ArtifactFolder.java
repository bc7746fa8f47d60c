package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Logged.Artifact;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `mlartifacts/`, where MLflow looks for the files of runs: `<experiment>/<run>/artifacts/…`.
///
/// Files of a run folder are linked, not copied, where the file system can do that.
final class ArtifactFolder {
    static final String NAME = "mlartifacts";
    private static final String SCHEME = "mlflow-artifacts:/";

    private static final Comparator<Artifact> LAST = Comparator.comparing(ArtifactFolder::isLast);

    private final Path store;

    ArtifactFolder(Path store) {
        this.store = store;
    }

    /// Whether it tells that all others are there.
    static boolean isLast(Artifact artifact) {
        return artifact.path().equals("manifest.json") || artifact.path().equals("failure.json");
    }

    /// As MLflow names the place, wherever the store lies.
    static String location(long experiment, String runId) {
        return location(experiment) + "/" + runId + "/artifacts";
    }

    static String location(long experiment) {
        return SCHEME + experiment;
    }

    /// Where files lie that MLflow names so, as far as that is in this store.
    Optional<Path> find(String location) {
        return place(location).filter(Files::isDirectory);
    }

    /// The same whether they are there or not.
    Optional<Path> place(String location) {
        if (!location.startsWith(SCHEME)) return Optional.empty();
        Path root = store.resolve(NAME).normalize();
        Path folder = root.resolve(location.substring(SCHEME.length())).normalize();
        return folder.startsWith(root) ? Optional.of(folder) : Optional.empty();
    }

    /// May be done again after it was broken off. Where MLflow looks for them elsewhere, nothing is added.
    void add(String location, Logged run) throws IOException {
        Optional<Path> folder = place(location);
        if (folder.isPresent() && !run.artifacts().isEmpty()) add(folder.get(), run.artifacts());
    }

    /// May be done again, too.
    void add(Path folder, List<Artifact> artifacts) throws IOException {
        for (Artifact artifact : artifacts) {
            Path target = folder.resolve(artifact.path());
            Files.createDirectories(target.resolveSibling(""));
            switch (artifact) {
                case Artifact.Kept(String path, Path file) -> link(requireFile(file), target);
                case Artifact.Made(String path, String text) -> Files.writeString(target, text);
            }
        }
    }

    /// What lies at such a location, in the order of paths, what tells that all is there last.
    List<Artifact> of(String location) {
        return find(location).map(ArtifactFolder::artifacts).orElse(List.of());
    }

    private static List<Artifact> artifacts(Path at) {
        try (Stream<Path> files = Files.walk(at)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> (Artifact) new Artifact.Kept(path(at, file), file))
                    .sorted(LAST.thenComparing(Artifact::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static Path requireFile(Path file) {
        if (Files.isRegularFile(file)) return file;
        throw new ProblemsFound(Problem.error(
                TrackingCode.UNREADABLE_RUN,
                Place.of(file.toString()),
                "a file of the run is missing",
                "take it from a backup, or run the experiment again"));
    }

    private void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isSameFile(target, file)) copy(file, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Another disk, or a file system without links.
            copy(file, target);
        }
    }

    /// Whole or not at all, also where somebody else does the same at this moment.
    private void copy(Path file, Path target) throws IOException {
        // Not among the run's own files: what a process that was killed leaves there would be one of them.
        Path beside = Files.createTempFile(store.resolve(NAME), ".", ".part");
        try {
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // The system names the file that was read, which may lie on another disk.
            throw Trouble.isFull(e) ? new FileSystemException(target.toString(), null, e.getReason()) : e;
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
