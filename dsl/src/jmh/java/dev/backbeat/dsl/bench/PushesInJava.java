package dev.backbeat.dsl.bench;

import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Intention;
import dev.backbeat.engine.strategy.Protection;
import dev.backbeat.engine.strategy.Side;
import dev.backbeat.engine.strategy.SymbolDecider;

/** The twin of the script in {@link OnBarBenchmark}, written in Java for the same engine. */
final class PushesInJava implements SymbolDecider {
    private final double[] pulled;
    private final double[] range;
    private final double[] close;
    private final double atrStop;
    private final double limit;
    private int pushes;

    PushesInJava(double[] pulled, double[] range, double[] close, double atrStop, double limit) {
        this.pulled = pulled;
        this.range = range;
        this.close = close;
        this.atrStop = atrStop;
        this.limit = limit;
    }

    @Override
    public int firstBar() {
        return 13;
    }

    @Override
    public int decide(int from, int to, Desk desk) {
        boolean flat = desk.quantity(0) == 0;
        for (int i = from; i < to; i++) {
            if (flat) {
                pushes = pulled[i] < limit ? pushes + 1 : 0;
                if (pushes >= 3) {
                    desk.intend(0, new Intention.Enter(Side.LONG, "third", stopAt(close[i] - atrStop * range[i])));
                    return i;
                }
            } else if (desk.barsHeld(0, i) >= 40) {
                desk.intend(0, new Intention.Leave("time"));
                return i;
            } else if (pulled[i] > 70) {
                desk.intend(0, new Intention.Leave("recovered"));
                return i;
            }
        }
        return to;
    }

    private static Protection stopAt(double price) {
        return new Protection(Double.NaN, price, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
    }
}
