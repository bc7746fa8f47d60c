package dev.backbeat.engine.execution;

/// An execution: `quantity` is signed (negative sold), `price` is what was paid per unit, slippage included.
///
/// `commission` and `slippage` are money; the second is already inside the price. `bar` is the symbol's bar in which
/// it happened and `filledAt` that bar's open instant (for [FillRule#END] its close instant), nanoseconds UTC.
public record Fill(
        int symbol,
        double quantity,
        double price,
        FillRule rule,
        double commission,
        double slippage,
        long decidedAt,
        long filledAt,
        int bar,
        String tag) {}
