package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Artifact;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.simulation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// A run that is not there yet: its files gather in a folder of their own until one rename makes them a run.
///
/// One that comes to nothing becomes a [FailedRun] by another rename. Closing a draft for which neither was said
/// removes everything it wrote.
public final class RunDraft implements AutoCloseable {
    private static final String PLOTS = "plots";

    private final RunFolders folders;
    private final RunId id;
    private final Occasion occasion;
    private final WorkLock lock;
    private final RunFiles files;
    private Optional<Attempt> attempt = Optional.empty();
    private int bars;
    private boolean over;

    RunDraft(RunFolders folders, RunId id, Occasion occasion, WorkLock lock) {
        this.folders = folders;
        this.id = id;
        this.occasion = occasion;
        this.lock = lock;
        this.files = new RunFiles(folders.place(id));
    }

    public RunId id() {
        return id;
    }

    Occasion occasion() {
        return occasion;
    }

    /// Writes what is known already, so that something is left of it however it ends.
    void open(Experiment experiment) throws IOException {
        know(Attempt.of(id, experiment, occasion));
        RunContents.writeAsked(experiment, files);
        String diff = occasion.checkout().flatMap(Checkout::diff).orElse("");
        if (!diff.isEmpty()) files.write(RunContents.DIFF, diff);
    }

    /// In one move, so that whoever is killed leaves the one or the other.
    private void know(Attempt known) throws IOException {
        new RunFiles(work()).write(Attempt.NEXT, AttemptJson.of(known));
        Files.move(work().resolve(Attempt.NEXT), work().resolve(Attempt.FILE), StandardCopyOption.ATOMIC_MOVE);
        attempt = Optional.of(known);
    }

    /// Writes which bars it sees.
    public synchronized void loaded(Experiment experiment, DataFingerprint data) {
        if (over || attempt.isEmpty()) throw folders.interrupted();
        try {
            RunContents.writeData(experiment.market(), data, files);
            know(attempt.get().seeing(Identity.of(experiment, data)));
        } catch (IOException e) {
            throw FileTrouble.unwritable(folders.root(), e);
        }
    }

    /// Writes what was found up to a decision that failed.
    public synchronized void keep(Result left, Universe universe) {
        if (over) return;
        try {
            RunContents.writeResult(left, universe.calendar(), files);
            bars = left.equity().size();
        } catch (IOException e) {
            throw FileTrouble.unwritable(folders.root(), e);
        }
    }

    /// Writes the report and makes it a run, whole or not at all.
    public RunFolder complete(Report report) {
        try {
            RunContents.writeResult(report, files);
            Optional<String> plotsSkipped = draw(report);
            Instant endedAt = RunFiles.now(work());
            Manifest manifest = Manifests.of(id, report, occasion, endedAt, target(), plotsSkipped, files.written());
            files.write(Manifest.FILE, ManifestJson.of(manifest));
            files.sync();
            publish();
            return new RunFolder(target(), manifest);
        } catch (IOException e) {
            throw FileTrouble.unwritable(folders.root(), e);
        }
    }

    private Optional<String> draw(Report report) throws IOException {
        Path plots = Files.createDirectory(work().resolve(PLOTS));
        boolean wanted = report.experiment().reporting().wants(Artifact.PLOTS);
        Pictures.Drawn drawn = (wanted ? folders.pictures() : Pictures.NONE).draw(report, plots);
        for (String picture : drawn.files()) files.adopt(PLOTS + "/" + picture);
        return drawn.skipped();
    }

    private synchronized void publish() throws IOException {
        if (over) throw folders.interrupted();
        Files.deleteIfExists(work().resolve(Attempt.FILE));
        Files.move(work(), target(), StandardCopyOption.ATOMIC_MOVE);
        RunFiles.forceFolder(folders.root());
        end();
    }

    /// Keeps what there is as a run that failed, unless it is over or nothing can be written.
    public synchronized void fail(Failure failure) {
        if (over || attempt.isEmpty()) return;
        try {
            folders.failures().add(id, AttemptJson.of(attempt.get(), failure, bars, RunFiles.now(work())));
            end();
        } catch (IOException e) {
            close();
        }
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
            FolderTree.deleteBusy(work());
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
