package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.runs.RunId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Delivers runs in the background while others are made, and then what earlier commands could not.
public final class Courier implements Recorder, AutoCloseable {
    private final Outbox outbox;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Courier::thread);
    private final List<RunId> kept = new ArrayList<>();
    private final List<Future<Delivery>> deliveries = new ArrayList<>();
    private final AtomicBoolean expected = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    public Courier(Outbox outbox) {
        this.outbox = outbox;
    }

    /// A process that is told to end does not wait for it: what is not delivered then, the next one delivers.
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "tracking");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void expect(Tracking where) {
        String store = where.store().text();
        if (store.equals(Tracking.NONE) || expected.getAndSet(true)) return;
        worker.execute(() -> prepare(store));
    }

    /// What earlier commands left is delivered while this one computes.
    private void prepare(String store) {
        try {
            outbox.warmUp(store);
            outbox.deliver(() -> !over.get());
        } catch (ProblemsFound e) {
            // The runs of this command will meet the same, and tell of it.
            return;
        }
    }

    @Override
    public synchronized void kept(RunId run) {
        kept.add(run);
        if (expected.get()) deliveries.add(worker.submit(() -> outbox.deliver(List.of(run))));
    }

    /// Waits until the runs of this command are delivered, or cannot be.
    public Delivery finish() {
        over.set(true);
        worker.execute(outbox::close);
        worker.shutdown();
        var delivered = new LinkedHashMap<RunId, String>();
        var pending = new LinkedHashMap<RunId, Problem>();
        for (Future<Delivery> each : deliveries) {
            Delivery delivery = result(each);
            delivered.putAll(delivery.delivered());
            pending.putAll(delivery.pending());
        }
        awaitTermination();
        return new Delivery(delivered, pending);
    }

    private void awaitTermination() {
        try {
            boolean ended = worker.awaitTermination(1, TimeUnit.MINUTES);
            if (!ended) worker.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Delivery result(Future<Delivery> delivery) {
        try {
            return delivery.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.NONE;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemsFound found) throw found;
            throw new IllegalStateException("a delivery ended without an outcome", e.getCause());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
