package dev.backbeat.engine.runs;

import dev.backbeat.engine.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A run that is not there yet: its files gather in a folder of their own until one rename makes them a run.
///
/// Closing a draft that was not completed removes everything it wrote.
public final class RunDraft implements AutoCloseable {
    private static final String PLOTS = "plots";

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
        Pictures.Drawn drawn = folders.pictures().draw(report, plots);
        for (String picture : drawn.files()) files.adopt(PLOTS + "/" + picture);
        return drawn.skipped();
    }

    private synchronized void publish() throws IOException {
        if (over) throw new IllegalStateException("the run was given up: " + id);
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
            FolderTree.delete(work());
            end();
        } catch (IOException e) {
            // What cannot be removed now is an orphan: the next command moves it out of the way.
            over = true;
        }
    }

    private void end() throws IOException {
        over = true;
        folders.forget(id);
        lock.remove();
    }
}
