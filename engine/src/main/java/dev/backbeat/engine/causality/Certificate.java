package dev.backbeat.engine.causality;

import dev.backbeat.engine.market.Nanos;
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

    /// Nothing was examined.
    public static final Certificate NONE = new Certificate(0, 0, Optional.empty());

    public boolean holds() {
        return leak.isEmpty();
    }

    public boolean isExamined() {
        return cuts > 0;
    }

    /// In a sentence: what was found, on how much.
    public String told() {
        String stretches = cuts == 1 ? "1 place" : cuts + " places";
        String future = noise > 0 ? ", and with the future replaced by noise" : "";
        return leak.map(one -> one.rule() + " of " + one.symbol() + " at " + Nanos.toInstant(one.at()) + " " + one.how()
                        + ": the strategy seems to know the future")
                .orElse("the same intentions on data cut at " + stretches + future);
    }
}
