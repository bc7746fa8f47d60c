package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.Bracket;
import dev.backbeat.engine.execution.Exchange;
import dev.backbeat.engine.execution.Fill;
import dev.backbeat.engine.execution.FillRule;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.portfolio.EquityRecorder;
import dev.backbeat.engine.portfolio.Ledger;
import dev.backbeat.engine.portfolio.Position;
import dev.backbeat.engine.portfolio.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The account in the course of a simulation: books, guards, marks, and the audit that holds them together.
final class Account {
    private final Universe universe;
    private final Exchange exchange;
    private final Trading trading;
    private final Ledger ledger;
    private final Bracket[] brackets;
    private final long[] decidedAt;
    private final double[] lastClose;
    private final int[] lastBar;
    private final EquityRecorder recorder;
    private final OrderLog log;
    private final Audit audit;
    private final List<Event> events = new ArrayList<>();
    private final Notes notes = new Notes(events);
    private int lastTick;
    private boolean ruined;

    Account(Rules rules, Universe universe) {
        this.universe = universe;
        this.exchange = new Exchange(rules.costs());
        this.trading = new Trading(universe);
        this.ledger = new Ledger(rules.cash(), universe);
        this.recorder = new EquityRecorder(rules.cash(), universe);
        this.audit = new Audit(rules.cash());
        this.log = new OrderLog(universe);
        this.brackets = new Bracket[universe.size()];
        this.decidedAt = new long[universe.size()];
        this.lastClose = new double[universe.size()];
        this.lastBar = new int[universe.size()];
        for (int symbol = 0; symbol < brackets.length; symbol++) startAt(symbol);
    }

    /// Before trading starts, the mark of a symbol is the last close of its warm-up, if it has any.
    private void startAt(int symbol) {
        brackets[symbol] = new Bracket();
        int bar = -1;
        for (int t = 0; t < universe.firstInstant(); t++) bar = Math.max(bar, universe.barAt(symbol, t));
        lastBar[symbol] = bar;
        lastClose[symbol] = bar < 0 ? 0 : universe.bars(symbol).closes()[bar];
    }

    /// Everything that follows from a fill, in one place; `kind` is the order's, for the log.
    void settle(Fill fill, String kind, String note) {
        audit.filled(fill, lastClose[fill.symbol()]);
        ledger.enter(fill);
        log.filled(fill, kind, note);
        if (ledger.position(fill.symbol()).isFlat()) brackets[fill.symbol()].clear();
    }

    /// Tests the stops and targets of what is held in the bars that close at tick `t`.
    void testBrackets(int t) {
        for (int symbol = 0; symbol < brackets.length; symbol++) {
            int bar = universe.barAt(symbol, t);
            boolean held = bar >= 0 && !ledger.position(symbol).isFlat();
            if (held && trading.happened(symbol, bar)) testBracket(symbol, bar);
        }
    }

    private void testBracket(int symbol, int bar) {
        Bars bars = universe.bars(symbol);
        Bracket bracket = brackets[symbol];
        double high = bars.highs()[bar];
        double low = bars.lows()[bar];
        FillRule rule = bracket.touch(bars.opens()[bar], high, low);
        if (rule == null) {
            bracket.raise(high, low);
            return;
        }
        Position position = ledger.position(symbol);
        if (bracket.pathDependent()) position.markPathDependent();
        String reason = bracket.reason();
        settle(
                exchange.fill(
                        symbol, bars, bar, -position.quantity(), rule, bracket.quote(), decidedAt[symbol], reason),
                reason,
                "");
    }

    /// Marks everything at the closes of tick `t` and makes the equity point.
    void mark(int t) {
        lastTick = t;
        for (int symbol = 0; symbol < brackets.length; symbol++) {
            int bar = universe.barAt(symbol, t);
            if (bar < 0) continue;
            double close = universe.bars(symbol).closes()[bar];
            audit.moved(ledger.position(symbol).quantity(), lastClose[symbol], close);
            lastClose[symbol] = close;
            lastBar[symbol] = bar;
        }
        point(t);
    }

    /// The same for the bars `from` to `last` of a single symbol, in which nothing is traded.
    void markThrough(int from, int last) {
        if (from > last) return;
        double quantity = ledger.position(0).quantity();
        double[] closes = universe.bars(0).closes();
        lastTick = recorder.stretch(from, last, quantity, ledger.cash());
        audit.movedThrough(quantity, closes, from, lastTick, ledger.cash());
        lastClose[0] = closes[lastTick];
        lastBar[0] = lastTick;
        if (equity() <= 0) ruin(lastTick);
    }

    private void point(int t) {
        double equity = ledger.equity(lastClose);
        audit.check(equity);
        recorder.point(equity, ledger.cash(), ledger.grossValue(lastClose));
        if (equity <= 0) ruin(t);
    }

    /// Nothing is left: the run ends here, with what is held marked as it stands.
    private void ruin(int t) {
        ruined = true;
        // A stretch of bars may have been decided on before it was marked.
        events.removeIf(event -> event.at() > universe.instant(t));
        tell(universe.instant(t), "", "ruined", "equity fell to 0 or below; the run ends");
    }

    /// Closes what is held at the last close, and makes the last equity point again with what that cost.
    void closeEverything() {
        if (lastTick < universe.firstInstant() || universe.firstInstant() == universe.instants()) return;
        for (int symbol = 0; symbol < brackets.length; symbol++) {
            Position position = ledger.position(symbol);
            if (position.isFlat()) continue;
            int bar = lastBar[symbol];
            Bars bars = universe.bars(symbol);
            // Known before the bar: the experiment says when it ends.
            long decided = bars.openedAt(bar);
            settle(
                    exchange.fill(
                            symbol, bars, bar, -position.quantity(), FillRule.END, lastClose[symbol], decided, "end"),
                    "end",
                    "");
        }
        recorder.dropLast();
        point(lastTick);
    }

    Result result() {
        List<Trade> trades = new ArrayList<>(ledger.closedTrades());
        trades.sort(Comparator.comparingLong(Trade::exitedAt));
        for (int symbol = 0; symbol < brackets.length; symbol++) {
            Position position = ledger.position(symbol);
            if (!position.isFlat())
                trades.add(position.marked(universe.instant(lastTick), lastClose[symbol], lastBar[symbol]));
        }
        var curve = recorder.curve();
        audit.checkTrades(trades, curve.finalEquity());
        notes.end();
        return new Result(trades, log.records(), curve, events, ruined);
    }

    void tell(long at, String symbol, String kind, String message) {
        events.add(new Event(at, symbol, kind, message));
    }

    void note(long at, String symbol, String text, double value) {
        notes.take(at, symbol, text, value);
    }

    /// Notes which decision the symbol's guard goes back to.
    void guardedSince(int symbol, long decided) {
        decidedAt[symbol] = decided;
    }

    boolean ruined() {
        return ruined;
    }

    Ledger ledger() {
        return ledger;
    }

    Exchange exchange() {
        return exchange;
    }

    Trading trading() {
        return trading;
    }

    Bracket bracket(int symbol) {
        return brackets[symbol];
    }

    OrderLog log() {
        return log;
    }

    /// The last close of every symbol, 0 for one that has had none yet; read only.
    double[] marks() {
        return lastClose;
    }

    /// The newest bar that was marked, -1 for a symbol that has had none.
    int lastBar(int symbol) {
        return lastBar[symbol];
    }

    double equity() {
        return ledger.equity(lastClose);
    }
}
