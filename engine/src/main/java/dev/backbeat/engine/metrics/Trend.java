package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.Figure.Reason;
import java.util.Map;

/// How closely equity kept to one steady growth.
final class Trend {
    private final EquitySample sample;

    Trend(EquitySample sample) {
        this.sample = sample;
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.STABILITY, stability());
    }

    /// stability = R² of the least-squares line through y_i = ln(E_i / E₀) over i = 1 … n:
    /// (Σ(i − ī)(y − ȳ))² / (Σ(i − ī)² · Σ(y − ȳ)²), with Σ(i − ī)² = n(n² − 1)/12.
    Figure stability() {
        int n = sample.returns().length;
        if (sample.ruined()) return Figure.missing(Reason.RUINED);
        if (n < 2) return Figure.missing(Reason.ONE_RETURN);
        double[] growth = logarithmicGrowth(n);
        double mean = 0;
        for (double y : growth) mean += y / n;
        double middle = (n - 1) / 2.0;
        double together = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double distance = growth[i] - mean;
            together += (i - middle) * distance;
            spread += distance * distance;
        }
        if (spread == 0) return Figure.missing(Reason.CONSTANT_EQUITY);
        double timeSpread = n * ((double) n * n - 1) / 12;
        return Figure.of(together / timeSpread * (together / spread));
    }

    private double[] logarithmicGrowth(int n) {
        double[] growth = new double[n];
        for (int i = 0; i < n; i++) growth[i] = StrictMath.log(sample.equity()[i + 1] / sample.first());
        return growth;
    }
}
