package dev.backbeat.engine.tracking.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.tracking.Logged.Artifact;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Files of runs, over the server's own routes: the official client would start Python for them.
final class Artifacts {
    private static final String PROXIED = "mlflow-artifacts:";
    private static final String ROUTE = "/api/2.0/mlflow-artifacts/artifacts";

    private final Server server;
    private final Web web;
    private final Calls calls;

    Artifacts(Server server, Web web, Calls calls) {
        this.server = server;
        this.web = web;
        this.calls = calls;
    }

    /// @param location of an experiment, as the server tells it
    /// @throws Fault if files cannot be brought there or back
    void requireInReach(String location) {
        if (!isInReach(location)) throw Fault.of(Fault.Kind.NO_ARTIFACTS, location);
    }

    boolean isInReach(String location) {
        return location.startsWith(PROXIED)
                || (isPath(location) && server.address().isThisMachine());
    }

    /// Files and folders are on the server's disk, or said to be: MLflow runs without serving artifacts.
    private static boolean isPath(String location) {
        return location.startsWith("/") || location.startsWith("file:/");
    }

    /// In their order; each may be there already.
    void put(String location, List<Artifact> artifacts) {
        for (Artifact artifact : artifacts) {
            if (isPath(location)) copy(artifact, folder(location));
            else calls.retried(() -> put(location, artifact));
        }
    }

    private String put(String location, Artifact artifact) {
        try {
            return web.put(path(location, artifact.path()), body(artifact), bytes(artifact));
        } catch (FileNotFoundException e) {
            throw missing(artifact);
        }
    }

    private static BodyPublisher body(Artifact artifact) throws FileNotFoundException {
        return switch (artifact) {
            case Artifact.Kept(String path, Path file) -> BodyPublishers.ofFile(file);
            case Artifact.Made(String path, String text) -> BodyPublishers.ofString(text);
        };
    }

    private static long bytes(Artifact artifact) throws FileNotFoundException {
        return switch (artifact) {
            case Artifact.Kept(String path, Path file) -> file.toFile().length();
            case Artifact.Made(String path, String text) -> text.length();
        };
    }

    String get(String location, String path) throws IOException {
        if (isPath(location)) return Files.readString(folder(location).resolve(path));
        return calls.retried(() -> web.get(path(location, path)));
    }

    /// Copies a file.
    ///
    /// @param run the server's id of it
    /// @return whether there is such a file
    boolean fetch(String run, String location, String path, Path target) {
        requireInReach(location);
        if (leadsOut(path)) return false;
        if (isPath(location)) return copied(folder(location), path, target);
        try {
            web.download(path(location, path), target);
            return true;
        } catch (Fault e) {
            // Where there is no file, or it is a folder, each version answers otherwise, the older as if they had
            // failed.
            if (e.kind() == Fault.Kind.ERROR && !isThere(location, path)) return false;
            if (!e.mayPass()) throw e;
            String again = isAscii(path) ? path(location, path) : ofRun(run, path);
            calls.retried(() -> web.download(again, target));
            return true;
        }
    }

    private static boolean isAscii(String path) {
        return US_ASCII.newEncoder().canEncode(path);
    }

    /// MLflow 3.6 fails to give files with other names than ASCII by the route they came in by, but does by this one.
    private static String ofRun(String run, String path) {
        return "/get-artifact?run_uuid=" + Web.encoded(run) + "&path=" + Web.encoded(ArtifactPath.legal(path));
    }

    private static boolean leadsOut(String path) {
        Path relative = Path.of(path).normalize();
        return relative.isAbsolute() || relative.startsWith("..");
    }

    /// Those that are not there, at a place within reach, in their order; takes a call for each folder.
    List<Artifact> missing(String location, List<Artifact> artifacts) {
        if (isPath(location)) {
            Path folder = folder(location);
            return artifacts.stream()
                    .filter(artifact -> !Files.isRegularFile(folder.resolve(artifact.path())))
                    .toList();
        }
        Map<String, Set<String>> known = new HashMap<>();
        return artifacts.stream()
                .filter(artifact -> !isThere(location, artifact.path(), known))
                .toList();
    }

    private boolean isThere(String location, String path) {
        return isThere(location, path, new HashMap<>());
    }

    /// @param known names of files by folder, as far as they were asked for
    private boolean isThere(String location, String path, Map<String, Set<String>> known) {
        String place = root(location) + "/" + ArtifactPath.legal(path);
        int slash = place.lastIndexOf('/');
        return known.computeIfAbsent(place.substring(0, slash), this::files).contains(place.substring(slash + 1));
    }

    private Set<String> files(String folder) {
        JsonNode list = calls.retried(() -> Calls.json(web.get(ROUTE + "?path=" + Web.encoded(folder))));
        Set<String> files = new HashSet<>();
        for (JsonNode file : list.path("files"))
            if (!file.path("is_dir").asBoolean()) files.add(file.path("path").asText());
        return files;
    }

    private static boolean copied(Path folder, String path, Path target) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) return false;
        try {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw Fault.of(Fault.Kind.NO_ARTIFACTS, folder.toString());
        }
    }

    void delete(String location, String path) throws IOException {
        if (isPath(location)) Files.delete(folder(location).resolve(path));
        else calls.retried(() -> web.delete(path(location, path), ""));
    }

    /// `mlflow-artifacts:/1/…` and `mlflow-artifacts://host/1/…` as the route of a file.
    private static String path(String location, String file) {
        return ROUTE + "/" + ArtifactPath.encoded(root(location) + "/" + ArtifactPath.legal(file));
    }

    private static String root(String location) {
        return location.substring(PROXIED.length()).replaceFirst("^//[^/]*", "").replaceFirst("^/+", "");
    }

    private static Path folder(String location) {
        return location.startsWith("/")
                ? Path.of(location)
                : Path.of(URI.create(location.replaceFirst("^file:/+", "file:/")));
    }

    private static void copy(Artifact artifact, Path folder) {
        Path target = folder.resolve(artifact.path());
        try {
            Files.createDirectories(target.resolveSibling(""));
            switch (artifact) {
                case Artifact.Kept(String path, Path file) -> {
                    if (!Files.isRegularFile(file)) throw missing(artifact);
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
                case Artifact.Made(String path, String text) -> Files.writeString(target, text);
            }
        } catch (IOException e) {
            throw Fault.of(Fault.Kind.NO_ARTIFACTS, folder.toString());
        }
    }

    private static ProblemsFound missing(Artifact artifact) {
        return new ProblemsFound(Problem.error(
                TrackingCode.UNREADABLE_RUN,
                Place.of(artifact.path()),
                "a file of the run is missing",
                "take it from a backup, or run the experiment again"));
    }
}
