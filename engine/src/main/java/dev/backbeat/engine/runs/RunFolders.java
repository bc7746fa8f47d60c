package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder that holds runs: begins new ones under ids nobody has, and clears away what a killed process left.
///
/// Safe for many threads and processes; but one process has one object per folder, because the locks of [WorkArea]
/// are the process's.
public final class RunFolders {
    private static final int ATTEMPTS = 1000;

    private final Path root;
    private final Pictures pictures;
    private final WorkArea work;
    private final Failures failures;
    private final Map<RunId, RunDraft> drafts = new ConcurrentHashMap<>();
    private boolean abandoned;

    public RunFolders(Path root, Pictures pictures) {
        this.root = root;
        this.pictures = pictures;
        this.work = new WorkArea(root.resolve(".work"));
        this.failures = new Failures(work, root.resolve(FailedRun.FOLDER));
    }

    public Path root() {
        return root;
    }

    /// Claims an id and a place to write to, so that a run that cannot be kept is refused before it is simulated.
    public synchronized RunDraft begin(Experiment experiment, Occasion occasion) {
        if (abandoned) throw interrupted();
        try (var _ = work.enter()) {
            RunId id = freeId(experiment, occasion);
            var draft = new RunDraft(this, id, occasion, work.claim(id));
            drafts.put(id, draft);
            open(draft, experiment);
            return draft;
        } catch (IOException e) {
            throw FileTrouble.unwritable(root, e);
        }
    }

    private static void open(RunDraft draft, Experiment experiment) throws IOException {
        try {
            draft.open(experiment);
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    private RunId freeId(Experiment experiment, Occasion occasion) throws IOException {
        Set<String> hashes = hashes();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RunId id = RunId.of(occasion.startedAt(), experiment.name(), experiment.resolved(), attempt);
            if (!hashes.contains(id.hash())) return id;
        }
        throw new IOException("no free run id was found");
    }

    /// The last letters of all runs, those in the making and those that failed as well: a run of the same could not be
    /// asked for by them.
    private Set<String> hashes() throws IOException {
        var hashes = new HashSet<String>();
        for (RunId id : work.ids()) hashes.add(id.hash());
        for (RunId id : new KeptRuns(root).ids()) hashes.add(id.hash());
        return hashes;
    }

    /// Moves what killed processes left in `.work` to `.failed`, and tells what was moved.
    public synchronized List<RunId> clearOrphans() {
        try {
            return new Orphans(work, failures).clear(drafts.keySet());
        } catch (IOException e) {
            // Where nothing may be written everything stays where it is: reading old runs must work there too.
            return List.of();
        }
    }

    /// Gives up every run in the making and begins no other, for a process that was told to end.
    public synchronized void abandon() {
        abandoned = true;
        drafts.values().forEach(draft -> draft.fail(Failure.TOLD_TO_END));
    }

    /// Gives up the run of that occasion, whose maker does not come back; empty if there is none.
    public Optional<RunId> giveUp(Occasion occasion, Failure failure) {
        Optional<RunDraft> given = drafts.values().stream()
                .filter(d -> d.occasion().equals(occasion))
                .findFirst();
        given.ifPresent(draft -> draft.fail(failure));
        return given.map(RunDraft::id);
    }

    ProblemsFound interrupted() {
        return new ProblemsFound(
                Problem.error(RunCode.INTERRUPTED, Place.of(root.toString()), "the process was told to end", ""));
    }

    Path place(RunId id) {
        return work.place(id);
    }

    Failures failures() {
        return failures;
    }

    Pictures pictures() {
        return pictures;
    }

    void forget(RunId id) {
        drafts.remove(id);
    }
}
