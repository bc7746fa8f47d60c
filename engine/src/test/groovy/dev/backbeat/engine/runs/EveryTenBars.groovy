package dev.backbeat.engine.runs

import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameter
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Protection
import dev.backbeat.engine.strategy.Side
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.strategy.SymbolDecider
import groovy.transform.CompileStatic

/** Buys at every tenth bar, leaves when it has held long enough. */
@CompileStatic
class EveryTenBars implements Strategy {
    Map<String, String> sources = ['ten.groovy': "strategy 'Every ten bars'\n"]

    @Override
    String name() { 'Every ten bars' }

    @Override
    List<Parameter> parameters() { [new Parameter.OfInteger('hold', 3, 1, 10, 1)] as List<Parameter> }

    @Override
    Map<String, String> sizing() { [:] }

    @Override
    Optional<String> refusal(Parameters parameters) { Optional.empty() }

    @Override
    Map<String, String> sources() { sources }

    @Override
    Decisions on(MarketData data, Parameters parameters, ColumnCache columns) {
        List<SymbolDecider> deciders = []
        for (int i = 0; i < data.universe().size(); i++) deciders.add(new Decider(i, parameters.integer('hold')))
        new Decisions.EachSymbol(deciders)
    }

    @CompileStatic
    static class Decider implements SymbolDecider {
        private final int symbol
        private final int hold

        Decider(int symbol, int hold) {
            this.symbol = symbol
            this.hold = hold
        }

        @Override
        int firstBar() { 0 }

        @Override
        int decide(int from, int to, Desk desk) {
            for (int bar = from; bar < to; bar++) {
                if (desk.quantity(symbol) == 0 && bar % 10 == 0) {
                    desk.intend(symbol, new Intention.Enter(Side.LONG, 'tenth', Protection.NONE))
                    return bar
                }
                if (desk.quantity(symbol) != 0 && desk.barsHeld(symbol, bar) >= hold) {
                    desk.intend(symbol, new Intention.Leave('held'))
                    return bar
                }
            }
            to
        }
    }
}
