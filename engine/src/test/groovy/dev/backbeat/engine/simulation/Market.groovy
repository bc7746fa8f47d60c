package dev.backbeat.engine.simulation

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.Universe
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.strategy.BookDecider
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Protection
import dev.backbeat.engine.strategy.Side
import dev.backbeat.engine.strategy.SymbolDecider
import java.time.LocalDate
import java.time.ZoneOffset

/** Small markets, rules and strategies written by hand, for specifications. */
class Market {
    static final SessionCalendar UTC = SessionCalendar.wholeDay(ZoneOffset.UTC)
    static final LocalDate START = LocalDate.of(2024, 1, 1)

    /** Daily bars from rows of [open, high, low, close], the first on 2024-01-01 or `firstDay` days later. */
    static Bars bars(String symbol = 'AAA', List<List<Number>> rows, int firstDay = 0, Double volume = 1000) {
        def days = (0..<rows.size()).collect { START.plusDays(firstDay + it) }
        new Bars(symbol, Timeframe.DAY,
                days.collect { Nanos.of(UTC.opensOn(it)) } as long[],
                days.collect { Nanos.of(UTC.endsOn(it)) - Nanos.PER_MILLI } as long[],
                rows*.get(0) as double[], rows*.get(1) as double[], rows*.get(2) as double[], rows*.get(3) as double[],
                ([volume] * rows.size()) as double[], [:])
    }

    /** Bars whose four prices are all the same. */
    static Bars flat(String symbol = 'AAA', List<Number> prices, int firstDay = 0) {
        bars(symbol, prices.collect { [it, it, it, it] }, firstDay)
    }

    static Universe universe(Bars... bars) {
        Universe.of(bars as List, UTC, Long.MIN_VALUE)
    }

    static long open(int day) { Nanos.of(UTC.opensOn(START.plusDays(day))) }

    static long close(int day) { Nanos.of(UTC.endsOn(START.plusDays(day))) - Nanos.PER_MILLI }

    static Rules rules(Map changes = [:]) {
        new Rules(
                changes.cash ?: 1000d,
                changes.allowLong != false,
                changes.allowShort != false,
                changes.lot ?: 1d,
                changes.end ?: Rules.AtEnd.MARK,
                new Costs(changes.commission ?: Commission.NONE, changes.slippage ?: Slippage.none()),
                changes.sizing ?: new Sizing.FixedQuantity(changes.quantity ?: 1),
                changes.stop ? OptionalDouble.of(changes.stop) : OptionalDouble.empty(),
                changes.target ? OptionalDouble.of(changes.target) : OptionalDouble.empty(),
                changes.hold ? OptionalInt.of(changes.hold) : OptionalInt.empty())
    }

    static Protection protect(Map p) {
        def nan = Double.NaN
        new Protection(p.stopBy ?: nan, p.stopAt ?: nan, p.targetBy ?: nan, p.targetAt ?: nan, p.trailBy ?: nan, p.after ?: nan, p.hold ?: 0)
    }

    static Intention buy(Map p = [:]) { new Intention.Enter(Side.LONG, p.tag ?: 'buy', protect(p)) }

    static Intention sellShort(Map p = [:]) { new Intention.Enter(Side.SHORT, p.tag ?: 'short', protect(p)) }

    static Intention leave(String reason = 'leave') { new Intention.Leave(reason) }

    /** A strategy of one symbol that wishes these intentions on the closes of these bars: `[2: [buy()], 5: [leave()]]`. */
    static Decisions on(Map<Integer, List<Intention>> wishes) { each([wishes]) }

    static Decisions each(List<Map<Integer, List<Intention>>> wishesBySymbol) {
        new Decisions.EachSymbol(wishesBySymbol.withIndex().collect { wishes, symbol -> new Planned(wishes, symbol) })
    }

    /** A book that holds these weights by symbol number from these clock ticks on. */
    static Decisions book(Map<Integer, Map<Integer, Double>> weights, BookDecider.Schedule schedule = new BookDecider.Schedule(1, BookDecider.Schedule.Unit.DAY)) {
        new Decisions.WholeBook(new BookDecider() {
            BookDecider.Schedule schedule() { schedule }

            void rebalance(int instant, Desk desk) {
                weights[instant]?.each { symbol, weight -> desk.intend(symbol, new Intention.TargetWeight(weight, 'book')) }
            }
        })
    }

    static class Planned implements SymbolDecider {
        final Map<Integer, List<Intention>> wishes
        final int symbol

        Planned(Map<Integer, List<Intention>> wishes, int symbol) {
            this.wishes = wishes
            this.symbol = symbol
        }

        int firstBar() { 0 }

        int decide(int from, int to, Desk desk) {
            for (int bar = from; bar < to; bar++) {
                if (wishes[bar]) {
                    wishes[bar].each { desk.intend(symbol, it) }
                    return bar
                }
            }
            to
        }
    }
}
