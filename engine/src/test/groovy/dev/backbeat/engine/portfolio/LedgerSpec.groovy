package dev.backbeat.engine.portfolio

import static dev.backbeat.engine.simulation.Market.*

import dev.backbeat.engine.execution.Fill
import dev.backbeat.engine.execution.FillRule
import dev.backbeat.engine.strategy.Side
import spock.lang.Specification

class LedgerSpec extends Specification {
    def ledger = new Ledger(1000, universe(flat([1, 2, 3, 4, 5, 6])))

    Fill fill(int bar, double quantity, double price, double commission = 0) {
        new Fill(0, quantity, price, FillRule.OPEN, commission, 0, bar, bar + 1, bar, "bar $bar")
    }

    def "a round trip with several entries and exits averages its prices"() {
        when:
        [fill(1, 10, 20, 1), fill(2, 30, 24, 1), fill(4, -20, 30, 1), fill(5, -20, 26, 1)].each { ledger.enter(it) }

        then:
        with(ledger.closedTrades().first()) {
            [side(), quantity(), entryPrice(), exitPrice(), costs(), profit()] == [Side.LONG, 40d, 23d, 28d, 4d, 196d]
            [barsHeld(), entryTag(), exitReason()] == [4, 'bar 1', 'bar 5']
            returnFraction() == 196d / 920
        }
        ledger.cash() == 1196d
        ledger.position(0).flat
    }

    def "an open position knows what it would earn"() {
        given:
        ledger.enter(fill(1, -10, 20, 2))
        ledger.enter(fill(2, 4, 15, 1))

        expect: '4 of 10 covered at 15, the rest marked at 10: (20 - 12) * 10 less costs'
        ledger.position(0).profitAt(10) == 77d
        ledger.position(0).marked(9, 10, 5).with { [open(), profit(), exitPrice(), exitReason()] } == [true, 77d, 12d, 'open']
        ledger.equity([10] as double[]) == 1077d
        ledger.grossValue([10] as double[]) == 60d
    }

    def "a fill does not cross zero"() {
        given:
        ledger.enter(fill(1, 10, 20))

        when:
        ledger.enter(fill(2, -11, 20))

        then:
        thrown(IllegalStateException)
    }

    def "thirty tenths of a coin sold in three lots leave nothing behind"() {
        when:
        [0.1d, 0.2d, -0.1d, -0.1d, -0.1d].eachWithIndex { q, i -> ledger.enter(fill(i, q, 10)) }

        then:
        ledger.position(0).flat
        ledger.closedTrades().size() == 1
    }

    def "drawdown counts from the starting cash"() {
        expect:
        new EquityCurve([1, 2, 3, 4] as long[], [90, 120, 60, 130] as double[], new double[4], new double[4], 100).drawdown() as List ==
                [0.9d - 1, 0d, -0.5d, 0d]
    }
}
