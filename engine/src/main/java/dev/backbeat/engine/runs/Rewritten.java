package dev.backbeat.engine.runs;

import dev.backbeat.engine.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run's results written once more, beside the run, to be compared with it byte by byte; deleted when closed.
public final class Rewritten implements AutoCloseable {
    private final RunFolder run;
    private final Path folder;
    private final List<RunFile> files;

    private Rewritten(RunFolder run, Path folder, List<RunFile> files) {
        this.run = run;
        this.folder = folder;
        this.files = files;
    }

    /// A file that came out otherwise, with the first difference if the run's own copy can still be read.
    public record Changed(String path, Optional<Difference> first) {}

    /// Writes what the run folder would hold if the run had found this report.
    public static Rewritten of(RunFolder run, Report report) {
        try {
            Path folder = Files.createTempDirectory("backbeat-reproduce-");
            var files = new RunFiles(folder);
            RunContents.writeResult(report, files);
            return new Rewritten(run, folder, files.written());
        } catch (IOException e) {
            throw FileTrouble.unwritable(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }

    public int compared() {
        return files.size();
    }

    /// Against the hashes that were taken when the run was made, so that a copy altered since does not count as a
    /// result.
    public List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        for (RunFile now : files) {
            Optional<RunFile> then = run.manifest().find(now.path());
            if (then.isEmpty() || !then.get().sha256().equals(now.sha256()))
                changed.add(new Changed(now.path(), difference(now.path())));
        }
        return changed;
    }

    /// Between the run's copy of a file, as it lies there, and what running again wrote.
    public Optional<Difference> difference(String path) {
        try {
            return Difference.between(run.file(path), folder.resolve(path));
        } catch (IOException e) {
            // Gone, or a column file, which has no lines.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        FolderTree.discard(folder);
    }
}
