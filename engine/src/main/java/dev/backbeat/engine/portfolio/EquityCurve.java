package dev.backbeat.engine.portfolio;

/// The account after every tick of the clock within the traded period, as parallel columns.
///
/// `time` is the close instant, nanoseconds UTC; `equity` = `cash` + Σ quantity · last close; `exposure` is Σ
/// |quantity · last close| / equity. Nobody writes to the arrays.
public record EquityCurve(long[] time, double[] equity, double[] cash, double[] exposure, double startingCash) {

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

    @Override
    public boolean equals(Object other) {
        return other instanceof EquityCurve that
                && java.util.Arrays.equals(time, that.time)
                && java.util.Arrays.equals(equity, that.equity)
                && java.util.Arrays.equals(cash, that.cash)
                && java.util.Arrays.equals(exposure, that.exposure)
                && startingCash == that.startingCash;
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(equity);
    }

    @Override
    public String toString() {
        return "EquityCurve[" + size() + " points, " + startingCash + " to " + finalEquity() + "]";
    }
}
