package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// What is traded, and at which prices.
final class Volumes {
    private Volumes() {}

    /// The volume of all bars that closed higher less that of those that closed lower, from 0 on the first bar.
    static double[] onBalance(Bars bars) {
        double[] closes = bars.closes();
        double[] volumes = bars.volumes();
        double[] balances = new double[closes.length];
        double balance = 0;
        double before = Double.NaN;
        for (int i = 0; i < balances.length; i++) {
            if (Double.isNaN(closes[i]) || Double.isNaN(volumes[i])) {
                balances[i] = Double.NaN;
                continue;
            }
            if (closes[i] > before) balance += volumes[i];
            if (closes[i] < before) balance -= volumes[i];
            before = closes[i];
            balances[i] = balance;
        }
        return balances;
    }

    /// 100 · bought / (bought + sold) of typical price · volume over the last `length` bars on which the typical price
    /// rose, or fell; 0 where it did neither.
    static double[] moneyFlow(Bars bars, int length) {
        var bought = new WindowSum(length, bars.size());
        var sold = new WindowSum(length, bars.size());
        double[] indexes = new double[bars.size()];
        double before = Double.NaN;
        for (int i = 0; i < indexes.length; i++) {
            double price = Ranges.typical(bars, i);
            double flow = price * bars.volumes()[i];
            double none = 0 * Math.abs(flow + before);
            double in = bought.add(price > before ? flow : none);
            double out = sold.add(price < before ? flow : none);
            indexes[i] = in + out == 0 ? 0 : WeightedAverages.ratio(100 * in, in + out);
            before = price;
        }
        return indexes;
    }

    /// The average typical price of the last `length` bars by volume; missing where nothing was traded.
    static double[] averagePrice(Bars bars, int length) {
        var traded = new WindowSum(length, bars.size());
        var paid = new WindowSum(length, bars.size());
        double[] averages = new double[bars.size()];
        for (int i = 0; i < averages.length; i++) {
            double volume = traded.add(bars.volumes()[i]);
            averages[i] = WeightedAverages.ratio(paid.add(Ranges.typical(bars, i) * bars.volumes()[i]), volume);
        }
        return averages;
    }

    /// The average typical price of the session so far by volume. A bar without price or volume counts for nothing.
    static double[] averagePriceOfSession(Bars bars, Sessions sessions) {
        double[] averages = new double[bars.size()];
        double traded = 0;
        double paid = 0;
        for (int i = 0; i < averages.length; i++) {
            if (sessions.isNewAt(bars.openedAt(i))) {
                traded = 0;
                paid = 0;
            }
            double volume = bars.volumes()[i];
            double price = volume * Ranges.typical(bars, i);
            if (Double.isNaN(price)) {
                averages[i] = Double.NaN;
            } else {
                traded += volume;
                paid += price;
                averages[i] = WeightedAverages.ratio(paid, traded);
            }
        }
        return averages;
    }
}
