package dev.backbeat.engine.market;

/// The mood of the generated market; every session it may change to one of the other two, both equally likely.
///
/// Weighted by how long each lasts, the tilts sum to zero and the squared volatilities to one, so that over the long
/// run the drift and the volatility are those asked for.
enum Regime {
    BULL(120, 0.8, 0.8),
    QUIET(60, 0, 0.5),
    BEAR(40, -2.4, 1.8);

    private static final double ALL_SESSIONS = BULL.meanSessions + QUIET.meanSessions + BEAR.meanSessions;

    // What the volatilities as written come to, each weighted by its share of all sessions.
    private static final double LONG_RUN = Math.sqrt((BULL.weight() + QUIET.weight() + BEAR.weight()) / ALL_SESSIONS);

    private final double meanSessions;
    private final double tilt;
    private final double volatility;

    Regime(double meanSessions, double tilt, double volatility) {
        this.meanSessions = meanSessions;
        this.tilt = tilt;
        this.volatility = volatility;
    }

    private double weight() {
        return meanSessions * volatility * volatility;
    }

    /// What is added to the yearly drift, in multiples of the yearly volatility.
    double tilt() {
        return tilt;
    }

    /// How volatile it is, as a multiple of the long run.
    double volatility() {
        return volatility / LONG_RUN;
    }

    static Regime first(Draws draws) {
        double at = draws.uniform() * ALL_SESSIONS;
        if (at < BULL.meanSessions) return BULL;
        return at < BULL.meanSessions + QUIET.meanSessions ? QUIET : BEAR;
    }

    Regime next(Draws draws) {
        if (draws.uniform() >= 1 / meanSessions) return this;
        boolean one = draws.uniform() < 0.5;
        return switch (this) {
            case BULL -> one ? QUIET : BEAR;
            case QUIET -> one ? BULL : BEAR;
            case BEAR -> one ? BULL : QUIET;
        };
    }
}
