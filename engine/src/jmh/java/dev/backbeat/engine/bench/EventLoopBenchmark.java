package dev.backbeat.engine.bench;

import dev.backbeat.engine.execution.Commission;
import dev.backbeat.engine.execution.Costs;
import dev.backbeat.engine.execution.Slippage;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.risk.Sizing;
import dev.backbeat.engine.simulation.Simulation;
import dev.backbeat.engine.strategy.Decisions;
import java.util.List;
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

/** Nanoseconds per bar of the general event loop beside a hand-written pass: orders, costs, stops, one symbol. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EventLoopBenchmark {
    private static final int BARS = 100_000;

    private Walk walk;
    private Universe universe;
    private double[] fast;
    private double[] slow;
    private double[] equity;

    @Setup
    public void prepare() {
        walk = new Walk(BARS, 7);
        universe = walk.universe();
        fast = walk.sma(20);
        slow = walk.sma(50);
        equity = new double[BARS];
    }

    private static Rules rules(OptionalDouble stop, OptionalDouble target) {
        var costs = new Costs(new Commission(0.001, 0, 0, 0), Slippage.none());
        var sizing = new Sizing.PercentOfEquity(0.95, Sizing.PriceAt.FILL);
        return new Rules(100_000, true, true, 1, Rules.AtEnd.MARK, costs, sizing, stop, target, OptionalInt.empty());
    }

    private Object simulate(Rules rules) {
        var decisions = new Decisions.EachSymbol(List.of(new Crossing(fast, slow)));
        return new Simulation(rules).run(decisions, universe);
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Object crossEventLoop() {
        return simulate(rules(OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public double crossByHand() {
        return PrimitivePass.cross(walk, fast, slow, equity);
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public Object guardedEventLoop() {
        return simulate(rules(OptionalDouble.of(0.01), OptionalDouble.of(0.02)));
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public double guardedByHand() {
        return PrimitivePass.guarded(walk, fast, slow, equity);
    }
}
