package dev.backbeat.engine.execution;

/// What a broker takes for a fill: `max(minimum, perTrade + perUnit · quantity + fraction · value)`.
///
/// Money is in the account's currency; `fraction` is of the fill's value (0.001 = 0.1 %). A fill of nothing costs
/// nothing.
public record Commission(double fraction, double perUnit, double perTrade, double minimum) {
    public static final Commission NONE = new Commission(0, 0, 0, 0);

    public Commission {
        if (fraction < 0 || perUnit < 0 || perTrade < 0 || minimum < 0)
            throw new IllegalArgumentException("a commission is 0 or more");
    }

    public boolean isFree() {
        return equals(NONE);
    }

    /// @param quantity how many units, 0 or more
    public double of(double quantity, double price) {
        if (quantity == 0) return 0;
        return Math.max(minimum, perTrade + perUnit * quantity + fraction * (quantity * price));
    }
}
