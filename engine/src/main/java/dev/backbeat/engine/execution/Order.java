package dev.backbeat.engine.execution;

import dev.backbeat.engine.strategy.Protection;

/// A request at the exchange, waiting for the symbol's next bar.
///
/// `quantity` is signed: positive buys, negative sells. `tag` is the rule or the reason it came from; `decidedAt` is
/// the close instant it was decided on, nanoseconds UTC.
public sealed interface Order {

    int symbol();

    String tag();

    long decidedAt();

    /// Leave the whole position.
    record Leave(int symbol, String tag, long decidedAt) implements Order {}

    /// Open a position of a quantity that was fixed at the decision, or that the fill's price decides (then
    /// `quantity` is only the direction, 1 or -1). `decidedOn` is the symbol's bar of the decision.
    record Enter(
            int symbol,
            double quantity,
            boolean sizedAtFill,
            String tag,
            long decidedAt,
            int decidedOn,
            Protection protection)
            implements Order {}

    /// Bring the position to a target: `quantity` units, or `weight` of equity if that is decided at the fill.
    record Target(int symbol, double quantity, double weight, boolean sizedAtFill, String tag, long decidedAt)
            implements Order {}
}
