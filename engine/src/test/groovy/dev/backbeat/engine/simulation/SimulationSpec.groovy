package dev.backbeat.engine.simulation

import static dev.backbeat.engine.simulation.Market.*

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.FillRule
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.market.Universe
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Side
import spock.lang.Specification

class SimulationSpec extends Specification {

    static run(Map changes = [:], Map wishes, List rows) {
        new Simulation(rules(changes)).run(on(wishes), universe(bars(rows)))
    }

    def "an entry decided on a close is filled at the next open and marked at every close"() {
        when:
        def result = run([quantity: 10], [1: [buy()], 3: [leave('done')]],
                [[10, 10, 10, 10], [10, 11, 10, 11], [12, 13, 11, 13], [13, 15, 13, 14], [15, 16, 15, 16]])

        then:
        with(result.trades().first()) {
            [side(), quantity(), entryPrice(), exitPrice(), profit(), barsHeld()] == [Side.LONG, 10d, 12d, 15d, 30d, 2]
            [enteredAt(), exitedAt()] == [Market.open(2), Market.open(4)]
            [entryTag(), exitReason(), open()] == ['buy', 'done', false]
            returnFraction() == 0.25d
        }
        result.equity().equity() as List == [1000d, 1000d, 1010d, 1020d, 1030d]
        result.equity().cash() as List == [1000d, 1000d, 880d, 880d, 1030d]
        result.equity().time()[2] == Market.close(2)
        result.orders()*.decidedAt() == [Market.close(1), Market.close(3)]
        result.orders()*.filledAt() == [Market.open(2), Market.open(4)]
    }

    def "a short sale earns when the price falls, and its proceeds are not equity"() {
        when:
        def result = run([quantity: 10], [0: [sellShort()], 2: [leave()]], [[20] * 4, [20] * 4, [20, 20, 15, 15], [14] * 4])

        then:
        result.trades()*.profit() == [60d]
        result.equity().equity() as List == [1000d, 1000d, 1050d, 1060d]
        result.equity().cash() as List == [1000d, 1200d, 1200d, 1060d]
        result.equity().exposure()[1] == 0.2d
    }

    def "an entry on the other side closes and opens at the same open, the new position sized on what is left"() {
        when:
        def result = run([sizing: new Sizing.PercentOfEquity(1, Sizing.PriceAt.FILL)],
                [0: [buy()], 2: [sellShort()]], [[10] * 4, [10] * 4, [10, 12, 10, 12], [12] * 4, [11] * 4])

        then:
        result.trades()*.side() == [Side.LONG, Side.SHORT]
        result.trades()*.quantity() == [100d, 100d]
        result.trades()[0].exitedAt() == result.trades()[1].enteredAt()
        result.trades()*.exitReason() == ['reverse', 'open']
        result.equity().equity() as List == [1000d, 1000d, 1200d, 1200d, 1300d]
    }

    def "#what: exits go first, then the first entry that was wished"() {
        when:
        def result = run([:], [0: [buy(tag: 'first')], 2: wished], [[10] * 4] * 5)

        then:
        result.trades().collect { [it.side(), it.entryTag(), it.exitReason()] } == trades

        where:
        what                                 | wished                                                   || trades
        'the same side again is ignored'     | [buy(tag: 'again')]                                      || [[Side.LONG, 'first', 'open']]
        'exit and entry on one bar'          | [buy(tag: 'again'), leave('out')]                        || [[Side.LONG, 'first', 'out'], [Side.LONG, 'again', 'open']]
        'an exit of the other side'          | [new Intention.Exit(Side.SHORT, 'no')]                   || [[Side.LONG, 'first', 'open']]
        'an exit of this side'               | [new Intention.Exit(Side.LONG, 'yes')]                   || [[Side.LONG, 'first', 'yes']]
        'the first of two entries'           | [sellShort(tag: 'a'), buy(tag: 'b')]                     || [[Side.LONG, 'first', 'reverse'], [Side.SHORT, 'a', 'open']]
        'the first of two exits'             | [leave('a'), leave('b')]                                 || [[Side.LONG, 'first', 'a']]
    }

    def "a bar of #bar fills a long position (10, stop 9, target 12) by #rule at #price"() {
        when:
        def result = run([:], [0: [buy(stopAt: 9, targetAt: 12)]], [[10] * 4, [10] * 4, bar, [10] * 4])
        def exit = result.orders().find { it.quantity() < 0 }

        then:
        [exit?.rule()?.orElseThrow(), exit?.price()] == [rule, price]
        (result.trades().first().exitReason() == reason)
        result.trades().first().pathDependent() == unsure

        where:
        bar               || rule               | price | reason   | unsure
        [10, 11, 9.5, 10] || null               | null  | 'open'   | false
        [10, 11, 9, 10]   || FillRule.STOP      | 9d    | 'stop'   | false
        [10, 12, 9.5, 10] || null               | null  | 'open'   | false     // touched, not traded through
        [10, 13, 9.5, 10] || FillRule.LIMIT     | 12d   | 'target' | false
        [10, 13, 8, 10]   || FillRule.STOP      | 9d    | 'stop'   | true      // pessimistic
        [8, 13, 7, 10]    || FillRule.STOP_GAP  | 8d    | 'stop'   | false
        [13, 13, 7, 10]   || FillRule.LIMIT_GAP | 13d   | 'target' | false
    }

    def "a bar of #bar fills a short position (10, stop 11, target 8) by #rule at #price"() {
        when:
        def result = run([:], [0: [sellShort(stopAt: 11, targetAt: 8)]], [[10] * 4, [10] * 4, bar, [10] * 4])
        def exit = result.orders().find { it.quantity() > 0 }

        then:
        [exit?.rule()?.orElseThrow(), exit?.price()] == [rule, price]

        where:
        bar                || rule               | price
        [10, 10.5, 8.5, 9] || null               | null
        [10, 11, 9, 10]    || FillRule.STOP      | 11d
        [10, 10, 8, 10]    || null               | null
        [10, 10, 7, 10]    || FillRule.LIMIT     | 8d
        [12, 12, 7, 10]    || FillRule.STOP_GAP  | 12d
        [7, 12, 7, 10]     || FillRule.LIMIT_GAP | 7d
    }

    def "stop and target guard the very bar the entry is filled in"() {
        when:
        def result = run([:], [0: [buy(stopBy: 1, targetBy: 3)]], [[10] * 4, entryBar, [10] * 4])

        then:
        with(result.trades().first()) {
            [exitPrice(), exitReason(), barsHeld(), enteredAt() == exitedAt()] == [price, reason, 0, true]
        }

        where:
        entryBar           || price | reason
        [20, 20, 18, 19]   || 19d   | 'stop'
        [20, 24, 19.5, 20] || 23d   | 'target'
        [20, 24, 18, 20]   || 19d   | 'stop'
    }

    def "a trailing stop is tested at the level known at the open and raised by the bar's extreme afterwards"() {
        when:
        def result = run([:], [0: [buy(trailBy: 2)]],
                [[10] * 4, [10, 10, 9, 10], [10, 14, 10, 14], [14, 20, 13, 19], [19, 19, 17, 17], [17] * 4])

        then: 'on the bar that runs to 20 the level is 12, on the next it is 18'
        result.trades()*.exitPrice() == [18d]
        result.trades()*.exitReason() == ['trail']
    }

    def "a trailing stop that waits for a gain of 1 R leaves the first stop in place until then"() {
        when:
        def result = run([:], [0: [buy(stopBy: 2, trailBy: 1, after: 1)]], [[10] * 4, [10, 11, 10, 11], *rest, [1] * 4])

        then:
        result.trades().first().exitPrice() == price
        result.trades().first().exitReason() == reason

        where:
        rest                                        || price | reason
        [[11, 11.5, 8, 8]]                          || 8d    | 'stop'
        [[11, 12, 10.5, 11], [11, 11, 10, 10]]      || 11d   | 'trail'
        [[11, 12, 10.5, 11], [10.5, 11, 10, 10]]    || 10.5d | 'trail'
    }

    def "a position is left at the open after it was held for as many closes as allowed"() {
        when:
        def result = run([hold: 2], [0: [buy()]], [[10] * 4] * 6)

        then:
        result.trades().collect { [it.barsHeld(), it.exitReason(), it.exitedAt()] } == [[2, 'hold', Market.open(3)]]
    }

    def "protection of the experiment wins over the script's, level by level"() {
        when:
        def result = run([stop: 0.5], [0: [buy(stopAt: 9, targetAt: 12)]], [[10] * 4, [10, 10, 8, 10], [10, 13, 8, 10]])

        then:
        result.trades()*.exitReason() == ['target']
    }

    def "#sizing buys #quantity units: decided at 10, filled at 12.5 with 1 % commission"() {
        when:
        def result = run([sizing: sizing, lot: lot, commission: new Commission(0.01, 0, 0, 0)], [0: [buy()]], [[10] * 4, [12.5] * 4])

        then:
        result.trades()*.quantity() == quantity

        where:
        sizing                                                | lot  || quantity
        new Sizing.FixedQuantity(7)                           | 1    || [7d]
        new Sizing.FixedQuantity(200)                         | 1    || []                  // refused: not enough buying power
        new Sizing.FixedQuantity(0.5)                         | 1    || []                  // less than one lot
        new Sizing.PercentOfEquity(0.5, Sizing.PriceAt.DECISION) | 1 || [50d]
        new Sizing.PercentOfEquity(1, Sizing.PriceAt.DECISION)   | 1 || [79d]               // 100 wished, 1000 / (12.5 * 1.01) can be paid
        new Sizing.PercentOfEquity(1, Sizing.PriceAt.FILL)       | 1 || [79d]
        new Sizing.PercentOfEquity(0.5, Sizing.PriceAt.FILL)     | 1 || [39d]
        new Sizing.PercentOfEquity(1, Sizing.PriceAt.FILL)       | 10 || [70d]
        new Sizing.PercentOfEquity(1, Sizing.PriceAt.FILL)       | 0.1d || [79.2d]
    }

    def "what an order was cut to, or why it was refused, stands in the log"() {
        expect:
        run([sizing: sizing], [0: [buy()]], [[10] * 4, [12.5] * 4]).orders().collect { [it.status(), it.note()] } == log

        where:
        sizing                                                 || log
        new Sizing.PercentOfEquity(1, Sizing.PriceAt.DECISION) || [['filled', 'reduced from 100.0: buying power']]
        new Sizing.FixedQuantity(100)                          || [['refused', 'not enough buying power']]
        new Sizing.FixedQuantity(0.5)                          || [['refused', 'less than one lot']]
        new Sizing.VolatilityTarget(0.1, 20, 1, 252, Sizing.PriceAt.DECISION) || [['refused', 'no volatility to size by yet']]
    }

    def "a volatility target shrinks the position in proportion to realised volatility"() {
        given: 'returns of +10 % and -10 % in turn: a sample deviation of 0.1155 over the last four'
        def closes = [100, 110, 99, 108.9, 98.01, 98.01]
        def yearly = Math.sqrt(4 * 0.01d / 3) * Math.sqrt(252d)

        when:
        def result = new Simulation(rules(cash: 100_000d, sizing: new Sizing.VolatilityTarget(yearly / 2, 4, 1, 252, Sizing.PriceAt.DECISION)))
                .run(on([4: [buy()]]), universe(flat(closes)))

        then: 'half the equity at 98.01'
        result.trades()*.quantity() == [510d]
    }

    def "commission is paid on both sides, slippage worsens every market and stop fill, never a target"() {
        when:
        def result = run([quantity: 10, commission: new Commission(0, 0.01, 1, 0), slippage: new Slippage.Ticks(2, 0.05)],
                [0: [buy(targetAt: 12)]], [[10] * 4, [10] * 4, [11, 13, 11, 13], [13] * 4])

        then:
        with(result.trades().first()) {
            [entryPrice(), exitPrice()] == [10.1d, 12d]
            costs() == 2.2d
            Math.abs(profit() - (19 - 2.2)) < 1e-12
            Math.abs(slippage() - 1) < 1e-12
        }
    }

    def "what is open at the end is #end"() {
        when:
        def result = run([end: end, commission: new Commission(0, 0, 1, 0)], [0: [buy()]], [[10] * 4, [10] * 4, [12] * 4])

        then:
        result.trades().collect { [it.open(), it.exitReason(), it.profit(), it.exitedAt()] } == [trade]
        result.equity().finalEquity() == equity

        where:
        end                || trade                                     | equity
        Rules.AtEnd.MARK   || [true, 'open', 1d, Market.close(2)]       | 1001d
        Rules.AtEnd.CLOSE  || [false, 'end', 0d, Market.close(2)]       | 1000d
    }

    def "a run whose equity is gone ends there, with a word about it"() {
        when:
        def result = run([quantity: 100], [0: [sellShort()]], [[10] * 4, [10] * 4, [10, 25, 10, 25], [30] * 4])

        then:
        result.ruined()
        result.equity().equity() as List == [1000d, 1000d, -500d]
        result.events()*.kind() == ['ruined']
        result.trades()*.open() == [true]
    }

    def "a forbidden side is not entered, and said once"() {
        when:
        def result = run([allowShort: false], [0: [sellShort()], 1: [sellShort()], 2: [buy()]], [[10] * 4] * 5)

        then:
        result.trades()*.side() == [Side.LONG]
        result.events()*.message() == ['short entries are ignored: account.side forbids them']
    }

    def "an exit that waits for a bar with trading is not given up for #what"() {
        given: 'nothing is traded on the bar after the exit is decided'
        def bars = bars([[10] * 4, [11] * 4, [12] * 4, [13] * 4, [14] * 4])
        bars.volumes()[3] = 0

        when:
        def result = new Simulation(rules(changes)).run(on([0: [buy()], 2: [leave()], 3: [entry]]), universe(bars))

        then:
        result.trades()*.exitPrice() == [14d]
        result.trades()*.exitReason() == ['leave']

        where:
        what                                    | changes             | entry
        'an entry on the side that is held'     | [:]                 | buy()
        'an entry on a side that is forbidden'  | [allowShort: false] | sellShort()
    }

    def "an entry without the protection it should have is not made, and that is told once"() {
        given:
        def withheld = new Intention.Withhold('dip', 'its stopAt is missing on this bar')

        when:
        def result = run([:], [1: [withheld], 2: [withheld], 3: [buy()]], [[10] * 4] * 5)

        then:
        result.trades()*.entryTag() == ['buy']
        result.events()*.kind() == ['unprotected']
        result.events()*.message() == ["entry 'dip' was not made, because its stopAt is missing on this bar; this is told for the first one only"]
        result.events()*.at() == [close(1)]
    }

    def "a protection that would not guard changes nothing, and that is told once"() {
        given:
        def kept = new Intention.Keep('its stopAt of 12 is not below the close of 10')

        when:
        def result = run([stop: 0.1d], [0: [buy()], 1: [kept], 2: [kept]], [[10] * 4] * 3 + [[10, 10, 8, 10]])

        then:
        result.trades()*.exitPrice() == [9d]
        result.events()*.kind() == ['unprotected']
        result.events()*.message() == ["adjust changed nothing, because its stopAt of 12 is not below the close of 10; this is told for the first one only"]
    }

    def "a bar in which nothing was traded fills nothing, and the order waits"() {
        given:
        def bars = bars([[10] * 4, [11] * 4, [12] * 4, [13] * 4])
        bars.volumes()[1] = 0

        when:
        def result = new Simulation(rules()).run(on([0: [buy()]]), universe(bars))

        then:
        result.trades()*.entryPrice() == [12d]
    }

    def "volumes of #volumes, a stop at 9 and a low of 8 in bar 2: entered in bar #entered, #exits"() {
        given:
        def bars = bars([[10] * 4, [10] * 4, [10, 10, 8, 10], [10] * 4])
        volumes.eachWithIndex { volume, bar -> bars.volumes()[bar] = volume }

        when:
        def result = new Simulation(rules(stop: 0.1d)).run(on([0: [buy()]]), universe(bars))

        then: 'a 0 means that nothing was traded only where another bar before it shows that somebody counted'
        result.trades()*.enteredAt() == [Market.open(entered)]
        result.trades()*.exitReason() == exits

        where:
        volumes           || entered | exits
        [5, 5, 5, 5]      || 1       | ['stop']
        [5, 5, 0, 5]      || 1       | ['open']
        [5, 0, 0, 5]      || 3       | ['open']
        [0, 0, 0, 0]      || 1       | ['stop']
        [0, 5, 0, 5]      || 1       | ['open']
        [Double.NaN] * 4  || 1       | ['stop']
    }

    def "an order that no bar came for is listed as waiting"() {
        expect:
        run([1: [buy()]], [[10] * 4] * 2).orders()*.status() == ['waiting']
    }

    def "bars before the traded period decide nothing"() {
        given:
        def all = Universe.of([flat([10, 11, 12, 13])], UTC, Market.open(2))

        when:
        def result = new Simulation(rules()).run(on([0: [buy()], 2: [buy(tag: 'later')]]), all)

        then:
        result.equity().size() == 2
        result.trades()*.entryTag() == ['later']
        result.trades()*.entryPrice() == [13d]
    }

    def "a script may tighten the guard of an open position"() {
        expect:
        run([0: [buy(stopAt: 5)], 2: [new Intention.Adjust(protect(stopAt: 9))]], [[10] * 4, [10] * 4, [10] * 4, [10, 10, 8, 8]])
                .trades()*.exitPrice() == [9d]
    }

    def "the desk shows the position as of the close on which the strategy decides"() {
        given:
        def seen = []
        def decider = new Planned([0: [buy(stopBy: 3)]], 0) {
            int decide(int from, int to, dev.backbeat.engine.strategy.Desk desk) {
                seen << [from, desk.quantity(0), desk.entryPrice(0), desk.barsHeld(0, from), desk.openProfit(0, from), desk.stop(0), desk.cash(), desk.equity(0, from)]
                super.decide(from, from + 1, desk) == from ? from : from
            }
        }

        when:
        new Simulation(rules(quantity: 10)).run(new dev.backbeat.engine.strategy.Decisions.EachSymbol([decider]), universe(flat([10, 11, 12])))

        then:
        seen[0].take(2) == [0, 0d]
        seen[0][3..4] == [0, 0d]
        seen[0][6..7] == [1000d, 1000d]
        seen[1] == [1, 10d, 11d, 1, 0d, 8d, 890d, 1000d]
        seen[2] == [2, 10d, 11d, 2, 10d, 8d, 890d, 1010d]
    }
}
