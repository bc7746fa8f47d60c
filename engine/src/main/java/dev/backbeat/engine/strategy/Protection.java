package dev.backbeat.engine.strategy;

/// What guards a position from the moment it is filled; NaN where nothing was asked for.
///
/// A distance (`...By`) is in price units and counts from the price of the entry's fill; a price (`...At`) is taken
/// as it is. All are values of the bar on which the entry was decided. `trailAfterR` is the gain, in multiples of the
/// first stop's distance (without a stop: of `trailBy`), from which the trailing stop acts (NaN: at once).
/// `holdMaxBars` is 0 for no limit.
public record Protection(
        double stopBy,
        double stopAt,
        double targetBy,
        double targetAt,
        double trailBy,
        double trailAfterR,
        int holdMaxBars) {
    public static final Protection NONE =
            new Protection(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
}
