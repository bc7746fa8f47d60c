package dev.backbeat.engine.metrics;

import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.portfolio.EquityCurve;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// What the account would be worth had it bought every symbol at the start and done nothing since.
///
/// The starting cash is split evenly among the symbols. Each share is invested, without costs and in fractions, at the
/// close of the symbol's first bar at or after the first traded instant; until then it is cash. Between its bars, and
/// after its last one, a symbol is worth its last close.
public final class BuyAndHold {
    private final Universe universe;
    /// By symbol, the tick at which it is bought.
    private final int[] boughtAt;

    private BuyAndHold(Universe universe) {
        this.universe = universe;
        this.boughtAt = new int[universe.size()];
        for (int symbol = 0; symbol < boughtAt.length; symbol++) boughtAt[symbol] = firstPriceOf(symbol);
    }

    /// Nothing can be bought at a price of 0 or less: the share waits for one above.
    private int firstPriceOf(int symbol) {
        int[] bars = universe.barsByInstant(symbol);
        double[] closes = universe.bars(symbol).closes();
        for (int tick = universe.firstInstant(); tick < bars.length; tick++) {
            if (bars[tick] >= 0 && closes[bars[tick]] > 0) return tick;
        }
        return bars.length;
    }

    /// The account at every traded instant of the universe: E(t) = cash · mean over symbols of (close(t) / first
    /// close, or 1 before it).
    public static EquityCurve curve(Universe universe, double startingCash) {
        var held = new BuyAndHold(universe);
        int first = universe.firstInstant();
        int size = universe.instants() - first;
        long[] time = universe.clock(first, universe.instants());
        double[] equity = held.equity(startingCash, size, i -> i);
        double[] cash = new double[size];
        double[] exposure = new double[size];
        for (int i = 0; i < size; i++) {
            cash[i] = startingCash * held.shareWaitingAt(first + i);
            exposure[i] = (equity[i] - cash[i]) / equity[i];
        }
        return new EquityCurve(time, equity, cash, exposure, startingCash);
    }

    private double shareWaitingAt(int tick) {
        return (double) Arrays.stream(boughtAt).filter(bought -> bought > tick).count() / boughtAt.length;
    }

    /// Only what is needed for figures: the account at sample points, their bars being the traded instants.
    static EquitySample sample(Universe universe, double startingCash, SamplePoints points) {
        if (points.bars() == 0) return EquitySample.of(new double[] {startingCash}, points);
        return EquitySample.of(new BuyAndHold(universe).equity(startingCash, points.size(), points::bar), points);
    }

    /// @param instant the i-th traded instant wanted, ascending, counted from the first traded one
    private double[] equity(double startingCash, int size, IntUnaryOperator instant) {
        double[] equity = new double[size];
        for (int symbol = 0; symbol < boughtAt.length; symbol++) addGrowth(symbol, equity, instant);
        // n / n is 1 exactly, so the first point is the starting cash to the last digit.
        for (int i = 0; i < size; i++) equity[i] = startingCash * (equity[i] / boughtAt.length);
        return equity;
    }

    /// Adds close / first close of the symbol, or 1 before its first.
    private void addGrowth(int symbol, double[] sum, IntUnaryOperator instant) {
        int[] bars = universe.barsByInstant(symbol);
        double[] closes = universe.bars(symbol).closes();
        int seen = boughtAt[symbol] - 1;
        double growth = 1;
        for (int i = 0; i < sum.length; i++) {
            int tick = universe.firstInstant() + instant.applyAsInt(i);
            int latest = tick;
            while (latest > seen && bars[latest] < 0) latest--;
            if (latest > seen) growth = closes[bars[latest]] / closes[bars[boughtAt[symbol]]];
            seen = Math.max(seen, tick);
            sum[i] += growth;
        }
    }
}
