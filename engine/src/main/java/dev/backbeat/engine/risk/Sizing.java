package dev.backbeat.engine.risk;

/// How an entry is sized, as the experiment says it.
public sealed interface Sizing {

    /// Always that many units.
    record FixedQuantity(double quantity) implements Sizing {}

    /// A share of equity (0.95 = 95 %), at the price of the decision or of the fill.
    record PercentOfEquity(double fraction, PriceAt price) implements Sizing {}

    /// Equity · min(maxWeight, target / realised volatility) / price.
    ///
    /// The realised volatility is the sample standard deviation of the last `lookbackBars` simple returns of the
    /// symbol up to the decision, times √(bars per year).
    record VolatilityTarget(
            double annualVolatility, int lookbackBars, double maxWeight, double sessionsPerYear, PriceAt price)
            implements Sizing {}

    /// Which price and equity turn a share of the account into a quantity.
    enum PriceAt {
        /// The close on which it was decided.
        DECISION,
        /// The price of the fill, costs included: `floor(equity · p / (fill price + commission per unit))` in lots.
        FILL
    }
}
