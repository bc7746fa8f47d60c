package dev.backbeat.engine.simulation;

import dev.backbeat.engine.portfolio.EquityCurve;
import dev.backbeat.engine.portfolio.Trade;
import java.util.List;

/// What a simulation found: closed trades in the order of their exits, then those still open; every order; the equity
/// curve.
public record Result(
        List<Trade> trades, List<OrderRecord> orders, EquityCurve equity, List<Event> events, boolean ruined) {
    public Result {
        trades = List.copyOf(trades);
        orders = List.copyOf(orders);
        events = List.copyOf(events);
    }

    /// What the strategy noted, in the order in which it did.
    public List<Event> notes() {
        return events.stream().filter(Event::isNote).toList();
    }

    public List<Trade> closedTrades() {
        return trades.stream().filter(t -> !t.open()).toList();
    }
}
