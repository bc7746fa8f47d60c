package dev.backbeat.engine.report;

import dev.backbeat.engine.portfolio.Trade;
import dev.backbeat.engine.strategy.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What trades earned by symbol, side, entry tag and exit reason: `reports/trades_summary.json`.
public final class TradesSummary {
    private TradesSummary() {}

    /// Ends with a line feed. Groups are in the order of their names; open positions are counted, but only what closed
    /// trades earned is summed up.
    public static String of(Report report) {
        List<Trade> trades = report.result().trades();
        List<Trade> closed = report.result().closedTrades();
        var json = new LinkedHashMap<String, Object>();
        json.put("currency", report.experiment().currency());
        json.put("all", Group.of(trades).json());
        json.put("by_symbol", grouped(trades, Trade::symbol));
        json.put("by_side", grouped(trades, trade -> name(trade.side())));
        json.put("by_entry_tag", grouped(trades, Trade::entryTag));
        json.put("by_exit_reason", grouped(closed, Trade::exitReason));
        return JsonText.of(json);
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> grouped(List<Trade> trades, Function<Trade, String> key) {
        var groups = new TreeMap<String, List<Trade>>();
        for (Trade trade : trades)
            groups.computeIfAbsent(key.apply(trade), k -> new ArrayList<>()).add(trade);
        var json = new LinkedHashMap<String, Object>();
        groups.forEach((name, group) -> json.put(name, Group.of(group).json()));
        return json;
    }

    /// `profit` and `costs` (commissions) in money, `returns` the sum of the closed trades' returns as fractions.
    private record Group(
            int closed, int open, int won, int lost, double profit, double returns, double costs, long bars) {
        static Group of(List<Trade> trades) {
            var group = new Group(0, 0, 0, 0, 0, 0, 0, 0);
            for (Trade trade : trades) group = group.with(trade);
            return group;
        }

        private Group with(Trade trade) {
            if (trade.open()) return new Group(closed, open + 1, won, lost, profit, returns, costs, bars);
            return new Group(
                    closed + 1,
                    open,
                    won + (trade.profit() > 0 ? 1 : 0),
                    lost + (trade.profit() < 0 ? 1 : 0),
                    profit + trade.profit(),
                    returns + trade.returnFraction(),
                    costs + trade.costs(),
                    bars + trade.barsHeld());
        }

        /// Averages of nothing are left out.
        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("trades", closed);
            json.put("open_trades", open);
            json.put("won", won);
            json.put("lost", lost);
            json.put("profit", profit);
            json.put("costs", costs);
            if (closed == 0) return json;
            json.put("win_rate", (double) won / closed);
            json.put("average_profit", profit / closed);
            json.put("average_return", returns / closed);
            json.put("average_hold_bars", (double) bars / closed);
            return json;
        }
    }
}
