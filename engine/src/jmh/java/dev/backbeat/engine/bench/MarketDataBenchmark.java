package dev.backbeat.engine.bench;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.CsvFiles;
import dev.backbeat.engine.market.GeneratedBars;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.Universe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds per bar of getting bars: read from a file of minutes, made, put on one clock. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarketDataBenchmark {
    private static final int BARS = 1_000_000;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final SessionCalendar CALENDAR = new SessionCalendar(ZONE, LocalTime.of(9, 30), LocalTime.of(16, 0));

    private Path file;
    private Bars bars;

    private static MarketRequest request(Origin origin) {
        return new MarketRequest(
                origin,
                List.of("AAA"),
                new Timeframe(1, Timeframe.Unit.MINUTE),
                Optional.of(MarketRequest.Stamp.OPEN),
                CALENDAR,
                Period.ALL,
                Optional.empty());
    }

    @Setup
    public void prepare() throws IOException {
        bars = generateAndHash().bars(0);
        file = Files.createTempFile("minutes", ".csv");
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("time,open,high,low,close,volume");
            for (int i = 0; i < bars.size(); i++) {
                var time = Nanos.toInstant(bars.openedAt(i)).atZone(ZONE).toLocalDateTime();
                out.println(time + "," + bars.opens()[i] + "," + bars.highs()[i] + "," + bars.lows()[i] + ","
                        + bars.closes()[i] + "," + (long) bars.volumes()[i]);
            }
        }
    }

    @TearDown
    public void clear() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Universe readAndHash() {
        return new CsvFiles()
                .load(request(new Origin.CsvFolder(file.toString(), "")))
                .universe();
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Universe generateAndHash() {
        var origin = new Origin.Synthetic(7, LocalDate.of(2010, 1, 4), BARS, 0.08, 0.2, 0.5);
        return new GeneratedBars().load(request(origin)).universe();
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Universe mergeClock() {
        return Universe.of(List.of(bars), CALENDAR, Long.MIN_VALUE);
    }
}
