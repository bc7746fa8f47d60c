package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.runs.RunFinder;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.tracking.history.Filter;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.Order;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.history.RunLookup;
import dev.backbeat.engine.tracking.history.RunQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All runs that a command can be about: those of a folder, then those of a store; of a store that was named, those
/// alone.
final class KnownRuns implements AutoCloseable {
    private static final int MOST_SHOWN = 5;

    private final Path here;
    private final Path folder;
    private final String store;
    private final RunFinder finder;
    private final Optional<History> history;

    KnownRuns(Parts parts, WhereFlags where) {
        this.here = parts.currentFolder();
        this.folder = here.resolve(where.out);
        this.store = where.store;
        this.finder = new RunFinder(here, folder);
        this.history = parts.history(folder, store);
    }

    /// The store; absent if none was named, and there is none beside the runs yet.
    Optional<History> history() {
        return history;
    }

    /// @throws ProblemsFound if no run, or more than one, is meant
    FoundRun find(String reference) {
        String name = UsageProblem.requireName(reference);
        Optional<RunFolder> kept = store.isEmpty() ? finder.look(name) : Optional.empty();
        if (kept.isPresent()) return new FoundRun.InFolder(kept.get());
        if (store.isEmpty() && recorded(name).isEmpty()) return new FoundRun.InFolder(finder.find(name));
        return new FoundRun.InStore(inStore(name));
    }

    /// The run in the store, also if its folder is named.
    ///
    /// @throws ProblemsFound if there is none, or more than one is meant
    RecordedRun inStore(String reference) {
        Optional<RunFolder> kept = store.isEmpty() ? finder.look(reference) : finder.atPath(reference);
        return kept.map(this::recorded)
                .orElseGet(() -> recorded(reference))
                .orElseThrow(() -> notThere(reference, kept.isPresent()));
    }

    /// What the store has of a run, if it has it.
    Optional<RecordedRun> recorded(RunFolder run) {
        String id = run.id().inStores(run.manifest().createdAt());
        return history.flatMap(h -> new RunLookup(h).byRunId(id));
    }

    private Optional<RecordedRun> recorded(String reference) {
        return history.flatMap(h -> new RunLookup(h).find(reference));
    }

    /// Where a run of the store lay, or would lie.
    Path place(RecordedRun run) {
        return (store.isEmpty() ? folder : here.resolve(store).toAbsolutePath().resolveSibling("")).resolve(run.name());
    }

    private ProblemsFound notThere(String reference, boolean isKept) {
        if (isKept)
            return new ProblemsFound(Problem.error(
                    RunCode.NO_SUCH_RUN,
                    Place.of("RUN"),
                    "'" + reference + "' is in its folder, but in no store",
                    "record it with 'backbeat sync', if its experiment names a store"));
        List<String> newest = history.map(h -> h.search(RunQuery.of(Filter.ALL, Order.NEWEST, MOST_SHOWN))).stream()
                .flatMap(List::stream)
                .map(RecordedRun::name)
                .toList();
        return new ProblemsFound(Problem.error(
                RunCode.NO_SUCH_RUN,
                Place.of("RUN"),
                "no run in the store is called '" + reference + "'",
                newest.isEmpty() ? "there is none in it" : "the newest: " + String.join(", ", newest)));
    }

    @Override
    public void close() {
        history.ifPresent(History::close);
    }
}
