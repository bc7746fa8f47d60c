package dev.backbeat.dsl

import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Protection
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.strategy.SymbolDecider
import groovy.transform.CompileStatic

/** A desk that fills everything on the next bar's open, one unit, and writes down what was asked for. */
@CompileStatic
class PaperDesk implements Desk {
    final List<String> said = []
    final List<Intention> intentions = []
    private final Bars bars
    private double held
    private double entryPrice = Double.NaN
    private int entryBar
    private int now
    private double next

    PaperDesk(Bars bars) {
        this.bars = bars
    }

    @Override double quantity(int symbol) { held }

    @Override double entryPrice(int symbol) { entryPrice }

    @Override int barsHeld(int symbol, int bar) { held == 0d ? 0 : bar - entryBar + 1 }

    @Override double openProfit(int symbol, int bar) { held == 0d ? 0d : held * (bars.closes()[bar] - entryPrice) }

    @Override boolean leaving(int symbol) { false }

    @Override double stop(int symbol) { 42 }

    @Override double cash() { 1000 }

    @Override double equity(int symbol, int bar) { 1000 + bar }

    @Override double equity() { 1000 }

    @Override
    void intend(int symbol, Intention intention) {
        intentions << intention
        switch (intention) {
            case Intention.Enter:
                next = ((Intention.Enter) intention).side().sign()
                break
            case Intention.Adjust:
            case Intention.Keep:
            case Intention.Withhold:
                break
            default:
                next = 0
        }
        said << now + ' ' + told(intention)
    }

    final List<String> noted = []

    @Override
    void note(int symbol, long at, String text, double value) {
        noted << Nanos.toInstant(at).toString().substring(0, 10) + ' ' + text + (Double.isNaN(value) ? '' : ' ' + value)
    }

    static String told(Intention intention) {
        switch (intention) {
            case Intention.Enter:
                var enter = (Intention.Enter) intention
                return (enter.side().sign() > 0 ? 'buy ' : 'sell ') + enter.tag() + told(enter.protection())
            case Intention.Exit:
                var exit = (Intention.Exit) intention
                return 'exit ' + exit.side().name().toLowerCase() + ' ' + exit.reason()
            case Intention.Withhold:
                var entry = (Intention.Withhold) intention
                return 'no ' + entry.tag() + ': ' + entry.why()
            case Intention.Keep:
                return 'kept: ' + ((Intention.Keep) intention).why()
            case Intention.Leave:
                return 'leave ' + ((Intention.Leave) intention).reason()
            case Intention.Adjust:
                return 'adjust' + told(((Intention.Adjust) intention).protection())
            default:
                return intention.toString()
        }
    }

    static String told(Protection p) {
        var parts = [:] as LinkedHashMap<String, Double>
        parts.stopBy = p.stopBy(); parts.stopAt = p.stopAt(); parts.targetBy = p.targetBy(); parts.targetAt = p.targetAt()
        parts.trailBy = p.trailBy(); parts.after = p.trailAfterR()
        if (p.holdMaxBars() > 0) parts.holdMax = (double) p.holdMaxBars()
        parts.findAll { !it.value.isNaN() }.collect { ' ' + it.key + '=' + (Math.round(it.value * 1e6d) / 1e6d) }.join('')
    }

    /** Asks the decider for all bars, a stretch at a time, and fills in between. */
    PaperDesk ask(SymbolDecider decider, int to = bars.size()) {
        int bar = decider.firstBar()
        while (bar < to) {
            next = held
            int stopped = askOnce(decider, bar, to)
            fill(stopped + 1)
            bar = stopped + 1
        }
        this
    }

    private int askOnce(SymbolDecider decider, int from, int to) {
        var counting = new Counting(this, decider, from, to)
        counting.stopped()
    }

    private void fill(int bar) {
        if (next == held) return
        held = next
        entryBar = bar
        entryPrice = held == 0d || bar >= bars.size() ? Double.NaN : bars.opens()[bar]
    }

    /** Finds out on which bar something was said: bar by bar up to the one on which the decider stopped. */
    @CompileStatic
    private static class Counting {
        final PaperDesk desk
        final SymbolDecider decider
        final int from
        final int to

        Counting(PaperDesk desk, SymbolDecider decider, int from, int to) {
            this.desk = desk
            this.decider = decider
            this.from = from
            this.to = to
        }

        int stopped() {
            int count = desk.said.size()
            int stopped = decider.decide(from, to, desk)
            for (int i = count; i < desk.said.size(); i++)
                desk.said[i] = desk.said[i].replaceFirst(/^\d+/, stopped.toString())
            stopped
        }
    }

    /** What a strategy says on one symbol's bars. */
    static List<String> saidBy(Strategy strategy, MarketData data, Map<String, Object> values = [:]) {
        var all = new LinkedHashMap<String, Object>(Parameters.defaults(strategy.parameters()).values())
        all.putAll(values)
        var decisions = (Decisions.EachSymbol) strategy.on(data, new Parameters(all), new ColumnCache(1L << 28))
        new PaperDesk(data.universe().bars(0)).ask(decisions.deciders()[0]).said
    }
}
