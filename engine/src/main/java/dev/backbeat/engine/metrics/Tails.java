package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.Figure.Reason;
import java.util.Map;

/// The worst and the best returns.
///
/// The q-quantile of n sorted numbers x₀ … x_{n−1} is linear between neighbours: with h = (n − 1) · q it is
/// x_⌊h⌋ + (h − ⌊h⌋) · (x_⌊h⌋₊₁ − x_⌊h⌋).
final class Tails {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final int count;
    private double low;
    private double high;
    private double lowestMean;

    Tails(EquitySample sample) {
        this.count = sample.returns().length;
        if (count > 0) measure(sample.returns().clone());
    }

    private void measure(double[] returns) {
        low = quantile(returns, 0, LOW);
        int lowest = (int) ((count - 1) * LOW);
        double sum = 0;
        for (int i = 0; i <= lowest; i++) sum += returns[i];
        lowestMean = sum / (lowest + 1);
        high = quantile(returns, lowest, HIGH);
    }

    /// @param from everything before is known to be no greater than anything from there on
    private static double quantile(double[] returns, int from, double q) {
        double at = (returns.length - 1) * q;
        int below = (int) at;
        double value = Selection.select(returns, from, below);
        if (below == at) return value;
        return value + (at - below) * (Selection.leastAfter(returns, below) - value);
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.VAR_95, valueAtRisk());
        figures.put(Metric.CVAR_95, conditionalValueAtRisk());
        figures.put(Metric.TAIL_RATIO, tailRatio());
    }

    /// var_95 = the 5 % quantile of the returns.
    Figure valueAtRisk() {
        return count == 0 ? Figure.missing(Reason.NO_RETURN) : Figure.of(low);
    }

    /// cvar_95 = the mean of the ⌊(n − 1) · 0.05⌋ + 1 lowest returns.
    Figure conditionalValueAtRisk() {
        return count == 0 ? Figure.missing(Reason.NO_RETURN) : Figure.of(lowestMean);
    }

    /// tail_ratio = |95 % quantile| / |5 % quantile|.
    Figure tailRatio() {
        if (count == 0) return Figure.missing(Reason.NO_RETURN);
        if (Math.abs(low) <= Moments.ROUNDING) return Figure.missing(Reason.NO_LOWER_TAIL);
        return Figure.of(Math.abs(high) / Math.abs(low));
    }
}
