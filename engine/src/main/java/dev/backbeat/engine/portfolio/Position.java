package dev.backbeat.engine.portfolio;

import dev.backbeat.engine.execution.Fill;
import dev.backbeat.engine.strategy.Side;

/// What is held of one symbol, and the round trip it belongs to: from flat to flat.
public final class Position {
    private final String symbol;
    private final AveragePrice entries = new AveragePrice();
    private final AveragePrice exits = new AveragePrice();
    private double quantity;
    private double costs;
    private double slippage;
    private double riskPerUnit;
    private boolean pathDependent;
    private long enteredAt;
    private int entryBar;
    private String entryTag = "";

    Position(String symbol) {
        this.symbol = symbol;
    }

    /// Signed: negative is short, 0 is flat.
    public double quantity() {
        return quantity;
    }

    public boolean isFlat() {
        return quantity == 0;
    }

    public Side side() {
        return quantity < 0 ? Side.SHORT : Side.LONG;
    }

    /// Average price of the entries, NaN when flat.
    public double entryPrice() {
        return isFlat() ? Double.NaN : entries.price();
    }

    /// Bars closed since the entry at the close of `bar`, the entry's bar included; 0 when flat.
    public int barsHeld(int bar) {
        return isFlat() ? 0 : bar - entryBar + 1;
    }

    public int entryBar() {
        return entryBar;
    }

    /// Profit of the round trip if what is left went at that price without further costs; 0 when flat.
    public double profitAt(double price) {
        if (isFlat()) return 0;
        double exit = exits.with(Math.abs(quantity), price);
        return side().sign() * entries.units() * (exit - entries.price()) - costs;
    }

    /// The distance of the first stop, for the trade's risk.
    public void riskPerUnit(double distance) {
        riskPerUnit = distance;
    }

    /// Notes that an exit rested on how the inside of a bar was read.
    public void markPathDependent() {
        pathDependent = true;
    }

    void enter(Fill fill) {
        if (isFlat()) begin(fill);
        entries.add(Math.abs(fill.quantity()), fill.price());
        add(fill);
    }

    void exit(Fill fill) {
        exits.add(Math.abs(fill.quantity()), fill.price());
        add(fill);
    }

    private void begin(Fill fill) {
        entries.clear();
        exits.clear();
        costs = 0;
        slippage = 0;
        riskPerUnit = Double.NaN;
        pathDependent = false;
        enteredAt = fill.filledAt();
        entryBar = fill.bar();
        entryTag = fill.tag();
    }

    private void add(Fill fill) {
        // Lots are exact multiples, but their sums in doubles need not be: what is left of a whole exit is nothing.
        double left = quantity + fill.quantity();
        quantity = Math.abs(left) < 1e-9 * Math.abs(fill.quantity()) ? 0 : left;
        costs += fill.commission();
        slippage += fill.slippage();
    }

    /// The round trip that the last exit closed.
    Trade closed(Side side, Fill last) {
        return trade(side, last.filledAt(), exits.price(), last.bar(), last.tag(), false);
    }

    /// The round trip as it stands, marked at that price.
    public Trade marked(long at, double price, int bar) {
        return trade(side(), at, exits.with(Math.abs(quantity), price), bar, "open", true);
    }

    private Trade trade(Side side, long exitedAt, double exitPrice, int exitBar, String reason, boolean open) {
        double units = entries.units();
        double profit = side.sign() * units * (exitPrice - entries.price()) - costs;
        return new Trade(
                symbol,
                side,
                units,
                enteredAt,
                entries.price(),
                exitedAt,
                exitPrice,
                profit,
                profit / (units * entries.price()),
                costs,
                exitBar - entryBar,
                entryTag,
                reason,
                open,
                slippage,
                units * riskPerUnit,
                pathDependent);
    }
}
