package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// How hard values push, and for how long.
final class Impulses {
    private static final double FISHER_PACE = 0.33;
    private static final double FISHER_MOST = 0.999;

    private Impulses() {}

    /// 100 · (rises − falls) / (rises + falls) of the last `length` changes; missing where nothing moved.
    static double[] chandeMomentum(double[] values, int length) {
        double[] changes = Momentum.change(values, 1);
        double[] net = Columns.sum(changes, length);
        double[] all = Columns.sum(Columns.map(changes, Math::abs), length);
        return Columns.both(net, all, (n, a) -> 100 * WeightedAverages.ratio(n, a));
    }

    /// Ehlers' Fisher transform of where the value stands between the lowest low and the highest high.
    static double[] fisher(double[] values, double[] highest, double[] lowest) {
        double[] fisher = new double[values.length];
        double place = 0;
        double smooth = 0;
        for (int i = 0; i < fisher.length; i++) {
            double range = highest[i] - lowest[i];
            fisher[i] = Double.NaN;
            double stands = range == 0 ? 0 : WeightedAverages.ratio(values[i] - lowest[i], range) - 0.5;
            if (!Double.isFinite(values[i]) || !Double.isFinite(stands)) continue;
            place = 2 * FISHER_PACE * stands + (1 - FISHER_PACE) * place;
            double bounded = Math.clamp(place, -FISHER_MOST, FISHER_MOST);
            smooth = 0.5 * StrictMath.log((1 + bounded) / (1 - bounded)) + 0.5 * smooth;
            fisher[i] = smooth;
        }
        return fisher;
    }

    /// 100 · log10(sum of true ranges / range of the window) / log10(length).
    static double[] choppiness(Bars bars, int length) {
        double[] reaches = Ranges.trueRange(bars);
        // The first bar has no close before it to reach from.
        if (reaches.length > 0) reaches[0] = Double.NaN;
        double[] sums = Columns.sum(reaches, length);
        double[] ranges =
                Columns.difference(Extremes.highest(bars.highs(), length), Extremes.lowest(bars.lows(), length));
        double scale = 100 / StrictMath.log10(length);
        return Columns.both(sums, ranges, (sum, range) -> scale * StrictMath.log10(WeightedAverages.ratio(sum, range)));
    }

    /// The sum of how much larger the range is to its exponential average than to the average of that.
    static double[] mass(Bars bars, int smooth, int length, Seed seed) {
        double[] once = MovingAverages.exponential(Columns.difference(bars.highs(), bars.lows()), smooth, seed);
        double[] twice = MovingAverages.exponential(once, smooth, seed);
        return Columns.sum(Columns.both(once, twice, WeightedAverages::ratio), length);
    }

    /// 100 · rises / (rises + falls) from open to close of the last bars; missing where none moved.
    static double[] intraday(Bars bars, int length) {
        double[] bodies = Columns.difference(bars.closes(), bars.opens());
        double[] rises = Columns.sum(Columns.map(bodies, body -> Math.max(body, 0)), length);
        double[] all = Columns.sum(Columns.map(bodies, Math::abs), length);
        return Columns.both(rises, all, (rise, sum) -> 100 * WeightedAverages.ratio(rise, sum));
    }

    /// The value now of the line through the distances of the close from the middle of range and average.
    static double[] squeeze(Bars bars, int length) {
        double[] range = Columns.middle(Extremes.highest(bars.highs(), length), Extremes.lowest(bars.lows(), length));
        double[] middle = Columns.middle(range, MovingAverages.mean(bars.closes(), length));
        return Regressions.linear(Columns.difference(bars.closes(), middle), length)[0];
    }

    /// Line, signal and histogram of two exponential averages, in percent of the slower.
    static double[][] percentageOscillator(double[] values, int fast, int slow, int signalLength, Seed seed) {
        double[] slower = MovingAverages.exponential(values, slow, seed);
        double[] line = Columns.percentApart(MovingAverages.exponential(values, fast, seed), slower);
        double[] signal = MovingAverages.exponential(line, signalLength, seed);
        return new double[][] {line, signal, Columns.difference(line, signal)};
    }

    /// Distances from a pivot over a window, each bar further back worth `decay` of the one behind it.
    static double[] net(double[] values, int length, double pivot, double decay) {
        double[] net = new double[values.length];
        for (int i = 0; i < net.length; i++) {
            net[i] = i < length - 1 ? Double.NaN : 0;
            double worth = 1;
            for (int back = 0; back < length && i >= length - 1; back++, worth *= decay)
                net[i] += worth * (values[i - back] - pivot);
        }
        return net;
    }

    /// How many bars in a row rose (positive) or fell (negative); 0 where the value stayed.
    static double[] streak(double[] values) {
        double[] streaks = new double[values.length];
        double before = Double.NaN;
        double streak = 0;
        for (int i = 0; i < streaks.length; i++) {
            streaks[i] = Double.NaN;
            if (Double.isNaN(values[i])) continue;
            double way = Math.signum(values[i] - before);
            if (!Double.isNaN(way)) {
                streak = way == 0 ? 0 : way * streak > 0 ? streak + way : way;
                streaks[i] = streak;
            }
            before = values[i];
        }
        return streaks;
    }
}
