package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.Order;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.portfolio.Position;
import dev.backbeat.engine.risk.Sizer;
import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Intention;
import dev.backbeat.engine.strategy.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desk at which a strategy says what it wishes, and what becomes of the wishes: orders for the next bar.
///
/// Of one symbol and bar the first exit and the first entry count. Exits go first; an entry on the side that is held is
/// ignored, one on the other side reverses.
final class Wishes implements Desk {
    // Once a run: a level that is never there would be told on every bar.
    private static final String ONCE = "; this is told for the first one only";

    private final Rules rules;
    private final Universe universe;
    private final Account account;
    private final WaitingOrders waiting;
    private final Sizer sizer;
    private final List<Wish> weights = new ArrayList<>();
    private final @Nullable String[] exits;
    private final Intention.@Nullable Enter[] entries;
    private final List<String> untold = new ArrayList<>();
    private boolean entryTold;
    private boolean adjustTold;
    private boolean any;
    private boolean sideTold;

    private record Wish(int symbol, double weight, String tag) {}

    Wishes(Rules rules, Universe universe, Account account, WaitingOrders waiting) {
        this.rules = rules;
        this.universe = universe;
        this.account = account;
        this.waiting = waiting;
        this.sizer = Sizes.of(rules, universe);
        this.exits = new String[universe.size()];
        this.entries = new Intention.Enter[universe.size()];
    }

    @Override
    public double quantity(int symbol) {
        return position(symbol).quantity();
    }

    @Override
    public double entryPrice(int symbol) {
        return position(symbol).entryPrice();
    }

    @Override
    public int barsHeld(int symbol, int bar) {
        return position(symbol).barsHeld(bar);
    }

    @Override
    public double openProfit(int symbol, int bar) {
        return position(symbol).profitAt(universe.bars(symbol).closes()[bar]);
    }

    @Override
    public double stop(int symbol) {
        return account.bracket(symbol).stopLevel();
    }

    @Override
    public boolean leaving(int symbol) {
        return exits[symbol] != null;
    }

    @Override
    public double cash() {
        return account.ledger().cash();
    }

    @Override
    public double equity(int symbol, int bar) {
        double close = universe.bars(symbol).closes()[bar];
        return account.equity() + quantity(symbol) * (close - account.marks()[symbol]);
    }

    @Override
    public double equity() {
        return account.equity();
    }

    private Position position(int symbol) {
        return account.ledger().position(symbol);
    }

    @Override
    public void intend(int symbol, Intention intention) {
        any = true;
        switch (intention) {
            case Intention.Exit(Side side, String reason) -> {
                if (side == position(symbol).side()) exit(symbol, reason);
            }
            case Intention.Leave(String reason) -> exit(symbol, reason);
            case Intention.Enter enter -> {
                if (entries[symbol] == null) entries[symbol] = enter;
            }
            case Intention.Withhold(String tag, String why) -> {
                if (!entryTold) untold.add("entry '" + tag + "' was not made, because " + why + ONCE);
                entryTold = true;
            }
            case Intention.Keep(String why) -> {
                if (!adjustTold) untold.add("adjust changed nothing, because " + why + ONCE);
                adjustTold = true;
            }
            case Intention.Adjust(var protection) -> {
                if (!position(symbol).isFlat()) account.bracket(symbol).adjust(protection);
            }
            case Intention.TargetWeight(double weight, String tag) -> weights.add(new Wish(symbol, weight, tag));
        }
    }

    @Override
    public void note(int symbol, long at, String text, double value) {
        account.note(at, symbol == WHOLE_BOOK ? "" : universe.bars(symbol).symbol(), text, value);
    }

    private void exit(int symbol, String reason) {
        if (exits[symbol] == null) exits[symbol] = reason;
    }

    /// Wishes to leave a position that has been held as long as it may; says whether it did.
    boolean limitHolding(int symbol, int bar) {
        int most = account.bracket(symbol).holdMaxBars();
        boolean over = most > 0 && position(symbol).barsHeld(bar) >= most;
        if (over) {
            any = true;
            exit(symbol, "hold");
        }
        return over;
    }

    /// Makes orders of what was wished for all symbols, each decided on its newest bar.
    void placeAll(long now) {
        if (!any) return;
        for (int symbol = 0; symbol < universe.size(); symbol++) order(symbol, account.lastBar(symbol), now);
        target(now);
        any = false;
    }

    /// Makes orders of what was wished for a symbol on the close of that bar.
    void place(int symbol, int bar, long now) {
        if (!any) return;
        order(symbol, bar, now);
        target(now);
        untold.forEach(what -> account.tell(now, universe.bars(symbol).symbol(), "unprotected", what));
        untold.clear();
        any = false;
    }

    private void order(int symbol, int bar, long now) {
        String exit = exits[symbol];
        Intention.Enter entry = entries[symbol];
        exits[symbol] = null;
        entries[symbol] = null;
        boolean leaves = exit != null && !position(symbol).isFlat();
        boolean enters = entry != null && isHeeded(entry.side(), symbol, now, leaves);
        if (exit != null || enters) waiting.replace(symbol);
        if (exit != null && leaves) waiting.add(new Order.Leave(symbol, exit, now));
        if (entry != null && enters) enter(symbol, bar, now, entry, leaves);
    }

    /// An entry that is forbidden, or on the side that is held anyway, changes nothing: what waits goes on waiting.
    private boolean isHeeded(Side side, int symbol, long now, boolean leaves) {
        Position position = position(symbol);
        return allowed(side, symbol, now) && (position.isFlat() || leaves || position.side() != side);
    }

    private void enter(int symbol, int bar, long now, Intention.Enter entry, boolean leaves) {
        if (!position(symbol).isFlat() && !leaves) waiting.add(new Order.Leave(symbol, "reverse", now));
        int direction = entry.side().sign();
        boolean atFill = sizer.atFill();
        double[] closes = universe.bars(symbol).closes();
        double units = atFill ? 1 : sizer.atDecision(account.equity(), closes[bar], closes, bar);
        waiting.add(new Order.Enter(symbol, direction * units, atFill, entry.tag(), now, bar, entry.protection()));
    }

    private boolean allowed(Side side, int symbol, long now) {
        boolean allowed = side == Side.LONG ? rules.allowLong() : rules.allowShort();
        if (!allowed && !sideTold) {
            sideTold = true;
            String name = side == Side.LONG ? "long" : "short";
            account.tell(
                    now,
                    universe.bars(symbol).symbol(),
                    "side",
                    name + " entries are ignored: account.side forbids them");
        }
        return allowed;
    }

    private void target(long now) {
        if (weights.isEmpty()) return;
        double equity = account.equity();
        for (Wish wish : weights) {
            int symbol = wish.symbol();
            Side side = wish.weight() < 0 ? Side.SHORT : Side.LONG;
            boolean unknown = account.lastBar(symbol) < 0;
            if (unknown) continue;
            // Of a side that may not be held nothing is the nearest to what was wished; the other side is not.
            double weight = wish.weight() == 0 || allowed(side, symbol, now) ? wish.weight() : 0;
            waiting.replace(symbol);
            double units = sizer.weightAtDecision(weight, equity, account.marks()[symbol]);
            waiting.add(new Order.Target(symbol, units, weight, sizer.atFill(), wish.tag(), now));
        }
        weights.clear();
    }
}
