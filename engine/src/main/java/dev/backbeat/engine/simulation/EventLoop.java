package dev.backbeat.engine.simulation;

import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.BookDecider;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.strategy.SymbolDecider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The loop over the merged clock. At every tick, for the symbols that close a bar there:
///
/// 1. orders that waited are filled at the open, exits before entries ([Opening]);
/// 2. stops and targets are tested inside the bar ([Account#testBrackets]);
/// 3. everything is marked at the close: one equity point ([Account#mark]);
/// 4. the strategy decides on closed bars, and its wishes become orders for the next bar ([Wishes]).
///
/// With one symbol, bars on which nothing can happen but step 3 are handed to the strategy in one call ([QuietBars]).
final class EventLoop {
    private final Universe universe;
    private final Decisions decisions;
    private final Account account;
    private final WaitingOrders waiting;
    private final Opening opening;
    private final Wishes wishes;
    private final QuietBars quiet;
    private final int[] byName;
    private final boolean endsClosed;

    EventLoop(Rules rules, Decisions decisions, Universe universe) {
        this.universe = universe;
        this.decisions = decisions;
        this.account = new Account(rules, universe);
        this.waiting = new WaitingOrders(account.log());
        this.opening = new Opening(rules, universe, account, waiting);
        this.wishes = new Wishes(rules, universe, account, waiting);
        this.quiet = new QuietBars(universe, account, waiting);
        this.byName = byName(universe);
        this.endsClosed = rules.end() == Rules.AtEnd.CLOSE;
    }

    /// Symbols that decide at the same instant do so in the order of their names.
    private static int[] byName(Universe universe) {
        return IntStream.range(0, universe.size())
                .boxed()
                .sorted(Comparator.comparing(s -> universe.bars(s).symbol()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Result run() {
        switch (decisions) {
            case Decisions.EachSymbol each
            when universe.size() == 1 -> walk(each.deciders().getFirst());
            case Decisions.EachSymbol each -> walk(each.deciders());
            case Decisions.WholeBook book -> walk(book.decider());
        }
        if (endsClosed && !account.ruined()) account.closeEverything();
        return untilNow();
    }

    /// The result as it stands, also after a decision that failed.
    Result untilNow() {
        waiting.abandon();
        return account.result();
    }

    /// Steps 1 to 3.
    private void trade(int t) {
        if (!waiting.isEmpty()) opening.fill(t);
        account.testBrackets(t);
        account.mark(t);
    }

    private void walk(SymbolDecider decider) {
        for (int t = universe.firstInstant(); t < universe.instants() && !account.ruined(); t++) {
            trade(t);
            t = decide(decider, t);
        }
    }

    /// Decides on bar `t` and on the quiet ones after it, up to the first wish; returns the last bar decided on.
    /// (With one symbol, ticks and bars have the same numbers.)
    private int decide(SymbolDecider decider, int t) {
        boolean held = wishes.limitHolding(0, t);
        int until = held ? t + 1 : quiet.until(t);
        int from = Math.max(t, decider.firstBar());
        int stopped = from < until ? decide(decider, t, from, until) : until;
        int last = Math.min(stopped, until - 1);
        account.markThrough(t + 1, last);
        if (!account.ruined()) wishes.place(0, last, universe.instant(last));
        return last;
    }

    private int decide(SymbolDecider decider, int t, int from, int until) {
        try {
            return decider.decide(from, until, wishes);
        } catch (RuntimeException e) {
            // Up to the bar on which it failed the account is known.
            account.markThrough(t + 1, Math.min(decider.failedAt(), until - 1));
            throw e;
        }
    }

    private void walk(List<SymbolDecider> deciders) {
        for (int t = universe.firstInstant(); t < universe.instants() && !account.ruined(); t++) {
            trade(t);
            if (account.ruined()) return;
            for (int symbol : byName) {
                int bar = universe.barAt(symbol, t);
                if (bar >= 0) decide(deciders.get(symbol), symbol, bar, universe.instant(t));
            }
        }
    }

    private void decide(SymbolDecider decider, int symbol, int bar, long now) {
        wishes.limitHolding(symbol, bar);
        if (bar >= decider.firstBar()) decider.decide(bar, bar + 1, wishes);
        wishes.place(symbol, bar, now);
    }

    private void walk(BookDecider decider) {
        var calendar = new RebalanceCalendar(decider.schedule(), universe);
        for (int t = universe.firstInstant(); t < universe.instants() && !account.ruined(); t++) {
            trade(t);
            if (calendar.decidesAt(t) && !account.ruined()) {
                decider.rebalance(t, wishes);
                wishes.placeAll(calendar.decidedAt(t));
            }
        }
    }
}
