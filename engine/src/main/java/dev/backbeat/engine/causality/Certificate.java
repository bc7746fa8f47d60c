package dev.backbeat.engine.causality;

import java.util.Optional;

/// What was found when a strategy's intentions were worked out again without the future.
///
/// @param cuts on how many shortened stretches of data
/// @param noise on how many stretches that went on differently
/// @param leak the first intention that differed
public record Certificate(int cuts, int noise, Optional<Leak> leak) {

    /// An intention that would have been another one without the future.
    ///
    /// @param at nanoseconds UTC: the close at which it was decided
    /// @param rule what was wished: `entry 'dip'`
    /// @param how `is missing where the data ends there`, for instance
    public record Leak(long at, String symbol, String rule, String how) {}

    public boolean holds() {
        return leak.isEmpty();
    }
}
