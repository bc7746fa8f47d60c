package dev.backbeat.engine.bench;

import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Logged.Group;
import dev.backbeat.engine.tracking.Logged.Point;
import dev.backbeat.engine.tracking.Logged.Status;
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Children of a sweep, parameters and final figures each, into the store beside the runs; in a small heap.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx64m", "--enable-native-access=ALL-UNNAMED"})
public class TrackingBenchmark {
    private static final int RUNS = 10_000;
    private static final int PARAMS = 20;
    private static final int METRICS = 45;

    @Param({"1", "50", "500"})
    private int atOnce;

    private Path store = Path.of("");

    @Setup
    public void folder() throws IOException {
        store = Files.createTempDirectory(Path.of("target"), "tracking-");
    }

    @Benchmark
    public void tenThousandChildren() {
        try (var tracker = new EmbeddedTracker(store)) {
            for (int from = 0; from < RUNS; from += atOnce) {
                List<Logged> group = new ArrayList<>();
                for (int i = from; i < from + atOnce; i++) group.add(child(i));
                tracker.record(group);
            }
        }
    }

    private static Logged child(int number) {
        var params = new LinkedHashMap<String, String>();
        for (int i = 0; i < PARAMS; i++) params.put("params.p" + i, Integer.toString(number * i));
        var metrics = new ArrayList<Point>();
        for (int i = 0; i < METRICS; i++)
            metrics.add(new Point("metric_" + i, number * 0.1 + i, 1_700_000_000_000L, 0));
        String name = "trial-" + number;
        var tags = new LinkedHashMap<>(Map.of("mlflow.runName", name, "mlflow.parentRunId", "0".repeat(32)));
        return new Logged(
                "%032x".formatted(number),
                name,
                new Group("sweep", Map.of()),
                "ada",
                Status.FINISHED,
                1_700_000_000_000L,
                1_700_000_001_000L,
                params,
                metrics,
                tags,
                List.of(),
                List.of());
    }
}
