package dev.backbeat.engine.bench;

/**
 * The yardstick: what a quant would write by hand for one strategy, with nothing general about it. Fills at the next
 * open, percent commission, an equity array; the second one with a stop and a target inside the bar.
 */
public final class PrimitivePass {
    private static final double COMMISSION = 0.001;

    private PrimitivePass() {}

    /** A long-only crossing of two averages, all in at the fill. */
    public static double cross(Walk walk, double[] fast, double[] slow, double[] equity) {
        double cash = 100_000;
        double quantity = 0;
        boolean buy = false;
        boolean sell = false;
        for (int i = 1; i < equity.length; i++) {
            double open = walk.open[i];
            if (sell) {
                cash += quantity * open * (1 - COMMISSION);
                quantity = 0;
            } else if (buy) {
                quantity = Math.floor(cash * 0.95 / open);
                cash -= quantity * open * (1 + COMMISSION);
            }
            double close = walk.close[i];
            equity[i] = cash + quantity * close;
            boolean above = fast[i] > slow[i];
            buy = quantity == 0 && above && fast[i - 1] <= slow[i - 1];
            sell = quantity != 0 && !above;
        }
        return equity[equity.length - 1];
    }

    /** The same with a stop of 1 % and a target of 2 %. */
    public static double guarded(Walk walk, double[] fast, double[] slow, double[] equity) {
        double cash = 100_000;
        double quantity = 0;
        double stop = 0;
        double target = 0;
        boolean buy = false;
        boolean sell = false;
        for (int i = 1; i < equity.length; i++) {
            double open = walk.open[i];
            if (sell) {
                cash += quantity * open * (1 - COMMISSION);
                quantity = 0;
            } else if (buy) {
                quantity = Math.floor(cash * 0.95 / open);
                cash -= quantity * open * (1 + COMMISSION);
                stop = open * 0.99;
                target = open * 1.02;
            }
            if (quantity != 0) {
                double out = open <= stop || open >= target
                        ? open
                        : walk.low[i] <= stop ? stop : walk.high[i] > target ? target : 0;
                if (out != 0) {
                    cash += quantity * out * (1 - COMMISSION);
                    quantity = 0;
                }
            }
            double close = walk.close[i];
            equity[i] = cash + quantity * close;
            boolean above = fast[i] > slow[i];
            buy = quantity == 0 && above && fast[i - 1] <= slow[i - 1];
            sell = quantity != 0 && !above;
        }
        return equity[equity.length - 1];
    }
}
