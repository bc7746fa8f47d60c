package dev.backbeat.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.problem.ProblemsFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The folder of a run that is complete, and what its manifest says.
public record RunFolder(Path path, Manifest manifest) {
    /// Where in it the experiment lies, every value written out.
    public static final String EXPERIMENT = RunContents.EXPERIMENT;
    /// The file that is written last.
    public static final String MANIFEST = Manifest.FILE;

    /// Whether a run that is complete lies there: only those have a manifest.
    public static boolean isAt(Path path) {
        return Files.isRegularFile(path.resolve(Manifest.FILE));
    }

    /// @throws ProblemsFound if its manifest cannot be read
    public static RunFolder at(Path path) {
        Path file = path.resolve(Manifest.FILE);
        try {
            return new RunFolder(path, ManifestJson.read(Json.read(file)));
        } catch (IOException e) {
            throw FileTrouble.damaged(file, e);
        }
    }

    /// The paths that a manifest names, whatever else a later Backbeat may write into it.
    public static List<String> filesIn(Path manifest) {
        return Json.of(manifest)
                .path("files")
                .valueStream()
                .map(file -> file.path("path").asText())
                .toList();
    }

    /// Whether a copy of the script, or of what that includes, lies there in a run folder.
    public static boolean isSource(String path) {
        return path.startsWith(RunContents.CODE) && !path.equals(RunContents.DIFF);
    }

    public RunId id() {
        return manifest.run();
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /// The run's copy of its experiment, every value written out.
    public Path experiment() {
        return file(RunContents.EXPERIMENT);
    }

    /// The run's copy of its experiment as it was read.
    public Path original() {
        return file(RunContents.ORIGINAL);
    }

    /// The run's copy of its script.
    public Path script() {
        return file(RunContents.CODE + Code.MAIN);
    }

    public String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw FileTrouble.damaged(file, e);
        }
    }

    /// The bars the run saw.
    public DataFingerprint data() {
        Path file = file(RunContents.DATA_MANIFEST);
        try {
            return DataManifest.read(Json.read(file));
        } catch (IOException e) {
            throw FileTrouble.damaged(file, e);
        }
    }

    /// The run's experiment, one value per key, lists as one.
    public Map<String, String> settings() {
        try {
            return FlatYaml.withWholeLists(text(experiment()));
        } catch (IOException e) {
            throw FileTrouble.damaged(experiment(), e);
        }
    }

    /// One of its files as JSON.
    public JsonNode json(String name) {
        return Json.of(file(name));
    }

    /// Which bars it saw, and where they came from.
    public JsonNode dataManifest() {
        return json(RunContents.DATA_MANIFEST);
    }

    /// The account bar by bar, thinned to so many points, first and last bar among them.
    public EquityHistory equity(int most) {
        return EquityHistory.of(path, most);
    }

    /// When the last of its files was written; if its manifest does not say it, by the time of the file.
    public Instant completedAt() {
        try {
            if (manifest.endedAt().isPresent()) return manifest.endedAt().get();
            return Files.getLastModifiedTime(file(Manifest.FILE)).toInstant();
        } catch (IOException e) {
            throw FileTrouble.damaged(file(Manifest.FILE), e);
        }
    }

    /// Files that are missing or no longer have the size and hash they were written with, in the manifest's order.
    public List<RunFile> altered() {
        List<RunFile> altered = new ArrayList<>();
        for (RunFile file : manifest.files()) if (!isAsWritten(file)) altered.add(file);
        return altered;
    }

    private boolean isAsWritten(RunFile file) {
        Path there = file(file.path());
        try {
            return Files.isRegularFile(there)
                    && Files.size(there) == file.size()
                    && Sha256.of(there).equals(file.sha256());
        } catch (IOException e) {
            return false;
        }
    }
}
