package dev.backbeat.engine.portfolio;

import dev.backbeat.engine.execution.Fill;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.Side;
import java.util.ArrayList;
import java.util.List;

/// The books: cash, one position per symbol, and the round trips that were closed.
public final class Ledger {
    private final Position[] positions;
    private final List<Trade> closed = new ArrayList<>();
    private double cash;

    public Ledger(double cash, Universe universe) {
        this.cash = cash;
        this.positions = new Position[universe.size()];
        for (int i = 0; i < positions.length; i++)
            positions[i] = new Position(universe.bars(i).symbol());
    }

    public double cash() {
        return cash;
    }

    public Position position(int symbol) {
        return positions[symbol];
    }

    /// Enters a fill: one that opens or adds to a position, or takes from it. It never crosses zero: a reversal is two
    /// fills.
    public void enter(Fill fill) {
        Position position = positions[fill.symbol()];
        Side side = position.side();
        boolean adds = position.isFlat() || (fill.quantity() > 0) == (position.quantity() > 0);
        cash -= fill.quantity() * fill.price() + fill.commission();
        if (adds) {
            position.enter(fill);
            return;
        }
        position.exit(fill);
        if (position.isFlat()) closed.add(position.closed(side, fill));
        else if ((position.quantity() > 0) != (side == Side.LONG))
            throw new IllegalStateException("a fill of " + fill.quantity() + " crossed zero");
    }

    /// Cash plus the value of all positions at those prices, in the order of the universe.
    public double equity(double[] prices) {
        double equity = cash;
        for (int i = 0; i < positions.length; i++) {
            double quantity = positions[i].quantity();
            if (quantity != 0) equity += quantity * prices[i];
        }
        return equity;
    }

    /// Σ |quantity · price|.
    public double grossValue(double[] prices) {
        double gross = 0;
        for (int i = 0; i < positions.length; i++) gross += Math.abs(grossValue(i, prices[i]));
        return gross;
    }

    private double grossValue(int symbol, double price) {
        double quantity = positions[symbol].quantity();
        return quantity == 0 ? 0 : quantity * price;
    }

    public List<Trade> closedTrades() {
        return closed;
    }
}
