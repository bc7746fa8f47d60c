package dev.backbeat.engine.risk;

/// Quantities come in lots and are rounded toward zero.
public final class Lots {
    // 2.9999999999999996 lots are three: a quantity this near below a whole number of lots is meant to be it.
    private static final double NEARLY = 1e-9;

    private final double lot;
    private final double perUnit;

    public Lots(double lot) {
        if (!(lot > 0)) throw new IllegalArgumentException("a lot is more than 0, was " + lot);
        this.lot = lot;
        double inverse = Math.rint(1 / lot);
        this.perUnit = Math.abs(lot * inverse - 1) < NEARLY ? inverse : 0;
    }

    /// The largest whole number of lots within `quantity`, with its sign.
    public double within(double quantity) {
        double lots = Math.abs(quantity) / lot;
        double whole = Math.floor(lots + NEARLY * Math.max(1, lots));
        // Dividing by ten gives 0.3 where multiplying by a tenth gives 0.30000000000000004.
        double units = perUnit > 0 ? whole / perUnit : whole * lot;
        return quantity < 0 ? -units : units;
    }
}
