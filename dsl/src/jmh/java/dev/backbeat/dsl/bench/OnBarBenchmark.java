package dev.backbeat.dsl.bench;

import dev.backbeat.dsl.compile.StrategyCompiler;
import dev.backbeat.engine.execution.Commission;
import dev.backbeat.engine.execution.Costs;
import dev.backbeat.engine.execution.Slippage;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.MarketSources;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.risk.Sizing;
import dev.backbeat.engine.simulation.Result;
import dev.backbeat.engine.simulation.Simulation;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

/**
 * Nanoseconds per bar of a stateful onBar script in the engine, columns filled, beside its twin in Java in the same
 * engine, and beside a loop written by hand for this strategy alone, without an engine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class OnBarBenchmark {
    private static final int BARS = 100_000;
    private static final String SCRIPT = """
            strategy 'Pushes %d'
            params { atrStop decimal(3.0, min: 1, max: 6) }
            indicators { pulled = rsi(close, 3); range = atr(14) }
            state { pushes = 0 }
            onBar {
                if (flat) {
                    pushes = pulled < %s ? pushes + 1 : 0
                    if (pushes >= 3) buy tag: 'third', stopAt: close - atrStop * range
                } else if (position.barsHeld >= 40) {
                    leave 'time'
                } else if (pulled > 70) {
                    leave 'recovered'
                }
            }
            """;

    /** How many strategies, each of a script of its own, take turns. */
    @Param({"1", "100"})
    public int alive;

    private final ColumnCache columns = new ColumnCache(1L << 30);
    private final List<Strategy> strategies = new ArrayList<>();
    private MarketData data;
    private Simulation simulation;
    private double[] pulled;
    private double[] range;
    private double[] equity;
    private int turn;

    @Setup
    public void prepare() {
        var origin = new Origin.Synthetic(7, LocalDate.of(2020, 1, 1), BARS, 0.05, 0.2, 0);
        data = new MarketSources()
                .load(new MarketRequest(
                        origin,
                        List.of("WALK"),
                        Timeframe.find("1m").orElseThrow(),
                        Optional.of(MarketRequest.Stamp.OPEN),
                        SessionCalendar.wholeDay(ZoneOffset.UTC),
                        Period.ALL,
                        Optional.empty()));
        var bars = data.universe().bars(0);
        pulled = PushesByHand.rsi(bars.closes(), 3);
        range = PushesByHand.atr(bars, 14);
        equity = new double[BARS];
        var costs = new Costs(new Commission(0.001, 0, 0, 0), Slippage.none());
        var sizing = new Sizing.PercentOfEquity(0.95, Sizing.PriceAt.FILL);
        simulation = new Simulation(new Rules(
                100_000,
                true,
                true,
                1,
                Rules.AtEnd.MARK,
                costs,
                sizing,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty()));
        for (int i = 0; i < alive; i++)
            strategies.add(new StrategyCompiler().strategy(SCRIPT.formatted(i, limit(i)), "pushes-" + i + ".groovy"));
        for (turn = 0; turn < alive; turn++) requireTwins();
    }

    private static double limit(int i) {
        return 10 + i * 0.01;
    }

    private void requireTwins() {
        double script = ((Result) script()).equity().finalEquity();
        turn--;
        double hand = PushesByHand.run(data.universe().bars(0), pulled, range, 3.0, limit(turn), equity);
        if (Math.abs(script - hand) > 1e-6)
            throw new IllegalStateException("the twins differ: " + script + ", " + hand);
        double java = simulation.run(twin(turn), data.universe()).equity().finalEquity();
        if (Math.abs(java - hand) > 1e-6) throw new IllegalStateException("the twins differ: " + java + ", " + hand);
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Object script() {
        Strategy strategy = strategies.get(turn++ % alive);
        var decisions = strategy.on(data, Parameters.defaults(strategy.parameters()), columns);
        return simulation.run(decisions, data.universe());
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Object inJava() {
        return simulation.run(twin(0), data.universe());
    }

    private Decisions twin(int i) {
        double[] closes = data.universe().bars(0).closes();
        return new Decisions.EachSymbol(List.of(new PushesInJava(pulled, range, closes, 3.0, limit(i))));
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public double byHand() {
        return PushesByHand.run(data.universe().bars(0), pulled, range, 3.0, limit(0), equity);
    }
}
