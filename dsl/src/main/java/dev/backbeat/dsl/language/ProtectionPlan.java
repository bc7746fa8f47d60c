package dev.backbeat.dsl.language;

import dev.backbeat.engine.strategy.Protection;
import dev.backbeat.engine.strategy.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The protection of an entry while a script is saying it.
final class ProtectionPlan {
    private double stopBy;
    private double stopAt;
    private double targetBy;
    private double targetAt;
    private double trailBy;
    private double trailAfterR;
    private int holdMaxBars;
    private boolean asked;
    private @Nullable String missing;

    ProtectionPlan() {
        clear();
    }

    final void clear() {
        stopBy = Double.NaN;
        stopAt = Double.NaN;
        targetBy = Double.NaN;
        targetAt = Double.NaN;
        trailBy = Double.NaN;
        trailAfterR = Double.NaN;
        holdMaxBars = 0;
        asked = false;
        missing = null;
    }

    // A stop is said either as a distance or as a price: the later word replaces the earlier one, so that what an entry
    // says itself wins over the protect block.
    void stopBy(double distance) {
        stopBy = noted("stopBy", distance);
        stopAt = Double.NaN;
    }

    void stopAt(double price) {
        stopAt = noted("stopAt", price);
        stopBy = Double.NaN;
    }

    void targetBy(double distance) {
        targetBy = noted("targetBy", distance);
        targetAt = Double.NaN;
    }

    void targetAt(double price) {
        targetAt = noted("targetAt", price);
        targetBy = Double.NaN;
    }

    void trailBy(double distance, double afterR) {
        trailBy = noted("trailBy", distance);
        trailAfterR = afterR;
    }

    void holdMax(int bars) {
        asked = true;
        if (bars < 1) throw new ScriptFault("holdMax must be 1 bar or more, was " + bars);
        holdMaxBars = bars;
    }

    private double noted(String word, double value) {
        asked = true;
        if (!Double.isFinite(value)) missing = word;
        return value;
    }

    /// The word of something that was asked for and is missing on this bar.
    Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    /// Why it would not guard a position on that side, decided on at that close; empty if it would. A stop at a
    /// distance of 0, or beyond the price, would end the position as soon as it is there.
    Optional<String> unfit(Side side, double close) {
        return missing()
                .map(word -> "its " + word + " is missing on this bar")
                .or(() -> distance("stopBy", stopBy))
                .or(() -> distance("targetBy", targetBy))
                .or(() -> distance("trailBy", trailBy))
                .or(() -> price("stopAt", stopAt, -side.sign(), close))
                .or(() -> price("targetAt", targetAt, side.sign(), close));
    }

    // What was not asked for is NaN, for which no comparison holds.
    private static Optional<String> distance(String word, double value) {
        return value <= 0
                ? Optional.of("its " + word + " is " + Texts.shown(value) + ", not above 0")
                : Optional.empty();
    }

    private static Optional<String> price(String word, double value, int direction, double close) {
        if (!(direction * (value - close) <= 0)) return Optional.empty();
        return Optional.of("its " + word + " of " + Texts.shown(value) + " is not "
                + (direction > 0 ? "above" : "below") + " the close of " + Texts.shown(close));
    }

    Protection protection() {
        if (!asked) return Protection.NONE;
        return new Protection(stopBy, stopAt, targetBy, targetAt, trailBy, trailAfterR, holdMaxBars);
    }
}
