package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.Bracket;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.portfolio.Position;

/// How far ahead nothing can happen to the account of a single symbol but marking.
final class QuietBars {
    // Looking further ahead than a decision is likely to lie would be work thrown away.
    private static final int LOOK_AHEAD = 64;

    private final Universe universe;
    private final Account account;
    private final WaitingOrders waiting;
    private final Bars bars;

    QuietBars(Universe universe, Account account, WaitingOrders waiting) {
        this.universe = universe;
        this.account = account;
        this.waiting = waiting;
        this.bars = universe.bars(0);
    }

    /// The first bar after `bar` that must be traded through, or the end of the data. Looking at prices to come is
    /// safe here: it decides only how many bars the strategy is shown in one call, never what it sees.
    int until(int bar) {
        int next = bar + 1;
        if (!waiting.isEmpty()) return next;
        Position position = account.ledger().position(0);
        if (position.isFlat()) return universe.instants();
        Bracket bracket = account.bracket(0);
        if (bracket.trails()) return next;
        int end = Math.min(universe.instants(), next + LOOK_AHEAD);
        if (bracket.holdMaxBars() > 0)
            end = Math.max(next, Math.min(end, position.entryBar() + bracket.holdMaxBars() - 1));
        double[] highs = bars.highs();
        double[] lows = bars.lows();
        while (next < end && !bracket.reaches(highs[next], lows[next])) next++;
        return next;
    }
}
