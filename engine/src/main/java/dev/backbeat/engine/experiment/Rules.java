package dev.backbeat.engine.experiment;

import dev.backbeat.engine.execution.Costs;
import dev.backbeat.engine.risk.Sizing;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Everything a simulation goes by, apart from the data and the strategy.
///
/// Protection given here adds to the script's own and wins over it; fractions are of the price of the entry's fill.
/// `lot` is the step of quantities. `allowLong` and `allowShort` come from `account.side`.
public record Rules(
        double cash,
        boolean allowLong,
        boolean allowShort,
        double lot,
        AtEnd end,
        Costs costs,
        Sizing sizing,
        OptionalDouble stopFraction,
        OptionalDouble targetFraction,
        OptionalInt holdMaxBars) {

    /// What happens to positions that are open when the data ends.
    public enum AtEnd {
        /// They stay open and are marked at the last close.
        MARK,
        /// They are closed at the last close.
        CLOSE
    }
}
