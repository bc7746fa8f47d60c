package dev.backbeat.dsl.bench;

import dev.backbeat.dsl.compile.StrategyCompiler;
import dev.backbeat.engine.execution.Commission;
import dev.backbeat.engine.execution.Costs;
import dev.backbeat.engine.execution.Slippage;
import dev.backbeat.engine.experiment.MetricsRules;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.MarketSources;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.metrics.Figures;
import dev.backbeat.engine.risk.Sizing;
import dev.backbeat.engine.simulation.Result;
import dev.backbeat.engine.simulation.Simulation;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds per bar of one whole run in memory, a crossing of two averages on a million bars: columns filled, rules
 * worked out, simulated, and all figures computed; beside loops by hand that compute four of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SmaCrossBenchmark {
    private static final int BARS = 1_000_000;
    private static final String SCRIPT = """
            strategy 'Crossing'
            params { fast integer(50); slow integer(200) }
            enterLong('up')  { sma(close, fast) > sma(close, slow) }
            exitLong('down') { sma(close, fast) < sma(close, slow) }
            """;

    private MarketData data;
    private Strategy strategy;
    private Simulation simulation;
    private double[] equity;

    @Setup
    public void prepare() {
        var origin = new Origin.Synthetic(7, LocalDate.of(2000, 1, 1), BARS, 0.05, 0.2, 0);
        data = new MarketSources()
                .load(new MarketRequest(
                        origin,
                        List.of("WALK"),
                        Timeframe.find("1m").orElseThrow(),
                        Optional.of(MarketRequest.Stamp.OPEN),
                        SessionCalendar.wholeDay(ZoneOffset.UTC),
                        Period.ALL,
                        Optional.empty()));
        equity = new double[BARS];
        strategy = new StrategyCompiler().strategy(SCRIPT, "crossing.groovy");
        simulation = new Simulation(new Rules(
                100_000,
                true,
                true,
                1,
                Rules.AtEnd.MARK,
                new Costs(new Commission(0.001, 0, 0, 0), Slippage.none()),
                new Sizing.PercentOfEquity(0.95, Sizing.PriceAt.FILL),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty()));
        requireTwins();
    }

    private void requireTwins() {
        double script = result().equity().finalEquity();
        var bars = data.universe().bars(0);
        double hand = CrossByHand.finalEquity(bars.opens(), bars.closes(), 50, 200, equity);
        // The running sums of the hand-written means err, so a few crossings fall on another bar.
        if (Math.abs(script / hand - 1) > 0.01)
            throw new IllegalStateException("the twins differ: " + script + ", " + hand);
    }

    private Result result() {
        var decisions = strategy.on(data, Parameters.defaults(strategy.parameters()), new ColumnCache(1L << 30));
        return simulation.run(decisions, data.universe());
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Object script() {
        var rules = new MetricsRules(0, 252, MetricsRules.Sampling.SESSION);
        return Figures.of(result(), data.universe(), rules);
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public double byHand() {
        var bars = data.universe().bars(0);
        return CrossByHand.run(bars.opens(), bars.closes(), 50, 200, equity);
    }
}
