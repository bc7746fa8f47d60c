package dev.backbeat.engine.risk;

/// What the account can carry: the gross value of all positions may not exceed equity after costs.
///
/// So a purchase is paid from what is there, and the proceeds of a short sale buy nothing.
public final class BuyingPower {
    // A full investment computed in doubles may exceed equity in the last digits; that is not borrowing.
    private static final double TOLERANCE = 1e-9;

    private BuyingPower() {}

    /// @param equity equity at the prices of the fill, before it
    /// @param committed Σ |quantity · price| of what stays held beside the order
    /// @param needed value of the order plus its commission
    public static boolean covers(double equity, double committed, double needed) {
        return committed + needed <= equity * (1 + TOLERANCE);
    }
}
