package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.Fill;
import dev.backbeat.engine.portfolio.Trade;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import java.util.List;

/// Keeps the account honest by a second way of counting, in every run.
///
/// The books say equity = cash + Σ quantity · price. The audit adds up gains instead: what prices moved while
/// something was held, less what each fill cost. The two must agree after every bar, the results of all trades
/// must sum to the change of equity, and no fill may come before the decision that caused it. Agreement is within 1e-9
/// of the money that has passed through the account: doubles round, mistakes do not hide in that.
final class Audit {
    private static final double TOLERANCE = 1e-9;

    private final double startingCash;
    private double expected;
    private double turnedOver;

    Audit(double startingCash) {
        this.startingCash = startingCash;
        this.expected = startingCash;
        this.turnedOver = startingCash;
    }

    /// @param mark the price at which the symbol stands in the books at this moment
    void filled(Fill fill, double mark) {
        if (fill.filledAt() <= fill.decidedAt())
            throw broken("a fill at " + fill.filledAt() + " is not later than its decision at " + fill.decidedAt());
        expected += fill.quantity() * (mark - fill.price()) - fill.commission();
        turnedOver += Math.abs(fill.quantity()) * (fill.price() + mark);
    }

    void moved(double quantity, double from, double to) {
        expected += quantity * (to - from);
    }

    /// [#moved] and [#check] for every bar of a stretch in which nothing is traded.
    void movedThrough(double quantity, double[] closes, int from, int last, double cash) {
        if (quantity == 0) return;
        double tolerance = TOLERANCE * turnedOver;
        double gained = expected;
        double worst = 0;
        for (int bar = from; bar <= last; bar++) {
            gained += quantity * (closes[bar] - closes[bar - 1]);
            worst = Math.max(worst, Math.abs(cash + quantity * closes[bar] - gained));
        }
        expected = gained;
        if (!(worst <= tolerance)) check(cash + quantity * closes[last] + worst);
    }

    void check(double equity) {
        if (!(Math.abs(equity - expected) <= TOLERANCE * turnedOver))
            throw broken("the books say equity is " + equity + ", the gains add up to " + expected);
    }

    void checkTrades(List<Trade> trades, double finalEquity) {
        double sum = 0;
        for (Trade trade : trades) sum += trade.profit();
        if (!(Math.abs(startingCash + sum - finalEquity) <= TOLERANCE * turnedOver))
            throw broken("trades earned " + sum + ", equity changed by " + (finalEquity - startingCash));
    }

    private static ProblemsFound broken(String what) {
        return new ProblemsFound(Problem.error(
                RunCode.INVARIANT,
                Place.of("simulation"),
                what,
                "this is a bug in Backbeat; please report it with the run's files"));
    }
}
