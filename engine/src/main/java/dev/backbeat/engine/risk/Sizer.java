package dev.backbeat.engine.risk;

import dev.backbeat.engine.execution.Commission;

/// Turns a wish into a quantity, before the account is asked whether it can carry it.
public final class Sizer {
    private final Sizing sizing;
    private final Lots lots;
    private final Commission commission;
    private final double sessionsPerBar;

    /// @param sessionsPerBar the share of a session that a bar covers: 1 for days, 1/7 for hours of a seven-hour day
    public Sizer(Sizing sizing, Lots lots, Commission commission, double sessionsPerBar) {
        this.sizing = sizing;
        this.lots = lots;
        this.commission = commission;
        this.sessionsPerBar = sessionsPerBar;
    }

    /// Whether the quantity waits for the price of the fill.
    public boolean atFill() {
        return switch (sizing) {
            case Sizing.FixedQuantity fixed -> false;
            case Sizing.PercentOfEquity percent -> percent.price() == Sizing.PriceAt.FILL;
            case Sizing.VolatilityTarget target -> target.price() == Sizing.PriceAt.FILL;
        };
    }

    /// Whether a wish the account cannot carry is cut to what it can: shares of equity are, a stated quantity is
    /// refused.
    public boolean shrinks() {
        return !(sizing instanceof Sizing.FixedQuantity);
    }

    /// Units for an entry at the price of the decision; NaN if it cannot be said (no volatility yet).
    public double atDecision(double equity, double price, double[] closes, int bar) {
        return sizing instanceof Sizing.FixedQuantity(double quantity)
                ? lots.within(quantity)
                : lots.within(share(closes, bar) * equity / price);
    }

    /// Units for an entry at the price of the fill: what the share of equity buys there, commission included.
    public double atFill(double equity, double price, double[] closes, int decidedOn) {
        return affordable(share(closes, decidedOn) * equity, price);
    }

    /// Units of a target weight at the price of the decision, negative for a short one.
    public double weightAtDecision(double weight, double equity, double price) {
        return lots.within(weight * equity / price);
    }

    /// Units of a target weight at the price of the fill.
    public double weightAtFill(double weight, double equity, double price) {
        return Math.copySign(affordable(Math.abs(weight) * equity, price), weight);
    }

    /// The most units that `money` pays for at that price, commission included:
    /// `floor((money − per trade) / (price + commission per unit))` in lots, less where a minimum commission bites.
    public double affordable(double money, double price) {
        double perUnit = price * (1 + commission.fraction()) + commission.perUnit();
        double byShare = (money - commission.perTrade()) / perUnit;
        double byMinimum = (money - commission.minimum()) / price;
        double units = commission.minimum() > 0 ? Math.min(byShare, byMinimum) : byShare;
        return units > 0 ? lots.within(units) : 0;
    }

    private double share(double[] closes, int bar) {
        return switch (sizing) {
            case Sizing.FixedQuantity fixed ->
                throw new IllegalStateException("a fixed quantity is no share of equity");
            case Sizing.PercentOfEquity percent -> percent.fraction();
            case Sizing.VolatilityTarget target ->
                Math.min(target.maxWeight(), target.annualVolatility() / realised(target, closes, bar));
        };
    }

    private double realised(Sizing.VolatilityTarget target, double[] closes, int bar) {
        double perBar = Volatility.ofReturns(closes, bar, target.lookbackBars());
        return perBar > 0 ? perBar * Math.sqrt(target.sessionsPerYear() / sessionsPerBar) : Double.NaN;
    }
}
