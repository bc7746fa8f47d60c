package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.FillRule;
import java.util.Optional;

/// One order as it went, for `orders.csv`.
///
/// `quantity` is signed (negative sells) and is what was filled, or what was asked for if nothing was. A refused order,
/// or one still
/// waiting at the end, has no rule, no fill time (0) and no price (NaN). `note` says what the account did to it
/// (`reduced from 120: buying power`).
public record OrderRecord(
        String symbol,
        String kind,
        double quantity,
        String tag,
        long decidedAt,
        long filledAt,
        double price,
        Optional<FillRule> rule,
        double commission,
        double slippage,
        String status,
        String note) {}
