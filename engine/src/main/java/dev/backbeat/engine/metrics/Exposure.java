package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.Figure.Reason;
import dev.backbeat.engine.portfolio.EquityCurve;
import dev.backbeat.engine.portfolio.Trade;
import dev.backbeat.engine.simulation.OrderRecord;
import dev.backbeat.engine.simulation.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How much of the time and of the account was at work. A bar here is a tick of the merged clock.
final class Exposure {
    private static final double DAYS_PER_YEAR = 365.25;

    private final Result result;
    private final int bars;
    private final int days;
    private double meanEquity;
    private double meanExposure;

    /// @param days calendar days from the first session day to the last
    Exposure(Result result, int days) {
        this.result = result;
        this.bars = result.equity().size();
        this.days = days;
        average(result.equity());
    }

    private void average(EquityCurve curve) {
        double equity = 0;
        double exposure = 0;
        for (int i = 0; i < bars; i++) {
            equity += curve.equity()[i];
            exposure += curve.exposure()[i];
        }
        meanEquity = equity / bars;
        meanExposure = exposure / bars;
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.EXPOSURE_TIME, time());
        figures.put(Metric.EXPOSURE_GROSS, gross());
        figures.put(Metric.TURNOVER, turnover());
    }

    /// exposure_time = bars with a position / bars; a position counts from the bar of its entry to the bar of its exit,
    /// both included, even if it was closed at that bar's open.
    Figure time() {
        if (bars == 0) return Figure.missing(Reason.NO_BAR);
        return Figure.of((double) barsInside(result.trades(), result.equity().time()) / bars);
    }

    private static int barsInside(List<Trade> trades, long[] time) {
        long[] spans = trades.stream()
                .mapToLong(
                        trade -> span(firstAtOrAfter(time, trade.enteredAt()), firstAtOrAfter(time, trade.exitedAt())))
                .sorted()
                .toArray();
        int inside = 0;
        int covered = 0;
        for (long span : spans) {
            int from = Math.max((int) (span >>> Integer.SIZE), covered);
            int behind = Math.min((int) span + 1, time.length);
            if (behind <= from) continue;
            inside += behind - from;
            covered = behind;
        }
        return inside;
    }

    /// Two bars in one number that sorts by the first.
    private static long span(int first, int last) {
        return (long) first << Integer.SIZE | last;
    }

    private static int firstAtOrAfter(long[] time, long instant) {
        int found = Arrays.binarySearch(time, instant);
        return found >= 0 ? found : -found - 1;
    }

    /// exposure_gross = mean over the bars of Σ |quantity · close| / equity; 1 is all of the equity.
    Figure gross() {
        if (bars == 0) return Figure.missing(Reason.NO_BAR);
        return result.ruined() ? Figure.missing(Reason.RUINED) : Figure.of(meanExposure);
    }

    /// turnover = Σ |quantity · price| of all fills / mean equity over the bars / (days / 365.25).
    Figure turnover() {
        if (bars == 0) return Figure.missing(Reason.NO_BAR);
        if (days == 0) return Figure.missing(Reason.WITHIN_A_DAY);
        if (meanEquity <= 0) return Figure.missing(Reason.RUINED);
        double traded = 0;
        for (OrderRecord order : result.orders()) {
            if (order.rule().isPresent()) traded += Math.abs(order.quantity() * order.price());
        }
        return Figure.of(traded / meanEquity / (days / DAYS_PER_YEAR));
    }
}
