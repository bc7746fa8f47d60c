package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.runs.FileTrouble;
import dev.backbeat.engine.runs.KeptRuns;
import dev.backbeat.engine.runs.RunId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The runs of a folder that are still to be recorded: a run folder that is there, complete or failed, is the entry.
///
/// What was delivered is written down after the store has it; a crash in between makes it be delivered again, and
/// the store knows it. So nothing is lost and nothing is there twice, whoever delivers, and how often.
public final class Outbox implements AutoCloseable {
    /// So many at a time: one transaction, and what may have to be done again after a crash.
    private static final int AT_ONCE = 50;

    private final KeptRuns runs;
    private final Ledgers ledgers;
    private final OpenStores stores;
    private final Map<String, String> environment;

    /// @param root the folder of runs
    /// @param environment what experiments may have asked for
    public Outbox(Path root, Stores stores, Map<String, String> environment) {
        this.runs = new KeptRuns(root);
        this.ledgers = new Ledgers(root, stores);
        this.stores = new OpenStores(stores);
        this.environment = Map.copyOf(environment);
    }

    /// Opens a store ahead of what is to come.
    void warmUp(Destination destination) {
        if (stores.knows(destination)) stores.warmUp(destination);
    }

    /// Delivers what is not delivered yet, the newest first.
    ///
    /// @param goOn asked between groups
    public Delivery deliver(BooleanSupplier goOn) {
        return deliver(() -> runs.without(ledgers.delivered()), goOn);
    }

    /// Delivers all, for stores that lost what they had: what is there is not there twice, what of it is missing is
    /// added.
    public Delivery deliverAgain() {
        return deliver(() -> runs.without(Set.of()), () -> true);
    }

    /// Lets every server that took runs take away what deliveries that were broken off left there, or another time.
    public void settle() {
        try {
            for (Set<RunId> there : ledgers.others())
                there.stream()
                        .filter(runs::holds)
                        .max(Comparator.naturalOrder())
                        .ifPresent(this::settleWhereItIs);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void settleWhereItIs(RunId run) {
        try {
            Destination store = Entry.of(runs, run, environment).destination();
            if (store.isServer() && stores.knows(store)) stores.settle(store);
        } catch (ProblemsFound e) {
            return;
        }
    }

    /// Delivers these, as far as there is anything of them.
    public Delivery deliver(List<RunId> wanted) {
        return deliver(() -> wanted.stream().filter(runs::holds).toList(), () -> true);
    }

    /// Which runs there are, which takes a look at the disk.
    private interface Waiting {
        List<RunId> runs() throws IOException;
    }

    private Delivery deliver(Waiting waiting, BooleanSupplier goOn) {
        var outcome = new Outcome();
        try {
            List<RunId> ids = waiting.runs();
            for (int i = 0; i < ids.size() && goOn.getAsBoolean(); i += AT_ONCE)
                deliver(ids.subList(i, Math.min(i + AT_ONCE, ids.size())), goOn, outcome);
        } catch (IOException e) {
            throw unreadable(e);
        }
        return outcome.delivery();
    }

    private void deliver(List<RunId> group, BooleanSupplier goOn, Outcome outcome) throws IOException {
        var byStore = new LinkedHashMap<Destination, List<Entry>>();
        for (RunId id : group) {
            try {
                Entry entry = Entry.of(runs, id, environment);
                byStore.computeIfAbsent(entry.destination(), d -> new ArrayList<>())
                        .add(entry);
            } catch (ProblemsFound e) {
                outcome.pending(id, e.problems().getFirst());
            }
        }
        for (Map.Entry<Destination, List<Entry>> each : byStore.entrySet())
            deliver(each.getKey(), each.getValue(), goOn, outcome);
    }

    private void deliver(Destination store, List<Entry> entries, BooleanSupplier goOn, Outcome outcome)
            throws IOException {
        if (store.isNone()) ledgers.add(store, ids(entries));
        else if (!stores.knows(store)) entries.forEach(e -> outcome.pending(e.id(), noStore(store)));
        else {
            int atOnce = stores.atOnce(store);
            for (int i = 0; i < entries.size() && (i == 0 || goOn.getAsBoolean()); i += atOnce)
                record(store, entries.subList(i, Math.min(i + atOnce, entries.size())), outcome);
        }
    }

    private void record(Destination store, List<Entry> entries, Outcome outcome) throws IOException {
        if (!recordAll(store, entries, outcome) && entries.size() > 1)
            // One of them may be why, and no reason to keep the others back.
            for (Entry entry : entries) recordAll(store, List.of(entry), outcome);
    }

    private boolean recordAll(Destination store, List<Entry> entries, Outcome outcome) throws IOException {
        try {
            stores.record(store, entries.stream().map(Entry::logged).toList());
            ledgers.add(store, ids(entries));
            entries.forEach(e -> outcome.delivered(e.id(), store.name()));
            return true;
        } catch (ProblemsFound e) {
            entries.forEach(entry -> outcome.pending(entry.id(), e.problems().getFirst()));
            return false;
        }
    }

    private static List<RunId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static Problem noStore(Destination store) {
        return Problem.error(
                TrackingCode.NO_STORE,
                Place.of("tracking.store"),
                "the store '" + store.name() + "' is of no known kind",
                "write embedded, none, or the http(s) address of an MLflow server");
    }

    private ProblemsFound unreadable(IOException e) {
        return new ProblemsFound(Problem.error(
                TrackingCode.UNWRITABLE_STORE,
                Place.of(runs.root().toString()),
                "what was recorded and what was not cannot be told: " + FileTrouble.reason(e),
                "see to the folder, then 'backbeat sync'"));
    }

    @Override
    public void close() {
        stores.close();
    }
}
