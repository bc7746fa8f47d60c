package dev.backbeat.engine.bench;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.ExperimentFile;
import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.lab.Lab;
import dev.backbeat.engine.lab.Limits;
import dev.backbeat.engine.lab.Progress;
import dev.backbeat.engine.market.MarketSources;
import dev.backbeat.engine.runs.Occasion;
import dev.backbeat.engine.runs.Pictures;
import dev.backbeat.engine.runs.RunFolders;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Courier;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Outbox;
import dev.backbeat.engine.tracking.Recorder;
import dev.backbeat.engine.tracking.Stores;
import dev.backbeat.engine.tracking.Tracker;
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker;
import dev.backbeat.engine.tracking.embedded.RecordedNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a run of ten years of days, without pictures, waits for its recording, and what that takes in the background.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
        value = 1,
        jvmArgs = {"--enable-native-access=ALL-UNNAMED"})
public class RecordingBenchmark {
    private static final int RUNS = 50;
    private static final String YAML = """
            name: ten years
            strategy: {script: idle.groovy}
            data: {source: synthetic, symbols: [ALFA], timeframe: 1d, seed: 7, start: 2012-01-02, bars: 2520}
            account: {cash: 100000, currency: USD}
            tracking: {store: embedded}
            """;

    private final List<RunId> runs = new ArrayList<>();
    private Optional<Courier> courier = Optional.empty();
    private Path root = Path.of("");

    @Setup(Level.Iteration)
    public void makeRuns() throws IOException {
        root = Files.createTempDirectory(Path.of("target"), "recording-");
        Experiment experiment =
                new ExperimentFile((script, shownAs) -> new Idle()).read(YAML, "x.yaml", root, List.of());
        var lab = new Lab(
                new MarketSources(), new RunFolders(root, Pictures.NONE), Recorder.NONE, Limits.ofMegabytes(100));
        runs.clear();
        for (int i = 0; i < RUNS; i++) {
            var occasion = new Occasion(Instant.EPOCH.plusSeconds(i), List.of("run"), Optional.empty(), "1", "25");
            runs.add(lab.run(experiment, occasion, Progress.NONE).folder().id());
        }
    }

    @TearDown(Level.Iteration)
    public void finish() {
        courier.ifPresent(made -> made.finish(Courier.STRICT_PATIENCE));
        courier = Optional.empty();
    }

    private Outbox outbox() {
        return new Outbox(root, new BesideRuns(EmbeddedTracker.folderIn(root)), Map.of());
    }

    /// What each run's own thread spends on it.
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public void handOver() {
        var made = new Courier(outbox());
        courier = Optional.of(made);
        for (RunId run : runs) {
            made.expect(Tracking.DEFAULT, root);
            made.kept(run);
        }
    }

    /// One run after the other, from its folder into the store.
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public void drain() {
        try (var outbox = outbox()) {
            for (RunId run : runs) outbox.deliver(List.of(run));
        }
    }

    private record BesideRuns(Path folder) implements Stores {

        @Override
        public boolean knows(Destination destination) {
            return true;
        }

        @Override
        public Tracker open(Destination destination) {
            return new EmbeddedTracker(folder);
        }

        @Override
        public Set<String> recorded() {
            return RecordedNames.in(folder);
        }
    }
}
