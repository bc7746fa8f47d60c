package dev.backbeat.engine.metrics;

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
    private final EquityCurve curve;
    private final int days;

    /// @param days calendar days from the first session day to the last
    Exposure(Result result, int days) {
        this.result = result;
        this.curve = result.equity();
        this.days = days;
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.EXPOSURE_TIME, time());
        figures.put(Metric.EXPOSURE_GROSS, gross());
        figures.put(Metric.TURNOVER, turnover());
    }

    /// exposure_time = bars with a position / bars; a position counts from the bar of its entry to the bar of its exit,
    /// both included, even if it was closed at that bar's open.
    Figure time() {
        if (curve.size() == 0) return Figure.missing(Reason.NO_BAR);
        return Figure.of((double) barsInside(result.trades(), curve.time()) / curve.size());
    }

    /// Counts how many bars lie inside at least one trade: +1 where a trade starts, −1 behind its end, summed up.
    private static int barsInside(List<Trade> trades, long[] time) {
        int[] step = new int[time.length + 1];
        for (Trade trade : trades) {
            int first = firstAtOrAfter(time, trade.enteredAt());
            int last = Math.min(firstAtOrAfter(time, trade.exitedAt()), time.length - 1);
            if (first > last) continue;
            step[first]++;
            step[last + 1]--;
        }
        int inside = 0;
        int held = 0;
        for (int i = 0; i < time.length; i++) {
            held += step[i];
            if (held > 0) inside++;
        }
        return inside;
    }

    private static int firstAtOrAfter(long[] time, long instant) {
        int found = Arrays.binarySearch(time, instant);
        return found >= 0 ? found : -found - 1;
    }

    /// exposure_gross = mean over the bars of Σ |quantity · close| / equity; 1 is all of the equity.
    Figure gross() {
        if (curve.size() == 0) return Figure.missing(Reason.NO_BAR);
        if (result.ruined()) return Figure.missing(Reason.RUINED);
        return Figure.of(mean(curve.exposure()));
    }

    /// turnover = Σ |quantity · price| of all fills / mean equity over the bars / (days / 365.25).
    Figure turnover() {
        if (curve.size() == 0) return Figure.missing(Reason.NO_BAR);
        if (days == 0) return Figure.missing(Reason.WITHIN_A_DAY);
        double meanEquity = mean(curve.equity());
        if (meanEquity <= 0) return Figure.missing(Reason.RUINED);
        double traded = 0;
        for (OrderRecord order : result.orders()) {
            if (order.rule().isPresent()) traded += Math.abs(order.quantity() * order.price());
        }
        return Figure.of(traded / meanEquity / (days / DAYS_PER_YEAR));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }
}
