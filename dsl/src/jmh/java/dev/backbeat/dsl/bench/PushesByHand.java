package dev.backbeat.dsl.bench;

import dev.backbeat.engine.market.Bars;

/**
 * The twin of the script in {@link OnBarBenchmark}, as one would write it by hand for this strategy alone: the state
 * machine, the stop inside the bar, next-open fills, percent commission, an equity array.
 */
final class PushesByHand {
    private static final double COMMISSION = 0.001;
    private static final int ATR = 14;

    private PushesByHand() {}

    static double run(Bars bars, double[] pulled, double[] range, double atrStop, double limit, double[] equity) {
        double[] open = bars.opens();
        double[] low = bars.lows();
        double[] close = bars.closes();
        double cash = 100_000;
        double quantity = 0;
        double stop = 0;
        int entryBar = 0;
        int pushes = 0;
        boolean buy = false;
        boolean leave = false;
        for (int i = 0; i < close.length; i++) {
            if (leave) {
                cash += quantity * open[i] * (1 - COMMISSION);
                quantity = 0;
            } else if (buy) {
                quantity = Math.floor(cash * 0.95 / (open[i] * (1 + COMMISSION)));
                cash -= quantity * open[i] * (1 + COMMISSION);
                entryBar = i;
            }
            buy = false;
            leave = false;
            if (quantity != 0 && low[i] <= stop) {
                cash += quantity * Math.min(open[i], stop) * (1 - COMMISSION);
                quantity = 0;
            }
            equity[i] = cash + quantity * close[i];
            if (i < ATR - 1) continue;
            if (quantity == 0) {
                pushes = pulled[i] < limit ? pushes + 1 : 0;
                if (pushes >= 3) {
                    buy = true;
                    stop = close[i] - atrStop * range[i];
                }
            } else {
                leave = i - entryBar + 1 >= 40 || pulled[i] > 70;
            }
        }
        return equity[equity.length - 1];
    }

    static double[] rsi(double[] close, int n) {
        double[] rsi = new double[close.length];
        double gain = 0;
        double loss = 0;
        for (int i = 0; i < close.length; i++) {
            double change = i == 0 ? 0 : close[i] - close[i - 1];
            double up = Math.max(change, 0);
            double down = Math.max(-change, 0);
            gain += i <= n ? up / n : (up - gain) / n;
            loss += i <= n ? down / n : (down - loss) / n;
            rsi[i] = i < n ? Double.NaN : 100 * gain / (gain + loss);
        }
        return rsi;
    }

    static double[] atr(Bars bars, int n) {
        double[] atr = new double[bars.size()];
        double average = 0;
        for (int i = 0; i < atr.length; i++) {
            double before = i == 0 ? bars.closes()[0] : bars.closes()[i - 1];
            double high = i == 0 ? bars.highs()[0] : Math.max(bars.highs()[i], before);
            double low = i == 0 ? bars.lows()[0] : Math.min(bars.lows()[i], before);
            average += i < n ? (high - low) / n : (high - low - average) / n;
            atr[i] = i < n - 1 ? Double.NaN : average;
        }
        return atr;
    }
}
