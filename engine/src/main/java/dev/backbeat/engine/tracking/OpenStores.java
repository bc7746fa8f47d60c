package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Stores in use: each opened once, and asked no more once it could not take anything.
final class OpenStores implements AutoCloseable {
    private final Stores stores;
    private final Map<String, Tracker> open = new HashMap<>();
    private final Map<String, ProblemsFound> broken = new HashMap<>();

    OpenStores(Stores stores) {
        this.stores = stores;
    }

    boolean knows(String store) {
        return stores.knows(store);
    }

    synchronized Tracker open(String store) {
        return open.computeIfAbsent(store, stores::open);
    }

    synchronized void record(String store, List<Logged> runs) {
        ProblemsFound before = broken.get(store);
        if (before != null) throw before;
        try {
            open(store).record(runs);
        } catch (ProblemsFound e) {
            if (concernsAll(e)) broken.put(store, e);
            throw e;
        }
    }

    private static boolean concernsAll(ProblemsFound e) {
        return e.problems().getFirst().code() instanceof TrackingCode code
                && (code == TrackingCode.UNWRITABLE_STORE || code == TrackingCode.UNKNOWN_STORE);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Tracker::close);
        open.clear();
    }
}
