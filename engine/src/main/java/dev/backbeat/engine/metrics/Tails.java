package dev.backbeat.engine.metrics;

import dev.backbeat.engine.metrics.Figure.Reason;
import java.util.Arrays;
import java.util.Map;

/// The worst and the best returns.
///
/// The q-quantile of n sorted numbers x₀ … x_{n−1} is linear between neighbours: with h = (n − 1) · q it is
/// x_⌊h⌋ + (h − ⌊h⌋) · (x_⌊h⌋₊₁ − x_⌊h⌋).
final class Tails {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final double[] returns;

    Tails(EquitySample sample) {
        this.returns = sample.returns().clone();
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.VAR_95, valueAtRisk());
        figures.put(Metric.CVAR_95, conditionalValueAtRisk());
        figures.put(Metric.TAIL_RATIO, tailRatio());
    }

    /// var_95 = the 5 % quantile of the returns.
    Figure valueAtRisk() {
        return returns.length == 0 ? Figure.missing(Reason.NO_RETURN) : Figure.of(quantile(LOW));
    }

    /// cvar_95 = the mean of the ⌊(n − 1) · 0.05⌋ + 1 lowest returns.
    Figure conditionalValueAtRisk() {
        if (returns.length == 0) return Figure.missing(Reason.NO_RETURN);
        int last = (int) ((returns.length - 1) * LOW);
        Selection.select(returns, last);
        // One order of summation, whatever was selected before.
        Arrays.sort(returns, 0, last + 1);
        double sum = 0;
        for (int i = 0; i <= last; i++) sum += returns[i];
        return Figure.of(sum / (last + 1));
    }

    /// tail_ratio = |95 % quantile| / |5 % quantile|.
    Figure tailRatio() {
        if (returns.length == 0) return Figure.missing(Reason.NO_RETURN);
        double low = Math.abs(quantile(LOW));
        return low <= Moments.ROUNDING
                ? Figure.missing(Reason.NO_LOWER_TAIL)
                : Figure.of(Math.abs(quantile(HIGH)) / low);
    }

    private double quantile(double q) {
        double at = (returns.length - 1) * q;
        int below = (int) at;
        double low = Selection.select(returns, below);
        if (below == at) return low;
        return low + (at - below) * (Selection.leastAfter(returns, below) - low);
    }
}
