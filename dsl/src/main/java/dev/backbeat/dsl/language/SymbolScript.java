package dev.backbeat.dsl.language;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Intention;
import dev.backbeat.engine.strategy.Side;

/// A script that decides for one symbol: what it sees of the account, and what it may do.
public abstract class SymbolScript extends Script {
    // Bars between two looks at what was used.
    private static final int STRETCH = 4096;

    private final ProtectionPlan plan = new ProtectionPlan();
    private int symbol;

    @SuppressWarnings("NullAway.Init") // set by decideFor(), before anything of a script runs
    private Bars bars;

    private double quantity;
    private boolean acted;
    private boolean left;
    private int bar;

    @SuppressWarnings("NullAway.Init") // set by decide(), before anything of a script runs
    private Desk desk;

    /// Says which symbol of the universe it decides for.
    public final void decideFor(int symbol, Bars bars) {
        this.symbol = symbol;
        this.bars = bars;
    }

    /// Takes the columns that it reads over.
    public abstract void read(double[][] columns);

    /// Decides on the bars `from` up to `to`, as [dev.backbeat.engine.strategy.SymbolDecider] says.
    public final int decide(int from, int to, Desk desk) {
        open(desk);
        int bar = from;
        while (bar < to) {
            int end = Math.min(to, bar + STRETCH);
            goOn(end - bar);
            int stopped = walk(bar, end);
            if (stopped < end) return stopped;
            bar = end;
        }
        return to;
    }

    /// The loop over the bars.
    protected abstract int walk(int from, int to);

    /// The bar being decided on, for messages.
    public final int bar() {
        return bar;
    }

    private void open(Desk desk) {
        this.desk = desk;
        // Nothing is filled while a block of bars is decided on, so it stays what it is.
        quantity = desk.quantity(symbol);
        acted = false;
        left = desk.leaving(symbol);
    }

    protected final void decidingOn(int bar) {
        this.bar = bar;
    }

    /// Whether anything was asked for since it began to decide.
    protected final boolean acted() {
        return acted;
    }

    /// Whether the position is left on this bar, so that an entry on its side is one again.
    protected final boolean isLeft() {
        return left;
    }

    // What a script sees.

    protected final double quantity() {
        return quantity;
    }

    protected final boolean isFlat() {
        return quantity == 0;
    }

    protected final boolean isLong() {
        return quantity > 0;
    }

    protected final boolean isShort() {
        return quantity < 0;
    }

    protected final double entryPrice() {
        return desk.entryPrice(symbol);
    }

    protected final int barsHeld(int bar) {
        return desk.barsHeld(symbol, bar);
    }

    protected final double profit(int bar) {
        return desk.openProfit(symbol, bar);
    }

    protected final double stop() {
        return desk.stop(symbol);
    }

    protected final double cash() {
        return desk.cash();
    }

    protected final double equity(int bar) {
        return desk.equity(symbol, bar);
    }

    // What a script does. Asking for what is so already is not passed on: it would only cost time.

    /// Starts a new plan of protection; the words of it follow, then [#enterLong], [#enterShort] or [#adjust].
    protected final void plan() {
        plan.clear();
    }

    protected final void stopBy(double distance) {
        plan.stopBy(distance);
    }

    protected final void stopAt(double price) {
        plan.stopAt(price);
    }

    protected final void targetBy(double distance) {
        plan.targetBy(distance);
    }

    protected final void targetAt(double price) {
        plan.targetAt(price);
    }

    protected final void trailBy(double distance, double afterR) {
        plan.trailBy(distance, afterR);
    }

    protected final void holdMax(int bars) {
        plan.holdMax(bars);
    }

    /// Whether it asked for something: so do all words that do something.
    protected final boolean enterLong(String tag) {
        return enter(Side.LONG, tag);
    }

    protected final boolean enterShort(String tag) {
        return enter(Side.SHORT, tag);
    }

    // An entry whose protection is missing, or guards nothing, would be an unprotected one: it is not made.
    private boolean enter(Side side, String written) {
        if (isHeld(side) && !left) return false;
        String tag = Said.of(written);
        return intend(plan.unfit(side, bars.closes()[bar])
                .<Intention>map(why -> new Intention.Withhold(tag, why))
                .orElseGet(() -> new Intention.Enter(side, tag, plan.protection())));
    }

    private boolean isHeld(Side side) {
        return quantity * side.sign() > 0;
    }

    /// Leaves a position on that side, if there is one.
    final void exit(Side side, String reason) {
        if (!isHeld(side)) return;
        left = true;
        intend(new Intention.Exit(side, Said.of(reason)));
    }

    protected final boolean leave(String reason) {
        if (isFlat()) return false;
        left = true;
        return intend(new Intention.Leave(Said.of(reason)));
    }

    protected final boolean adjust() {
        if (plan.missing().isPresent() || isFlat()) return false;
        return intend(plan.unfit(isLong() ? Side.LONG : Side.SHORT, bars.closes()[bar])
                .<Intention>map(Intention.Keep::new)
                .orElseGet(() -> new Intention.Adjust(plan.protection())));
    }

    final void write(String text, double value) {
        desk.note(symbol, bars.closedAt(bar), text, value);
    }

    private boolean intend(Intention intention) {
        acted = true;
        desk.intend(symbol, intention);
        return true;
    }
}
