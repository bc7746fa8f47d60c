package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.Figure.Reason;
import java.util.Map;
import java.util.function.DoubleSupplier;

/// What the account gained, and how unevenly.
final class Returns {
    private static final double DAYS_PER_YEAR = 365.25;

    private final EquitySample sample;
    private final Moments moments;

    Returns(EquitySample sample) {
        this.sample = sample;
        this.moments = Moments.of(sample.returns());
    }

    Moments moments() {
        return moments;
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.FINAL_EQUITY, finalEquity());
        figures.put(Metric.NET_PROFIT, netProfit());
        figures.put(Metric.TOTAL_RETURN, totalReturn());
        figures.put(Metric.CAGR, cagr());
        figures.put(Metric.ANNUAL_RETURN, annualReturn());
        figures.put(Metric.VOLATILITY, volatility());
        figures.put(Metric.SKEW, skew());
        figures.put(Metric.KURTOSIS, kurtosis());
    }

    /// final_equity = E_n, in money.
    Figure finalEquity() {
        return Figure.of(sample.last());
    }

    /// net_profit = E_n − E₀, in money.
    Figure netProfit() {
        return Figure.of(sample.last() - sample.first());
    }

    /// total_return = E_n / E₀ − 1.
    Figure totalReturn() {
        return Figure.of(sample.last() / sample.first() - 1);
    }

    /// cagr = (E_n / E₀)^(365.25 / days) − 1, with the calendar days from the first session day to the last.
    Figure cagr() {
        if (sample.ruined()) return Figure.missing(Reason.RUINED);
        if (sample.points().days() == 0) return Figure.missing(Reason.WITHIN_A_DAY);
        return Figure.of(StrictMath.pow(
                        sample.last() / sample.first(),
                        DAYS_PER_YEAR / sample.points().days())
                - 1);
    }

    /// annual_return = (Π(1 + r))^(N / n) − 1, where the product is E_n / E₀.
    Figure annualReturn() {
        if (sample.ruined()) return Figure.missing(Reason.RUINED);
        if (moments.count() == 0) return Figure.missing(Reason.NO_RETURN);
        double years = moments.count() / sample.points().perYear();
        return Figure.of(StrictMath.pow(sample.last() / sample.first(), 1 / years) - 1);
    }

    /// volatility = s · √N, with s = √(Σ(r − m)² / (n − 1)).
    Figure volatility() {
        if (moments.count() < 2) return Figure.missing(Reason.ONE_RETURN);
        return Figure.of(moments.sampleDeviation() * Math.sqrt(sample.points().perYear()));
    }

    /// skew = (Σ(r − m)³ / n) / (Σ(r − m)² / n)^1.5.
    Figure skew() {
        return shape(moments::skew);
    }

    /// kurtosis = (Σ(r − m)⁴ / n) / (Σ(r − m)² / n)², so 3 for a normal distribution.
    Figure kurtosis() {
        return shape(moments::kurtosis);
    }

    private Figure shape(DoubleSupplier formula) {
        if (moments.count() < 2) return Figure.missing(Reason.ONE_RETURN);
        if (moments.constant()) return Figure.missing(Reason.CONSTANT_RETURNS);
        return Figure.of(formula.getAsDouble());
    }
}
