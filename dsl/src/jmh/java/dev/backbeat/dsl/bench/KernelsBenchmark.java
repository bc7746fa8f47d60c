package dev.backbeat.dsl.bench;

import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.indicator.Inputs;
import dev.backbeat.dsl.indicator.Settings;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.MarketSources;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;

/**
 * Nanoseconds per bar of filling all columns of one word, beside ta4j filling the same. With {@code -prof gc} also the
 * bytes: 8 per bar and column, and what a kernel takes for its work. Pass by pass, so that a machine that has other work
 * to do can still tell the best one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 30)
@Measurement(iterations = 30)
@Fork(1)
public class KernelsBenchmark {
    private static final int BARS = 1_000_000;
    /** Fewer for ta4j, whose parabolic stop takes a time that grows with the square of them. */
    private static final int BARS_OF_TA4J = 5_000;

    /** A word and the numbers it is called with. */
    @Param({
        "sma 20",
        "ema 20",
        "wilder 14",
        "wma 20",
        "hma 20",
        "dema 20",
        "tema 20",
        "kama 10 2 30",
        "vwma 20",
        "rsi 14",
        "macd 12 26 9",
        "roc 10",
        "stochastic 14 3 3",
        "williamsR 14",
        "cci 20",
        "atr 14",
        "adx 14 0",
        "aroon 25",
        "supertrend 10 3",
        "parabolicSar 0.02 0.2",
        "ichimoku 9 26 52 26",
        "bollinger 20 2",
        "keltner 20 2 10",
        "donchian 20",
        "highest 20",
        "lowest 20",
        "obv",
        "mfi 14",
        "vwap 14",
        "stdev 20",
        "linearRegression 20",
        "correlation 20",
        "percentRank 100",
        "zscore 20",
        "realizedVolatility 20"
    })
    public String word;

    private Indicator.Kernel kernel;
    private Inputs inputs;
    private BarSeries series;

    @Setup
    public void prepare() {
        String[] words = word.split(" ");
        List<Double> numbers =
                Arrays.stream(words).skip(1).map(Double::parseDouble).toList();
        Bars bars = bars();
        kernel = Catalogue.find(words[0]).orElseThrow().kernel();
        var columns =
                words[0].equals("aroon") ? List.of(bars.highs(), bars.lows()) : List.of(bars.closes(), bars.opens());
        inputs = new Inputs(
                bars,
                SessionCalendar.wholeDay(ZoneOffset.UTC),
                252,
                columns,
                new Settings(new ArrayList<>(numbers), List.of("first")));
        series = series(bars);
    }

    private static Bars bars() {
        var origin = new Origin.Synthetic(7, LocalDate.of(2000, 1, 1), BARS, 0.05, 0.2, 0);
        return new MarketSources()
                .load(new MarketRequest(
                        origin,
                        List.of("WALK"),
                        Timeframe.find("1m").orElseThrow(),
                        Optional.of(MarketRequest.Stamp.OPEN),
                        SessionCalendar.wholeDay(ZoneOffset.UTC),
                        Period.ALL,
                        Optional.empty()))
                .universe()
                .bars(0);
    }

    private static BarSeries series(Bars bars) {
        var series = new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
        for (int i = 0; i < BARS_OF_TA4J; i++)
            series.barBuilder()
                    .timePeriod(Duration.ofMinutes(1))
                    .endTime(Nanos.toInstant(bars.closedAt(i)))
                    .openPrice(bars.opens()[i])
                    .highPrice(bars.highs()[i])
                    .lowPrice(bars.lows()[i])
                    .closePrice(bars.closes()[i])
                    .volume(bars.volumes()[i])
                    .add();
        return series;
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Object kernel() {
        return kernel.fill(inputs);
    }

    @Benchmark
    @OperationsPerInvocation(BARS_OF_TA4J)
    public void ta4j(Blackhole hole) {
        for (var indicator : Ta4jTwins.of(word.split(" ")[0], series)) {
            double[] column = new double[BARS_OF_TA4J];
            for (int i = 0; i < column.length; i++)
                column[i] = indicator.getValue(i).doubleValue();
            hole.consume(column);
        }
    }
}
