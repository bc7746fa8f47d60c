package dev.backbeat.engine.bench;

import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Intention;
import dev.backbeat.engine.strategy.Protection;
import dev.backbeat.engine.strategy.Side;
import dev.backbeat.engine.strategy.SymbolDecider;

/** The crossing of two averages as an engine strategy. */
public final class Crossing implements SymbolDecider {
    private static final Intention BUY = new Intention.Enter(Side.LONG, "up", Protection.NONE);
    private static final Intention SELL = new Intention.Exit(Side.LONG, "down");

    private final double[] fast;
    private final double[] slow;

    public Crossing(double[] fast, double[] slow) {
        this.fast = fast;
        this.slow = slow;
    }

    @Override
    public int firstBar() {
        return 1;
    }

    @Override
    public int decide(int from, int to, Desk desk) {
        boolean flat = desk.quantity(0) == 0;
        for (int i = from; i < to; i++) {
            boolean above = fast[i] > slow[i];
            if (flat ? above && fast[i - 1] <= slow[i - 1] : !above) {
                desk.intend(0, flat ? BUY : SELL);
                return i;
            }
        }
        return to;
    }
}
