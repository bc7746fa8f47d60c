package dev.backbeat.engine.runs;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `manifest.json` of a run folder says: where the run came from, what identifies it, and every file with its
/// hash.
///
/// `experimentFile` and `script` are absolute paths of the originals, empty where there was none; `extendedFiles` those
/// of the files it was made of besides, by the path of the run's copy. `baseFolder` is
/// what relative paths in the experiment are taken from; `baseFolderFromRun` the same as seen from the run folder,
/// for a project that was moved as a whole. `endedAt` is empty in manifests of older versions. `experiment` is the
/// resolved experiment, one value per key.
public record Manifest(
        RunId run,
        String name,
        Instant createdAt,
        Optional<Instant> endedAt,
        String backbeatVersion,
        int semanticsVersion,
        String javaVersion,
        List<String> commandLine,
        Maker maker,
        String experimentFile,
        Map<String, String> extendedFiles,
        String script,
        String baseFolder,
        String baseFolderFromRun,
        String dataFingerprint,
        String simulationKey,
        String metricsKey,
        Optional<Long> seed,
        Optional<String> plotsSkipped,
        Map<String, String> experiment,
        List<RunFile> files) {
    static final String FILE = "manifest.json";

    public Manifest {
        commandLine = List.copyOf(commandLine);
        extendedFiles = Collections.unmodifiableMap(new LinkedHashMap<>(extendedFiles));
        experiment = Collections.unmodifiableMap(new LinkedHashMap<>(experiment));
        files = List.copyOf(files);
    }

    public Optional<RunFile> find(String path) {
        return files.stream().filter(f -> f.path().equals(path)).findFirst();
    }
}
