package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.Exchange;
import dev.backbeat.engine.execution.FillRule;
import dev.backbeat.engine.execution.Order;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.portfolio.Ledger;
import dev.backbeat.engine.portfolio.Position;
import dev.backbeat.engine.risk.BuyingPower;
import dev.backbeat.engine.risk.Sizer;
import dev.backbeat.engine.strategy.Protection;
import dev.backbeat.engine.strategy.Side;

/// Fills the orders that waited for a bar, at its open: first all that leave or reduce, then all that enter or add.
final class Opening {
    private final Rules rules;
    private final Universe universe;
    private final Account account;
    private final WaitingOrders waiting;
    private final Ledger ledger;
    private final Exchange exchange;
    private final Sizer sizer;
    private final double[] quotes;

    Opening(Rules rules, Universe universe, Account account, WaitingOrders waiting) {
        this.rules = rules;
        this.universe = universe;
        this.account = account;
        this.waiting = waiting;
        this.ledger = account.ledger();
        this.exchange = account.exchange();
        this.sizer = Sizes.of(rules, universe);
        this.quotes = new double[universe.size()];
    }

    void fill(int t) {
        quote(t);
        for (int i = 0; i < waiting.size(); i++) leave(waiting.get(i), t);
        for (int i = 0; i < waiting.size(); ) {
            Order order = waiting.get(i);
            if (tradable(order, t)) {
                waiting.remove(i);
                enter(order, t);
            } else {
                i++;
            }
        }
    }

    /// What every symbol is worth at this tick's opens; one without a bar here keeps its last close.
    private void quote(int t) {
        for (int symbol = 0; symbol < quotes.length; symbol++) {
            int bar = universe.barAt(symbol, t);
            quotes[symbol] = bar >= 0 ? universe.bars(symbol).opens()[bar] : account.marks()[symbol];
        }
    }

    /// A bar that opened before the decision, or in which nothing was traded, fills nothing.
    private boolean tradable(Order order, int t) {
        int bar = universe.barAt(order.symbol(), t);
        if (bar < 0) return false;
        Bars bars = universe.bars(order.symbol());
        return bars.openedAt(bar) > order.decidedAt() && account.trading().happened(order.symbol(), bar);
    }

    private void leave(Order order, int t) {
        if (!tradable(order, t)) return;
        double held = ledger.position(order.symbol()).quantity();
        switch (order) {
            case Order.Leave leave -> sell(order, -held, t);
            case Order.Enter enter -> {}
            case Order.Target target -> {
                double wanted = wanted(target);
                if (wanted * held <= 0) sell(order, -held, t);
                else if (Math.abs(wanted) < Math.abs(held)) sell(order, wanted - held, t);
            }
        }
    }

    private void sell(Order order, double quantity, int t) {
        if (quantity == 0) return;
        String kind = WaitingOrders.kind(order);
        int symbol = order.symbol();
        int bar = universe.barAt(symbol, t);
        account.settle(
                exchange.fill(
                        symbol,
                        universe.bars(symbol),
                        bar,
                        quantity,
                        FillRule.OPEN,
                        quotes[symbol],
                        order.decidedAt(),
                        order.tag()),
                kind,
                "");
    }

    private double wanted(Order.Target target) {
        if (!target.sizedAtFill()) return target.quantity();
        int direction = target.weight() < 0 ? -1 : 1;
        double price = exchange.marketPrice(quotes[target.symbol()], direction);
        return sizer.weightAtFill(target.weight(), ledger.equity(quotes), price);
    }

    private void enter(Order order, int t) {
        switch (order) {
            case Order.Leave leave -> {}
            case Order.Enter enter -> enter(enter, t);
            case Order.Target target -> {
                double more = wanted(target) - ledger.position(order.symbol()).quantity();
                boolean adds = more * wanted(target) > 0;
                if (adds) buy(order, more, true, Protection.NONE, t);
            }
        }
    }

    private void enter(Order.Enter order, int t) {
        int direction = order.quantity() < 0 ? -1 : 1;
        double quantity = order.sizedAtFill() ? direction * sizedNow(order, direction) : order.quantity();
        buy(order, quantity, sizer.shrinks(), order.protection(), t);
    }

    private double sizedNow(Order.Enter order, int direction) {
        double price = exchange.marketPrice(quotes[order.symbol()], direction);
        double[] closes = universe.bars(order.symbol()).closes();
        return sizer.atFill(ledger.equity(quotes), price, closes, order.decidedOn());
    }

    /// Enters or adds as much of `asked` as the account can carry; what it cannot is cut away if it `shrinks`, else
    /// refused.
    private void buy(Order order, double asked, boolean shrinks, Protection protection, int t) {
        int direction = asked < 0 ? -1 : 1;
        double carried = carried(order.symbol(), Math.abs(asked), direction);
        double units = carried >= Math.abs(asked) || shrinks ? Math.min(carried, Math.abs(asked)) : 0;
        if (!(units > 0)) {
            refuse(order, asked);
            return;
        }
        String note = units < Math.abs(asked) ? "reduced from " + asked + ": buying power" : "";
        int symbol = order.symbol();
        Bars bars = universe.bars(symbol);
        int bar = universe.barAt(symbol, t);
        boolean opens = ledger.position(symbol).isFlat();
        var fill = exchange.fill(
                symbol, bars, bar, direction * units, FillRule.OPEN, quotes[symbol], order.decidedAt(), order.tag());
        account.settle(fill, WaitingOrders.kind(order), note);
        if (opens) guard(symbol, fill.price(), protection, order.decidedAt());
    }

    /// Units of at most `asked` that buying power covers at this open.
    private double carried(int symbol, double asked, int direction) {
        double price = exchange.marketPrice(quotes[symbol], direction);
        double equity = ledger.equity(quotes);
        double committed = ledger.grossValue(quotes);
        double needed = asked * price + exchange.commission().of(asked, price);
        return BuyingPower.covers(equity, committed, needed) ? asked : sizer.affordable(equity - committed, price);
    }

    private void refuse(Order order, double asked) {
        String why = Double.isNaN(asked)
                ? "no volatility to size by yet"
                : asked == 0 ? "less than one lot" : "not enough buying power";
        account.log()
                .unfilled(
                        order.symbol(),
                        WaitingOrders.kind(order),
                        asked,
                        order.tag(),
                        order.decidedAt(),
                        "refused",
                        why);
    }

    /// The experiment's protection wins over the script's, level by level.
    private void guard(int symbol, double price, Protection p, long decidedAt) {
        boolean stop = rules.stopFraction().isPresent();
        boolean target = rules.targetFraction().isPresent();
        var merged = new Protection(
                stop ? price * rules.stopFraction().getAsDouble() : p.stopBy(),
                stop ? Double.NaN : p.stopAt(),
                target ? price * rules.targetFraction().getAsDouble() : p.targetBy(),
                target ? Double.NaN : p.targetAt(),
                p.trailBy(),
                p.trailAfterR(),
                rules.holdMaxBars().orElse(p.holdMaxBars()));
        Position position = ledger.position(symbol);
        Side side = position.side();
        account.bracket(symbol).guard(side, price, merged);
        account.guardedSince(symbol, decidedAt);
        position.riskPerUnit(account.bracket(symbol).risk());
    }
}
