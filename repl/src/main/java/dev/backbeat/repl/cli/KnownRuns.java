package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.runs.RunFinder;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.history.Filter;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.Order;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.history.RunLookup;
import dev.backbeat.engine.tracking.history.RunQuery;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return lookup(name).orElseThrow(() -> notThere(name));
    }

    /// The run in a store, also if its folder is named.
    ///
    /// @throws ProblemsFound if there is none, or more than one is meant
    FoundRun.InStore inStore(String reference) {
        Optional<RunFolder> kept = named.isPresent() ? finder.atPath(reference) : finder.look(reference);
        return kept.map(this::recorded)
                .orElseGet(() -> lookup(reference))
                .orElseThrow(() -> kept.isPresent() ? notRecorded(reference) : notThere(reference));
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

    private static ProblemsFound notRecorded(String reference) {
        return noSuchRun(
                "'" + reference + "' is in its folder, but in no store",
                "record it with 'backbeat sync', if its experiment names a store");
    }

    /// Names all places that were looked at, and what is there.
    private ProblemsFound notThere(String reference) {
        List<String> places = new ArrayList<>();
        List<String> newest = new ArrayList<>();
        if (named.isEmpty()) {
            places.add("the folder " + folder);
            newest.add(newest(
                    folder.toString(),
                    finder.all().reversed().stream().map(RunId::text).toList()));
        }
        store().ifPresent(store -> {
            places.add("the store " + store);
            newest.add(newest(store.toString(), newestOf(store)));
        });
        return noSuchRun(
                "no run is called '" + reference + "' in " + String.join(" or ", places), String.join("; ", newest));
    }

    private static String newest(String place, List<String> names) {
        if (names.isEmpty()) return "there is no run in " + place;
        List<String> shown = names.subList(0, Math.min(names.size(), MOST_SHOWN));
        return "the newest in " + place + ": " + String.join(", ", shown) + (names.size() > MOST_SHOWN ? ", …" : "");
    }

    private List<String> newestOf(Store store) {
        return history(store).search(RunQuery.of(Filter.ALL, Order.NEWEST, MOST_SHOWN + 1)).stream()
                .map(RecordedRun::name)
                .toList();
    }

    private static ProblemsFound noSuchRun(String message, String advice) {
        return new ProblemsFound(Problem.error(RunCode.NO_SUCH_RUN, Place.of("RUN"), message, advice));
    }

    @Override
    public void close() {
        open.values().forEach(History::close);
    }
}
