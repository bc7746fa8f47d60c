package dev.backbeat.engine.experiment;

/// Which positions an account may open.
enum TradedSide {
    BOTH,
    LONG,
    SHORT;

    static TradedSide of(Rules rules) {
        return rules.allowLong() && rules.allowShort() ? BOTH : rules.allowLong() ? LONG : SHORT;
    }

    boolean allowsLong() {
        return this != SHORT;
    }

    boolean allowsShort() {
        return this != LONG;
    }
}
