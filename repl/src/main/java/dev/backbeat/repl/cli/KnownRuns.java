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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All runs that a command can be about: those of a folder, then those of a store; of a store that was named, those
/// alone.
final class KnownRuns implements AutoCloseable {
    private static final int MOST_SHOWN = 5;

    private final Parts parts;
    private final Path folder;
    private final Optional<Store> named;
    private final UsualStore usual;
    private final RunFinder finder;
    private final Map<Store, History> open = new HashMap<>();

    KnownRuns(Parts parts, WhereFlags where) {
        this.parts = parts;
        this.folder = parts.currentFolder().resolve(where.out);
        this.named = where.named(parts.currentFolder());
        this.usual = new UsualStore(folder, parts.environment());
        this.finder = new RunFinder(parts.currentFolder(), folder);
    }

    /// The store that was named, or the usual one; absent if there is none yet.
    Optional<Store> store() {
        return named.or(usual::find);
    }

    History history(Store store) {
        return open.computeIfAbsent(store, parts::history);
    }

    List<RecordedRun> search(RunQuery query) {
        return store().map(store -> history(store).search(query)).orElse(List.of());
    }

    /// @throws ProblemsFound if no run, or more than one, is meant
    FoundRun find(String reference) {
        String name = UsageProblem.requireName(reference);
        if (named.isPresent()) return inStore(name);
        Optional<RunFolder> kept = finder.look(name);
        if (kept.isPresent()) return new FoundRun.InFolder(kept.get());
        return lookup(name).<FoundRun>map(found -> found).orElseGet(() -> new FoundRun.InFolder(finder.find(name)));
    }

    /// The run in a store, also if its folder is named.
    ///
    /// @throws ProblemsFound if there is none, or more than one is meant
    FoundRun.InStore inStore(String reference) {
        Optional<RunFolder> kept = named.isPresent() ? finder.atPath(reference) : finder.look(reference);
        return kept.map(this::recorded)
                .orElseGet(() -> lookup(reference))
                .orElseThrow(() -> notThere(reference, kept.isPresent()));
    }

    /// The run in the store that was named; or in the usual one, or else the one that it asked for.
    Optional<FoundRun.InStore> recorded(RunFolder run) {
        String id = run.id().inStores(run.manifest().createdAt());
        Stream<Store> stores = named.isPresent()
                ? named.stream()
                : Stream.concat(usual.find().stream(), usual.of(run).stream()).distinct();
        return stores.flatMap(store -> new RunLookup(history(store))
                        .byRunId(id).map(found -> new FoundRun.InStore(found, store)).stream())
                .findFirst();
    }

    private Optional<FoundRun.InStore> lookup(String reference) {
        return store().flatMap(store ->
                new RunLookup(history(store)).find(reference).map(found -> new FoundRun.InStore(found, store)));
    }

    /// Where a run of a store lay, or would lie.
    Path place(FoundRun.InStore found) {
        return place(found.store(), found.run().name());
    }

    Path place(Store store, String run) {
        Path runs = named.isPresent() && store instanceof Store.Folder(Path path)
                ? path.toAbsolutePath().resolveSibling("")
                : folder;
        return runs.resolve(run);
    }

    private ProblemsFound notThere(String reference, boolean isKept) {
        if (isKept)
            return new ProblemsFound(Problem.error(
                    RunCode.NO_SUCH_RUN,
                    Place.of("RUN"),
                    "'" + reference + "' is in its folder, but in no store",
                    "record it with 'backbeat sync', if its experiment names a store"));
        List<String> newest = search(RunQuery.of(Filter.ALL, Order.NEWEST, MOST_SHOWN)).stream()
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
        open.values().forEach(History::close);
    }
}
