package dev.backbeat.engine.metrics;

import dev.backbeat.engine.portfolio.EquityCurve;

/// Equity E₀ … E_n at sample points, and the returns r_i = E_i / E_{i−1} − 1 between them.
///
/// E₀ is the starting cash. Returns end where equity is 0 or less, for nothing can be earned on that.
final class EquitySample {
    private final SamplePoints points;
    private final double[] equity;
    private final double[] returns;
    private final boolean ruined;

    private EquitySample(SamplePoints points, double[] equity) {
        this.points = points;
        this.equity = equity;
        int earning = earningPeriods();
        this.ruined = equity[earning] <= 0;
        this.returns = new double[earning];
        for (int i = 0; i < earning; i++) returns[i] = equity[i + 1] / equity[i] - 1;
    }

    static EquitySample of(EquityCurve curve, SamplePoints points) {
        double[] equity = new double[points.size()];
        for (int i = 1; i < equity.length; i++) equity[i] = curve.equity()[points.bar(i)];
        equity[0] = curve.startingCash();
        return new EquitySample(points, equity);
    }

    /// Takes the array over: equity at each of the points.
    static EquitySample of(double[] equity, SamplePoints points) {
        return new EquitySample(points, equity);
    }

    /// How many periods begin with equity above 0 before the first that does not.
    private int earningPeriods() {
        int last = equity.length - 1;
        for (int i = 0; i < last; i++) {
            if (equity[i] <= 0) return i;
        }
        return last;
    }

    SamplePoints points() {
        return points;
    }

    /// E₀ … E_n; nobody writes to it.
    double[] equity() {
        return equity;
    }

    /// r₁ … r_n; nobody writes to it.
    double[] returns() {
        return returns;
    }

    double first() {
        return equity[0];
    }

    double last() {
        return equity[equity.length - 1];
    }

    /// Whether equity was 0 or less at a point, so that no logarithm or root of growth can be taken.
    boolean ruined() {
        return ruined;
    }
}
