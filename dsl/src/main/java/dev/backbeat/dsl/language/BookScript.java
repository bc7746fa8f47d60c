package dev.backbeat.dsl.language;

import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.BookDecider;
import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Intention;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A script that decides for all symbols at once, in a `rebalance` block.
public abstract class BookScript extends Script {
    private static final int NOT_LISTED = -1;

    private int[] newestBars = {};
    private final List<Integer> live = new ArrayList<>();
    private boolean held;
    private long now;

    @SuppressWarnings("NullAway.Init") // set by decide(), before anything of a script runs
    private Desk desk;

    /// Takes the columns that it reads over, each for every symbol.
    public abstract void read(double[][][] columns);

    protected static double[][] columns(double[][][] columns, int position) {
        return columns[position];
    }

    /// The body of the `rebalance` block.
    protected abstract void rebalance();

    /// The condition of the n-th block of the script that is one (`where { … }`), for a symbol.
    protected abstract boolean condition(int block, int symbol);

    /// The value of the n-th block of the script that is a number (`rankBy { … }`, `weights { … }`), for a symbol.
    protected abstract double number(int block, int symbol);

    /// Decides at a tick of the universe's clock, on bars closed by then.
    public final void decide(Universe universe, int instant, Desk desk) {
        this.desk = desk;
        held = false;
        goOn(1);
        newestBars = new int[universe.size()];
        live.clear();
        now = universe.instant(instant);
        for (int symbol = 0; symbol < newestBars.length; symbol++) {
            newestBars[symbol] = newestBar(universe, symbol, now);
            if (isLive(universe, symbol, newestBars[symbol], now)) live.add(symbol);
        }
        rebalance();
    }

    // A symbol that has had no bar for longer cannot be traded any more; it waits to be left, and is picked no more.
    private static boolean isLive(Universe universe, int symbol, int bar, long now) {
        if (bar == NOT_LISTED) return false;
        ZoneId zone = universe.calendar().zone();
        LocalDate last = Nanos.toInstant(universe.bars(symbol).closedAt(bar))
                .atZone(zone)
                .toLocalDate();
        LocalDate today = Nanos.toInstant(now).atZone(zone).toLocalDate();
        return ChronoUnit.DAYS.between(last, today) <= BookDecider.DAYS_UNTIL_GONE;
    }

    private static int newestBar(Universe universe, int symbol, long now) {
        var bars = universe.bars(symbol);
        int open = NOT_LISTED;
        int beyond = bars.size();
        while (beyond - open > 1) {
            int middle = (open + beyond) >>> 1;
            if (bars.closedAt(middle) <= now) open = middle;
            else beyond = middle;
        }
        return open;
    }

    /// The symbol's newest bar closed by now, or -1.
    protected final int newestBar(int symbol) {
        return newestBars[symbol];
    }

    /// The symbols that are traded now, in the universe's order.
    protected final Picks universe() {
        return new Picks(this, newestBars.length, live);
    }

    final boolean holdsFor(int block, int symbol) {
        return holds(mark(), condition(block, symbol));
    }

    final double valueFor(int block, int symbol) {
        return number(block, symbol);
    }

    protected static double valueAt(double[][] columns, int symbol, int bar) {
        return columns[symbol][bar];
    }

    protected static double valueBack(double[][] columns, int symbol, int bar, int bars) {
        return back(columns[symbol], bar, bars);
    }

    protected final double quantity(int symbol) {
        return desk.quantity(symbol);
    }

    protected final double cash() {
        return desk.cash();
    }

    protected final double equity() {
        return desk.equity();
    }

    protected final void note(int mark, String text, double value) {
        forget(mark);
        steps(1);
        desk.note(Desk.WHOLE_BOOK, now, text, value);
    }

    protected final void note(int mark, String text, boolean condition) {
        note(mark, text, number(mark, condition));
    }

    /// Brings the account to these weights and leaves all symbols that have none. Where buying power is short, those
    /// ranked first get theirs first.
    protected final void hold(Weights weights, String written) {
        String tag = Said.of(written);
        if (held)
            throw new ScriptFault("hold was said twice in one rebalance; add the weights up with + and hold the sum");
        held = true;
        for (int symbol : weights.order()) {
            double weight = weights.of(symbol);
            if (weight != 0 || desk.quantity(symbol) != 0) desk.intend(symbol, new Intention.TargetWeight(weight, tag));
        }
        for (int symbol = 0; symbol < newestBars.length; symbol++)
            if (!weights.order().contains(symbol) && desk.quantity(symbol) != 0)
                desk.intend(symbol, new Intention.TargetWeight(0, tag));
    }
}
