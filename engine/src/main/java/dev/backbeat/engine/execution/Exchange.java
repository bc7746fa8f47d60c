package dev.backbeat.engine.execution;

import dev.backbeat.engine.market.Bars;

/// Prices every fill; there is no other place that does.
///
/// | order | price |
/// |---|---|
/// | market | the open, slipped |
/// | stop the bar opens beyond | the open, slipped |
/// | stop touched inside the bar | the stop, slipped |
/// | limit the bar opens beyond | the open (better than asked) |
/// | limit traded through | the limit |
/// | end of the data | the last close, slipped |
///
/// Slippage is adverse and is not added to limits: a limit is never filled worse than its price.
public final class Exchange {
    private final Costs costs;

    public Exchange(Costs costs) {
        this.costs = costs;
    }

    /// What a unit bought (`direction` 1) or sold (-1) at market costs at that quote.
    public double marketPrice(double quote, int direction) {
        return quote + direction * costs.slippage().distance(quote);
    }

    /// The price of a fill by that rule at that quote.
    public double price(FillRule rule, double quote, int direction) {
        return switch (rule) {
            case OPEN, STOP, STOP_GAP, END -> marketPrice(quote, direction);
            case LIMIT, LIMIT_GAP -> quote;
        };
    }

    /// Fills `quantity` (signed) in that bar at a quote which the rule gave: the open, a level, or the last close.
    public Fill fill(
            int symbol, Bars bars, int bar, double quantity, FillRule rule, double quote, long decidedAt, String tag) {
        double price = price(rule, quote, quantity > 0 ? 1 : -1);
        double units = Math.abs(quantity);
        long filledAt = rule == FillRule.END ? bars.closedAt(bar) : bars.openedAt(bar);
        return new Fill(
                symbol,
                quantity,
                price,
                rule,
                costs.commission().of(units, price),
                units * Math.abs(price - quote),
                decidedAt,
                filledAt,
                bar,
                tag);
    }

    public Commission commission() {
        return costs.commission();
    }
}
