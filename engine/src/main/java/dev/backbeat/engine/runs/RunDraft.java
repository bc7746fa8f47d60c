package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Artifact;
import dev.backbeat.engine.report.Report;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A run that is not there yet: its files gather in a folder of their own until one rename makes them a run.
///
/// Closing a draft that was not completed removes everything it wrote.
public final class RunDraft implements AutoCloseable {
    private static final String PLOTS = "plots";
    private static final int TRIES = 100;

    private final RunFolders folders;
    private final RunId id;
    private final Occasion occasion;
    private final WorkLock lock;
    private boolean over;

    RunDraft(RunFolders folders, RunId id, Occasion occasion, WorkLock lock) {
        this.folders = folders;
        this.id = id;
        this.occasion = occasion;
        this.lock = lock;
    }

    public RunId id() {
        return id;
    }

    /// Writes the report and makes it a run, whole or not at all.
    public RunFolder complete(Report report) {
        try {
            var files = new RunFiles(work());
            RunContents.write(report, files);
            Optional<String> plotsSkipped = draw(report, files);
            Manifest manifest = Manifests.of(id, report, occasion, target(), plotsSkipped, files.written());
            files.write(Manifest.FILE, ManifestJson.of(manifest));
            files.sync();
            publish();
            return new RunFolder(target(), manifest);
        } catch (IOException e) {
            throw FileTrouble.unwritable(folders.root(), e);
        }
    }

    private Optional<String> draw(Report report, RunFiles files) throws IOException {
        Path plots = Files.createDirectory(work().resolve(PLOTS));
        boolean wanted = report.experiment().reporting().wants(Artifact.PLOTS);
        Pictures.Drawn drawn = (wanted ? folders.pictures() : Pictures.NONE).draw(report, plots);
        for (String picture : drawn.files()) files.adopt(PLOTS + "/" + picture);
        return drawn.skipped();
    }

    private synchronized void publish() throws IOException {
        if (over) throw folders.interrupted();
        Files.move(work(), target(), StandardCopyOption.ATOMIC_MOVE);
        RunFiles.forceFolder(folders.root());
        end();
    }

    private Path work() {
        return folders.place(id);
    }

    private Path target() {
        return folders.root().resolve(id.text());
    }

    @Override
    public synchronized void close() {
        if (over) return;
        try {
            clear();
            end();
        } catch (IOException e) {
            // What cannot be removed now is an orphan: the next command moves it out of the way.
            over = true;
        }
    }

    /// A run that is given up from outside may be writing a file at this very moment; its next one will fail.
    private void clear() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                FolderTree.delete(work());
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                if (tries == TRIES) throw e;
            }
        }
    }

    private void end() throws IOException {
        over = true;
        folders.forget(id);
        lock.remove();
    }
}
