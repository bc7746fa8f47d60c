package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.runs.RunId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Delivers runs in the background while others are made, and then what earlier commands could not.
public final class Courier implements Recorder, AutoCloseable {
    /// How long the end of a command waits for a store to take a run: what is not delivered then is delivered later.
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);

    /// The same where it matters to the user whether it was.
    public static final Duration STRICT_PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_SPELLS = 6;

    private final Outbox outbox;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Courier::thread);
    private final SequencedMap<RunId, Future<Delivery>> deliveries = new LinkedHashMap<>();
    private final AtomicBoolean expected = new AtomicBoolean();
    private Optional<Future<?>> rounds = Optional.empty();
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
    public synchronized void expect(Tracking where, Path baseFolder) {
        Destination store = Destination.of(where, baseFolder);
        if (store.isNone() || expected.getAndSet(true)) return;
        worker.execute(() -> attempt(() -> outbox.warmUp(store)));
        rounds = Optional.of(worker.submit(() -> attempt(() -> outbox.deliver(() -> !over.get()))));
    }

    /// What earlier commands left is delivered while this one computes, whether its own store can be opened or not.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            // The runs of this command will meet the same, and tell of it.
            return;
        }
    }

    @Override
    public synchronized void kept(RunId run) {
        if (expected.get()) deliveries.put(run, worker.submit(() -> outbox.deliver(List.of(run))));
    }

    /// Waits until the runs of this command are delivered, or cannot be, or it has taken long enough.
    ///
    /// @param patience how long without one that arrives, and a sixth of how long in all
    public synchronized Delivery finish(Duration patience) {
        over.set(true);
        // Who has nothing of its own to be recorded waits for no store.
        if (deliveries.isEmpty()) rounds.ifPresent(round -> round.cancel(true));
        worker.execute(outbox::close);
        worker.shutdown();
        awaitTermination(patience);
        var delivered = new LinkedHashMap<RunId, String>();
        var pending = new LinkedHashMap<RunId, Problem>();
        deliveries.forEach((run, each) -> {
            Delivery delivery = result(run, each);
            delivered.putAll(delivery.delivered());
            pending.putAll(delivery.pending());
        });
        return new Delivery(delivered, pending);
    }

    private void awaitTermination(Duration patience) {
        try {
            long arrived = arrived();
            for (int spell = 0; spell < MOST_SPELLS; spell++) {
                if (worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
                if (arrived() == arrived) return;
                arrived = arrived();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long arrived() {
        return deliveries.values().stream().filter(Future::isDone).count();
    }

    private Delivery result(RunId run, Future<Delivery> delivery) {
        if (!delivery.isDone() || delivery.isCancelled()) return slow(run);
        try {
            return delivery.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.NONE;
        } catch (ExecutionException e) {
            return pending(run, problem(run, e.getCause()));
        }
    }

    private static Delivery pending(RunId run, Problem why) {
        var outcome = new Outcome();
        outcome.pending(run, why);
        return outcome.delivery();
    }

    private static Delivery slow(RunId run) {
        return pending(
                run,
                Problem.error(
                        TrackingCode.UNREACHABLE,
                        Place.of(run.text()),
                        "the store is slow or silent, and was not waited for any longer",
                        "'backbeat sync' and the next run go on where it stopped"));
    }

    /// Not even a bug here may be one of a run that is complete.
    private static Problem problem(RunId run, @Nullable Throwable thrown) {
        if (thrown instanceof ProblemsFound found) return found.problems().getFirst();
        return Problem.error(TrackingCode.UNREADABLE_RUN, Place.of(run.text()), "a bug: " + thrown, "please report it");
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
