package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Stores in use: each opened once, and asked no more once it could not take anything.
final class OpenStores implements AutoCloseable {
    private final Stores stores;
    private final Map<Destination, Tracker> open = new HashMap<>();
    private final Map<Destination, ProblemsFound> broken = new HashMap<>();

    OpenStores(Stores stores) {
        this.stores = stores;
    }

    boolean knows(Destination destination) {
        return stores.knows(destination);
    }

    synchronized int atOnce(Destination destination) {
        return knows(destination) ? open(destination).atOnce() : 1;
    }

    private Tracker open(Destination destination) {
        return open.computeIfAbsent(destination, stores::open);
    }

    synchronized void warmUp(Destination destination) {
        ask(destination, Tracker::warmUp);
    }

    synchronized void settle(Destination destination) {
        ask(destination, Tracker::settle);
    }

    synchronized void record(Destination destination, List<Logged> runs) {
        ask(destination, tracker -> tracker.record(runs));
    }

    private void ask(Destination destination, Consumer<Tracker> what) {
        ProblemsFound before = broken.get(destination);
        if (before != null) throw before;
        try {
            what.accept(open(destination));
        } catch (ProblemsFound e) {
            if (concernsAll(e)) broken.put(destination, e);
            throw e;
        }
    }

    static boolean concernsAll(ProblemsFound e) {
        return e.problems().getFirst().code() instanceof TrackingCode code && code.concernsAll();
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Tracker::close);
        open.clear();
    }
}
