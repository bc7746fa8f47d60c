package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.Figure.Reason;
import java.util.Map;

/// How far equity fell below its peak, and for how long: dd_i = E_i / max(E₀ … E_i) − 1.
final class Drawdown {
    private final int points;
    private double deepest;
    private double squares;
    private int longestDays;
    private int recoveryDays;
    private boolean deepestIsOpen;

    private Drawdown(int points) {
        this.points = points;
    }

    static Drawdown of(EquitySample sample) {
        double[] equity = sample.equity();
        SamplePoints points = sample.points();
        var drawdown = new Drawdown(equity.length - 1);
        double peak = equity[0];
        int peakDay = points.day(0);
        for (int i = 1; i < equity.length; i++) {
            int below = points.day(i) - peakDay;
            if (equity[i] < peak) {
                drawdown.fall(equity[i] / peak - 1, below);
            } else {
                if (equity[i - 1] < peak) drawdown.recover(below);
                peak = equity[i];
                peakDay = points.day(i);
            }
        }
        return drawdown;
    }

    private void fall(double depth, int daysBelowPeak) {
        squares += depth * depth;
        longestDays = Math.max(longestDays, daysBelowPeak);
        if (depth < deepest) {
            deepest = depth;
            deepestIsOpen = true;
        }
    }

    private void recover(int daysBelowPeak) {
        longestDays = Math.max(longestDays, daysBelowPeak);
        if (deepestIsOpen) recoveryDays = daysBelowPeak;
        deepestIsOpen = false;
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.MAX_DRAWDOWN, maxDrawdown());
        figures.put(Metric.MAX_DRAWDOWN_DAYS, maxDrawdownDays());
        figures.put(Metric.RECOVERY, recovery());
        figures.put(Metric.ULCER_INDEX, ulcerIndex());
    }

    /// max_drawdown = min dd_i, 0 or less; the start counts as a peak.
    Figure maxDrawdown() {
        return points == 0 ? Figure.missing(Reason.NO_RETURN) : Figure.of(deepest);
    }

    /// ulcer_index = √(Σ dd_i² / n) over the n points after the start.
    Figure ulcerIndex() {
        return points == 0 ? Figure.missing(Reason.NO_RETURN) : Figure.of(Math.sqrt(squares / points));
    }

    /// max_drawdown_days = the most calendar days from a peak to the first point that is as high again; a drawdown
    /// that is still open counts up to the last point. 0 if equity never fell below a peak.
    Figure maxDrawdownDays() {
        return points == 0 ? Figure.missing(Reason.NO_RETURN) : Figure.of(longestDays);
    }

    /// recovery = calendar days from the peak before the deepest point to the first point that is as high again.
    Figure recovery() {
        if (points == 0) return Figure.missing(Reason.NO_RETURN);
        if (deepest == 0) return Figure.missing(Reason.NO_DRAWDOWN);
        return deepestIsOpen ? Figure.missing(Reason.NOT_RECOVERED) : Figure.of(recoveryDays);
    }

    double deepest() {
        return deepest;
    }
}
