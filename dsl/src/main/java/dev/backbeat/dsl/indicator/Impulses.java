package dev.backbeat.dsl.indicator;

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
        return Columns.both(net, all, (n, a) -> 100 * Columns.over(n, a));
    }

    /// Ehlers' Fisher transform of where the value stands between the lowest low and the highest high.
    static double[] fisher(double[] values, double[] highest, double[] lowest) {
        double[] fisher = new double[values.length];
        double place = 0;
        double smooth = 0;
        for (int i = 0; i < fisher.length; i++) {
            double range = highest[i] - lowest[i];
            fisher[i] = Double.NaN;
            if (Double.isNaN(values[i]) || Double.isNaN(range)) continue;
            double stands = range == 0 ? 0 : (values[i] - lowest[i]) / range - 0.5;
            place = 2 * FISHER_PACE * stands + (1 - FISHER_PACE) * place;
            double bounded = Math.clamp(place, -FISHER_MOST, FISHER_MOST);
            smooth = 0.5 * StrictMath.log((1 + bounded) / (1 - bounded)) + 0.5 * smooth;
            fisher[i] = smooth;
        }
        return fisher;
    }

    /// 100 · log10(sum of true ranges / range of the window) / log10(length).
    static double[] choppiness(double[] trueRanges, double[] highest, double[] lowest, int length) {
        double[] sums = Columns.sum(trueRanges, length);
        double[] ranges = Columns.difference(highest, lowest);
        double scale = 100 / StrictMath.log10(length);
        return Columns.both(sums, ranges, (sum, range) -> scale * StrictMath.log10(Columns.over(sum, range)));
    }

    /// Distances from a pivot over a window, each bar further back worth `decay` of the one behind it.
    static double[] netMomentum(double[] values, int length, double pivot, double decay) {
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
