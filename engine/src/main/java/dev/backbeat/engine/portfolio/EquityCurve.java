package dev.backbeat.engine.portfolio;

/// The account after every tick of the clock within the traded period, as parallel columns.
///
/// `time` is the close instant, nanoseconds UTC; `equity` = `cash` + Σ quantity · last close; `exposure` is Σ
/// |quantity · last close| / equity. The arrays are handed out as they are: nobody writes to them.
public final class EquityCurve {
    private final long[] time;
    private final double[] equity;
    private final double[] cash;
    private final double[] exposure;
    private final double startingCash;

    public EquityCurve(long[] time, double[] equity, double[] cash, double[] exposure, double startingCash) {
        this.time = time;
        this.equity = equity;
        this.cash = cash;
        this.exposure = exposure;
        this.startingCash = startingCash;
    }

    public long[] time() {
        return time;
    }

    public double[] equity() {
        return equity;
    }

    public double[] cash() {
        return cash;
    }

    public double[] exposure() {
        return exposure;
    }

    public double startingCash() {
        return startingCash;
    }

    public int size() {
        return time.length;
    }

    public double finalEquity() {
        return size() == 0 ? startingCash : equity[size() - 1];
    }

    /// E / running maximum − 1 (0 or less), the starting cash included in the maximum.
    public double[] drawdown() {
        double[] drawdown = new double[size()];
        double peak = startingCash;
        for (int i = 0; i < drawdown.length; i++) {
            peak = Math.max(peak, equity[i]);
            drawdown[i] = equity[i] / peak - 1;
        }
        return drawdown;
    }
}
