package dev.backbeat.engine.portfolio;

import dev.backbeat.engine.strategy.Side;

/// One round trip, flat to flat; or, when `open`, what is held at the end, marked at the last close.
///
/// `quantity` is the sum of all entries; prices are averages over the entries and over the exits (and the mark),
/// slippage included.
/// `profit` = side · quantity · (exit price − entry price) − `costs`; `returnFraction` = profit / (quantity · entry
/// price).
/// `costs` are commissions; `slippage` is the money already inside the prices. `barsHeld` = bar of the last exit − bar
/// of the first entry. Instants are nanoseconds UTC. `initialRisk` is quantity · distance of the first stop, NaN
/// without one.
/// `pathDependent` says that stop and target both lay inside one bar, so that the outcome rests on the intrabar policy.
public record Trade(
        String symbol,
        Side side,
        double quantity,
        long enteredAt,
        double entryPrice,
        long exitedAt,
        double exitPrice,
        double profit,
        double returnFraction,
        double costs,
        int barsHeld,
        String entryTag,
        String exitReason,
        boolean open,
        double slippage,
        double initialRisk,
        boolean pathDependent) {}
