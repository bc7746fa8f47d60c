package dev.backbeat.engine.runs;

import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folder of a run that is complete, and what its manifest says.
public record RunFolder(Path path, Manifest manifest) {
    /// Where in it the experiment lies, every value written out.
    public static final String EXPERIMENT = RunContents.EXPERIMENT;

    /// Whether a run that is complete lies there: only those have a manifest.
    static boolean isAt(Path path) {
        return Files.isRegularFile(path.resolve(Manifest.FILE));
    }

    /// @throws ProblemsFound if its manifest cannot be read
    public static RunFolder at(Path path) {
        Path file = path.resolve(Manifest.FILE);
        try {
            return new RunFolder(path, ManifestJson.read(Json.read(file)));
        } catch (IOException e) {
            throw damaged(file, e);
        }
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
            throw damaged(file, e);
        }
    }

    /// The bars the run saw.
    public DataFingerprint data() {
        Path file = file(RunContents.DATA_MANIFEST);
        try {
            return DataManifest.read(Json.read(file));
        } catch (IOException e) {
            throw damaged(file, e);
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

    private static ProblemsFound damaged(Path file, IOException e) {
        return new ProblemsFound(Problem.error(
                RunCode.DAMAGED_RUN,
                Place.of(file.toString()),
                "the run folder cannot be read: " + FileTrouble.reason(e),
                "take the folder from a backup, or run the experiment again"));
    }
}
