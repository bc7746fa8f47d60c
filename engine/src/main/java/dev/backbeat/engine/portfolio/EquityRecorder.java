package dev.backbeat.engine.portfolio;

import dev.backbeat.engine.market.Universe;
import java.util.Arrays;

/// Makes the equity points, one per tick of the clock from the first traded one on; the one place that does.
public final class EquityRecorder {
    private final Universe universe;
    private final double startingCash;
    private final double[] equity;
    private final double[] cash;
    private final double[] exposure;
    private int size;

    public EquityRecorder(double startingCash, Universe universe) {
        int points = universe.instants() - universe.firstInstant();
        this.universe = universe;
        this.startingCash = startingCash;
        this.equity = new double[points];
        this.cash = new double[points];
        this.exposure = new double[points];
    }

    /// The point of the next tick, `gross` being Σ |quantity · last close|.
    public void point(double equityNow, double cashNow, double gross) {
        equity[size] = equityNow;
        cash[size] = cashNow;
        exposure[size] = gross == 0 ? 0 : gross / equityNow;
        size++;
    }

    /// The points of a stretch of bars of a single symbol in which nothing is traded: `quantity` is held and marked at
    /// every close. Returns the last bar marked, which is an earlier one than `last` if equity was gone there.
    public int stretch(int from, int last, double quantity, double cashNow) {
        Arrays.fill(cash, size, size + last - from + 1, cashNow);
        if (quantity != 0) return held(from, last, quantity, cashNow);
        // Exposure is 0 already.
        Arrays.fill(equity, size, size + last - from + 1, cashNow);
        size += last - from + 1;
        return last;
    }

    private int held(int from, int last, double quantity, double cashNow) {
        double[] closes = universe.bars(0).closes();
        for (int bar = from; bar <= last; bar++, size++) {
            double value = quantity * closes[bar];
            double equityNow = cashNow + value;
            equity[size] = equityNow;
            exposure[size] = Math.abs(value) / equityNow;
            if (equityNow <= 0) {
                size++;
                return bar;
            }
        }
        return last;
    }

    /// Takes back the last point: the account changed after it, at the same instant.
    public void dropLast() {
        size--;
    }

    public EquityCurve curve() {
        long[] time = universe.clock(universe.firstInstant(), universe.firstInstant() + size);
        if (size == equity.length) return new EquityCurve(time, equity, cash, exposure, startingCash);
        return new EquityCurve(
                time,
                Arrays.copyOf(equity, size),
                Arrays.copyOf(cash, size),
                Arrays.copyOf(exposure, size),
                startingCash);
    }
}
