package dev.backbeat.engine.runs;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A run folder put together again of copies that lie elsewhere; deleted when closed.
///
/// The manifest comes first and names all others. What is missing or was altered there is so here, too: whoever uses it
/// asks [RunFolder#altered], as with any run folder.
public final class ScratchRun implements AutoCloseable {
    private final Path folder;

    private ScratchRun(Path folder) {
        this.folder = folder;
    }

    /// Where the copies are.
    public interface Copies {
        /// @param path from the run folder, with `/`
        /// @return whether there is one
        boolean fetch(String path, Path target);
    }

    /// @param shownAs the run, for problems
    /// @throws ProblemsFound if there is no manifest, or none that can be read
    public static ScratchRun of(String shownAs, Copies copies) {
        try {
            var scratch = new ScratchRun(Files.createTempDirectory("backbeat-run-"));
            try {
                scratch.fill(shownAs, copies);
                return scratch;
            } catch (IOException | RuntimeException e) {
                scratch.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileTrouble.unwritable(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }

    private void fill(String shownAs, Copies copies) throws IOException {
        if (!copies.fetch(Manifest.FILE, folder.resolve(Manifest.FILE))) throw incomplete(shownAs);
        for (RunFile file : files(shownAs)) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.resolveSibling(""));
            copies.fetch(file.path(), target);
        }
    }

    private List<RunFile> files(String shownAs) {
        try {
            return ManifestJson.read(Json.read(folder.resolve(Manifest.FILE))).files();
        } catch (IOException e) {
            // Not where the copy lies, which is gone when somebody looks for it.
            throw altered(shownAs, e);
        }
    }

    public RunFolder run() {
        return RunFolder.at(folder);
    }

    private static ProblemsFound incomplete(String shownAs) {
        return new ProblemsFound(Problem.error(
                RunCode.DAMAGED_RUN,
                Place.of(shownAs),
                "there is no " + Manifest.FILE + " among the files of the run",
                "a run that failed or was killed has none, nor has one of which files were deleted: there is nothing to run"
                        + " again"));
    }

    private static ProblemsFound altered(String shownAs, IOException e) {
        return new ProblemsFound(Problem.error(
                RunCode.DAMAGED_RUN,
                Place.of(shownAs),
                Manifest.FILE + " among the files of the run cannot be read: " + FileTrouble.reason(e),
                "somebody altered it: take it from a backup, or run the experiment again"));
    }

    @Override
    public void close() {
        FolderTree.discard(folder);
    }
}
