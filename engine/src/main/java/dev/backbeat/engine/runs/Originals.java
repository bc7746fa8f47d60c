package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The files a run was made of, where they lay then, as they are now.
public final class Originals {
    private final RunFolder run;

    public Originals(RunFolder run) {
        this.run = run;
    }

    /// The folder that relative paths of the experiment are taken from: where it was or, in a project that was moved
    /// as a whole, where it is now.
    ///
    /// @param place of the run in that project
    public Path baseFolder(Path place) {
        Path then = Path.of(run.manifest().baseFolder());
        Path moved = place.toAbsolutePath()
                .resolve(run.manifest().baseFolderFromRun())
                .normalize();
        return !Files.isDirectory(then) && Files.isDirectory(moved) ? moved : then;
    }

    public Original script() {
        return Original.of(run.manifest().script(), run, RunContents.CODE + Code.MAIN);
    }

    /// The files the script included.
    public List<Original> included() {
        return run.manifest().files().stream()
                .filter(file -> RunFolder.isSource(file.path()) && !file.path().equals(RunContents.CODE + Code.MAIN))
                .map(this::included)
                .toList();
    }

    /// A file the script included, by its copy.
    public Original included(RunFile copy) {
        if (run.manifest().script().isEmpty()) return Original.of("", run, copy.path());
        Path folder = Path.of(run.manifest().script()).resolveSibling("");
        Path file = folder.resolve(copy.path().substring(RunContents.CODE.length()));
        return Original.within(folder, file.toString(), run, copy.path());
    }

    public Original experiment() {
        return Original.of(run.manifest().experimentFile(), run, RunContents.ORIGINAL);
    }

    /// The files it extended and used.
    public List<Original> extended() {
        return run.manifest().extendedFiles().entrySet().stream()
                .map(file -> Original.of(file.getValue(), run, file.getKey()))
                .toList();
    }

    /// A key whose value differs, empty where one of the two does not have it.
    public record Key(String path, String was, String now) {}

    /// Keys that differ between the resolved experiment as it was written and the run's copy as it is now.
    public List<Key> keysOfCopy() throws IOException {
        return keys(run.manifest().experiment(), FlatYaml.of(Files.readString(run.experiment())));
    }

    /// Keys that differ between two experiment files; none if only comments or layout do.
    public static List<Key> keys(String was, String now) throws IOException {
        return keys(FlatYaml.of(was), FlatYaml.of(now));
    }

    private static List<Key> keys(Map<String, String> was, Map<String, String> now) {
        Set<String> paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(now.keySet());
        List<Key> keys = new ArrayList<>();
        for (String path : paths) {
            var key = new Key(path, was.getOrDefault(path, ""), now.getOrDefault(path, ""));
            if (!key.was().equals(key.now()) || was.containsKey(path) != now.containsKey(path)) keys.add(key);
        }
        return keys;
    }
}
