package dev.backbeat.engine.metrics;

import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.portfolio.EquityCurve;

/// What the account would be worth had it bought every symbol at the start and done nothing since.
///
/// The starting cash is split evenly among the symbols. Each share is invested, without costs and in fractions, at the
/// close of the symbol's first bar at or after the first traded instant; until then it is cash. Between its bars, and
/// after its last one, a symbol is worth its last close.
public final class BuyAndHold {
    private final Universe universe;
    /// At each traded instant, the sum over symbols of close / first close, or 1 for a symbol not bought yet.
    private final double[] growth;
    /// At each traded instant, how many symbols are not bought yet.
    private final int[] waiting;

    private BuyAndHold(Universe universe) {
        this.universe = universe;
        this.growth = new double[universe.instants() - universe.firstInstant()];
        this.waiting = new int[growth.length];
    }

    /// The account at every traded instant of the universe: E(t) = cash · mean over symbols of (close(t) / first close,
    /// or
    /// 1 before it).
    public static EquityCurve curve(Universe universe, double startingCash) {
        var held = new BuyAndHold(universe);
        for (int symbol = 0; symbol < universe.size(); symbol++) held.buy(symbol);
        return held.curve(startingCash);
    }

    private void buy(int symbol) {
        double[] closes = universe.bars(symbol).closes();
        int[] bars = universe.barsByInstant(symbol);
        double paid = 0;
        double worth = 1;
        for (int i = 0; i < growth.length; i++) {
            int bar = bars[universe.firstInstant() + i];
            if (bar >= 0) {
                // Nothing can be bought at a price of 0 or less: the share waits for one above.
                if (paid == 0) paid = Math.max(closes[bar], 0);
                if (paid > 0) worth = closes[bar] / paid;
            }
            if (paid == 0) waiting[i]++;
            growth[i] += worth;
        }
    }

    private EquityCurve curve(double startingCash) {
        int symbols = universe.size();
        long[] time = new long[growth.length];
        double[] equity = new double[growth.length];
        double[] cash = new double[growth.length];
        double[] exposure = new double[growth.length];
        for (int i = 0; i < growth.length; i++) {
            time[i] = universe.instant(universe.firstInstant() + i);
            // n / n is 1 exactly, so the first point is the starting cash to the last digit.
            equity[i] = startingCash * (growth[i] / symbols);
            cash[i] = startingCash * ((double) waiting[i] / symbols);
            exposure[i] = (equity[i] - cash[i]) / equity[i];
        }
        return new EquityCurve(time, equity, cash, exposure, startingCash);
    }
}
