package dev.backbeat.engine.market;

/// Random shocks whose variance follows the size of the sessions' shocks before: GARCH(1,1) with a mean of one.
///
/// hₜ₊₁ = (1 − α − β) + α·hₜ·zₜ² + β·hₜ, where zₜ is the sum of the session's shocks before scaling: wild sessions come
/// in clusters, and calm returns.
final class ClusteredShocks {
    private static final double ALPHA = 0.08;
    private static final double BETA = 0.90;

    private final Draws draws;
    private double variance = 1;
    private double deviation = 1;
    private double session;

    ClusteredShocks(Draws draws) {
        this.draws = draws;
    }

    /// The next shock, for a piece of the session with that share of its variance.
    ///
    /// @param rootShare the square root of the share
    double next(double rootShare) {
        double shock = rootShare * draws.gaussian();
        session += shock;
        return deviation * shock;
    }

    /// How volatile this session is, as a multiple of the long run.
    double deviation() {
        return deviation;
    }

    void endSession() {
        variance = (1 - ALPHA - BETA) + ALPHA * variance * session * session + BETA * variance;
        deviation = Math.sqrt(variance);
        session = 0;
    }
}
