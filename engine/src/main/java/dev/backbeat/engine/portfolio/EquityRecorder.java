package dev.backbeat.engine.portfolio;

import java.util.Arrays;

/// Makes the equity points, one per tick of the clock; the one place that does.
public final class EquityRecorder {
    private final double startingCash;
    private final long[] time;
    private final double[] equity;
    private final double[] cash;
    private final double[] exposure;
    private int size;

    public EquityRecorder(double startingCash, int points) {
        this.startingCash = startingCash;
        this.time = new long[points];
        this.equity = new double[points];
        this.cash = new double[points];
        this.exposure = new double[points];
    }

    /// A point at a close instant (nanoseconds UTC), `gross` being Σ |quantity · last close|.
    public void point(long at, double equityNow, double cashNow, double gross) {
        time[size] = at;
        equity[size] = equityNow;
        cash[size] = cashNow;
        exposure[size] = gross == 0 ? 0 : gross / equityNow;
        size++;
    }

    /// Takes back the last point: the account changed after it, at the same instant.
    public void dropLast() {
        size--;
    }

    public EquityCurve curve() {
        if (size == time.length) return new EquityCurve(time, equity, cash, exposure, startingCash);
        return new EquityCurve(
                Arrays.copyOf(time, size),
                Arrays.copyOf(equity, size),
                Arrays.copyOf(cash, size),
                Arrays.copyOf(exposure, size),
                startingCash);
    }
}
