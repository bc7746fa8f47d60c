package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.Figure.Known;
import dev.backbeat.engine.metrics.Figure.Reason;
import java.util.Map;

/// What the account gained for the risk it took; f = (1 + rf)^(1/N) − 1 is the risk-free return of one period.
final class RiskAdjusted {
    /// The Euler-Mascheroni constant.
    private static final double EULER_GAMMA = 0.5772156649015329;

    private final EquitySample sample;
    private final Moments moments;
    private final double riskFreePerPeriod;

    /// @param riskFree per year, as a fraction
    RiskAdjusted(EquitySample sample, Moments moments, double riskFree) {
        this.sample = sample;
        this.moments = moments;
        this.riskFreePerPeriod =
                StrictMath.pow(1 + riskFree, 1 / sample.points().perYear()) - 1;
    }

    void addTo(Map<Metric, Figure> figures, Returns returns, Drawdown drawdown) {
        figures.put(Metric.SHARPE, sharpe());
        figures.put(Metric.SORTINO, sortino());
        figures.put(Metric.CALMAR, calmar(returns.cagr(), drawdown));
        figures.put(Metric.OMEGA, omega());
        figures.put(Metric.PSR, psr(0));
    }

    /// sharpe = mean(r − f) / s · √N, with s the sample standard deviation (n − 1) of r − f.
    Figure sharpe() {
        return varies()
                ? Figure.of(sharpePerPeriod() * Math.sqrt(sample.points().perYear()))
                : noVariation();
    }

    /// sortino = mean(r − f) · √N / √(Σ min(r − f, 0)² / n).
    Figure sortino() {
        if (moments.count() == 0) return Figure.missing(Reason.NO_RETURN);
        double squares = 0;
        for (double r : sample.returns()) {
            double below = Math.min(r - riskFreePerPeriod, 0);
            squares += below * below;
        }
        double downside = Math.sqrt(squares / moments.count());
        if (downside <= Moments.ROUNDING) return Figure.missing(Reason.NO_RETURN_BELOW_RISK_FREE);
        return Figure.of(
                (moments.mean() - riskFreePerPeriod) * Math.sqrt(sample.points().perYear()) / downside);
    }

    /// calmar = cagr / |max_drawdown|.
    static Figure calmar(Figure cagr, Drawdown drawdown) {
        if (!(cagr instanceof Known(double growth))) return cagr;
        if (drawdown.deepest() == 0) return Figure.missing(Reason.NO_DRAWDOWN);
        return Figure.of(growth / Math.abs(drawdown.deepest()));
    }

    /// omega = Σ max(r − τ, 0) / Σ max(τ − r, 0) with τ = 0.
    Figure omega() {
        if (moments.count() == 0) return Figure.missing(Reason.NO_RETURN);
        double gains = 0;
        double losses = 0;
        for (double r : sample.returns()) {
            gains += Math.max(r, 0);
            losses += Math.max(-r, 0);
        }
        return losses <= Moments.ROUNDING ? Figure.missing(Reason.NO_NEGATIVE_RETURN) : Figure.of(gains / losses);
    }

    /// psr = Φ((SR − SR*) · √(n − 1) / √(1 − g₃·SR + (g₄ − 1)/4 · SR²)): how probable it is that the true Sharpe ratio
    /// is above SR*.
    ///
    /// SR = mean(r − f) / s is per period, g₃ is [#skew][Moments#skew], g₄ is [#kurtosis][Moments#kurtosis].
    ///
    /// @param benchmark SR*, per period
    Figure psr(double benchmark) {
        if (!varies()) return noVariation();
        double ratio = sharpePerPeriod();
        double variance = 1 - moments.skew() * ratio + (moments.kurtosis() - 1) / 4 * ratio * ratio;
        if (variance <= 0) return Figure.missing(Reason.OUT_OF_RANGE);
        double z = (ratio - benchmark) * Math.sqrt(moments.count() - 1) / Math.sqrt(variance);
        return Figure.of(Normal.below(z));
    }

    /// dsr = psr with SR* = √V · ((1 − γ)·Φ⁻¹(1 − 1/K) + γ·Φ⁻¹(1 − 1/(K·e))): the Sharpe ratio that the best of K
    /// trials without skill is expected to show.
    ///
    /// @param trials K, 2 or more
    /// @param variance V, of the per-period Sharpe ratios of all trials
    Figure dsr(int trials, double variance) {
        if (trials < 2) return Figure.missing(Reason.NEEDS_SWEEP);
        double typical = Normal.quantile(1 - 1.0 / trials);
        double extreme = Normal.quantile(1 - 1 / (trials * Math.E));
        return psr(Math.sqrt(variance) * ((1 - EULER_GAMMA) * typical + EULER_GAMMA * extreme));
    }

    private double sharpePerPeriod() {
        return (moments.mean() - riskFreePerPeriod) / moments.sampleDeviation();
    }

    private boolean varies() {
        return moments.count() >= 2 && !moments.constant();
    }

    private Figure noVariation() {
        return Figure.missing(moments.count() < 2 ? Reason.ONE_RETURN : Reason.CONSTANT_RETURNS);
    }
}
