package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// What volume says about who pushed the price.
final class Flows {
    private static final double INDEX_STARTS_AT = 1000;

    private Flows() {}

    /// Where the close stands in the bar: 1 at the high, −1 at the low, and 0 for a bar that never moved.
    static double[] closeLocation(Bars bars) {
        double[] places = new double[bars.size()];
        for (int i = 0; i < places.length; i++) {
            double high = bars.highs()[i];
            double low = bars.lows()[i];
            double close = bars.closes()[i];
            double apart = (close - low) - (high - close);
            places[i] = high == low && !Double.isNaN(close) ? 0 : WeightedAverages.ratio(apart, high - low);
        }
        return places;
    }

    /// The volume of each bar, as far as its close says who won.
    static double[] moneyFlow(Bars bars) {
        return Columns.product(closeLocation(bars), bars.volumes());
    }

    /// The sum of all values so far, from 0 on the first bar that has one.
    static double[] total(double[] values) {
        double[] totals = new double[values.length];
        double total = Double.NaN;
        for (int i = 0; i < totals.length; i++) {
            if (!Double.isNaN(values[i])) total = Double.isNaN(total) ? 0 : total + values[i];
            totals[i] = Double.isNaN(values[i]) ? Double.NaN : total;
        }
        return totals;
    }

    /// An index of the close that moves only on bars with more (`way` 1) or less (−1) volume than the one before.
    static double[] volumeIndex(Bars bars, int way) {
        double[] indices = new double[bars.size()];
        double index = INDEX_STARTS_AT;
        int before = -1;
        for (int i = 0; i < indices.length; i++) {
            indices[i] = Double.NaN;
            if (Double.isNaN(bars.closes()[i]) || Double.isNaN(bars.volumes()[i])) continue;
            if (before >= 0 && way * (bars.volumes()[i] - bars.volumes()[before]) > 0) {
                double times = WeightedAverages.ratio(bars.closes()[i], bars.closes()[before]);
                if (!Double.isNaN(times)) index *= times;
            }
            before = i;
            indices[i] = index;
        }
        return indices;
    }

    /// (2 · close − high − low) / ((high − low) · volume), missing where that is 0.
    static double[] intradayIntensity(Bars bars) {
        double[] ranges = Columns.difference(bars.highs(), bars.lows());
        double[] middles = Columns.both(bars.highs(), bars.lows(), Double::sum);
        double[] pushes = Columns.both(bars.closes(), middles, (close, sum) -> 2 * close - sum);
        return Columns.both(pushes, Columns.product(ranges, bars.volumes()), WeightedAverages::ratio);
    }

    /// Line, signal and histogram of the macd of exponential averages weighted by volume over range.
    static double[][] macdv(Bars bars, double[] values, int fast, int slow, int signalLength, Seed seed) {
        double[] line = Columns.difference(weighted(bars, values, fast, seed), weighted(bars, values, slow, seed));
        double[] signal = MovingAverages.exponential(line, signalLength, seed);
        return new double[][] {line, signal, Columns.difference(line, signal)};
    }

    private static double[] weighted(Bars bars, double[] values, int length, Seed seed) {
        double[] ranges = Ranges.averageTrueRange(bars, length, seed);
        double[] weights = Columns.both(bars.volumes(), ranges, WeightedAverages::ratio);
        return Columns.both(
                MovingAverages.exponential(Columns.product(values, weights), length, seed),
                MovingAverages.exponential(weights, length, seed),
                WeightedAverages::ratio);
    }
}
