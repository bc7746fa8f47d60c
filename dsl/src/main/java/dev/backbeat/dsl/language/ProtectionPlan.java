package dev.backbeat.dsl.language;

import dev.backbeat.engine.strategy.Protection;

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
    private boolean missing;

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
        missing = false;
    }

    // A stop is said either as a distance or as a price: the later word replaces the earlier one, so that what an entry
    // says itself wins over the protect block.
    void stopBy(double distance) {
        stopBy = noted(distance);
        stopAt = Double.NaN;
    }

    void stopAt(double price) {
        stopAt = noted(price);
        stopBy = Double.NaN;
    }

    void targetBy(double distance) {
        targetBy = noted(distance);
        targetAt = Double.NaN;
    }

    void targetAt(double price) {
        targetAt = noted(price);
        targetBy = Double.NaN;
    }

    void trailBy(double distance, double afterR) {
        trailBy = noted(distance);
        trailAfterR = afterR;
    }

    void holdMax(int bars) {
        asked = true;
        if (bars < 1) throw new ScriptFault("holdMax must be 1 bar or more, was " + bars);
        holdMaxBars = bars;
    }

    private double noted(double value) {
        asked = true;
        missing |= Double.isNaN(value);
        return value;
    }

    /// Whether something was asked for that is missing on this bar.
    boolean isMissing() {
        return missing;
    }

    Protection protection() {
        if (!asked) return Protection.NONE;
        return new Protection(stopBy, stopAt, targetBy, targetAt, trailBy, trailAfterR, holdMaxBars);
    }
}
