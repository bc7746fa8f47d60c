package dev.backbeat.dsl.language;

import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Intention;
import dev.backbeat.engine.strategy.Side;

/// A script that decides for one symbol: what it sees of the account, and what it may do.
public abstract class SymbolScript extends Script {
    private final ProtectionPlan plan = new ProtectionPlan();
    private int symbol;
    private boolean acted;
    private boolean left;
    private int bar;

    @SuppressWarnings("NullAway.Init") // set by open(), before anything of a script runs
    private Desk desk;

    /// Says which symbol of the universe it decides for.
    public final void decideFor(int symbol) {
        this.symbol = symbol;
    }

    /// Takes the columns that it reads over.
    public abstract void read(double[][] columns);

    /// Decides on the bars `from` up to `to`, as [dev.backbeat.engine.strategy.SymbolDecider] says.
    public abstract int decide(int from, int to, Desk desk);

    /// The bar being decided on, for messages.
    public final int bar() {
        return bar;
    }

    final void open(Desk desk) {
        this.desk = desk;
        acted = false;
        left = false;
    }

    protected final void decidingOn(int bar) {
        this.bar = bar;
    }

    protected final boolean acted() {
        return acted;
    }

    // What a script sees.

    protected final double quantity() {
        return desk.quantity(symbol);
    }

    protected final boolean isFlat() {
        return quantity() == 0;
    }

    protected final boolean isLong() {
        return quantity() > 0;
    }

    protected final boolean isShort() {
        return quantity() < 0;
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

    protected final void enterLong(String tag) {
        enter(Side.LONG, tag);
    }

    protected final void enterShort(String tag) {
        enter(Side.SHORT, tag);
    }

    // An entry whose protection is missing would be an unprotected one: it is not made.
    private void enter(Side side, String tag) {
        if (plan.isMissing() || (isHeld(side) && !left)) return;
        intend(new Intention.Enter(side, tag, plan.protection()));
    }

    private boolean isHeld(Side side) {
        return quantity() * side.sign() > 0;
    }

    /// Leaves a position on that side, if there is one.
    final void exit(Side side, String reason) {
        if (!isHeld(side)) return;
        left = true;
        intend(new Intention.Exit(side, reason));
    }

    protected final void leave(String reason) {
        if (isFlat()) return;
        left = true;
        intend(new Intention.Leave(reason));
    }

    protected final void adjust() {
        if (plan.isMissing() || isFlat()) return;
        intend(new Intention.Adjust(plan.protection()));
    }

    private void intend(Intention intention) {
        acted = true;
        desk.intend(symbol, intention);
    }
}
