package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.UTC_DAYS
import static dev.backbeat.engine.metrics.Accounts.bars
import static dev.backbeat.engine.metrics.Accounts.close
import static dev.backbeat.engine.metrics.Accounts.open
import static dev.backbeat.engine.metrics.Accounts.universe

import dev.backbeat.engine.market.Universe
import spock.lang.Specification

class BuyAndHoldSpec extends Specification {
    def days = (1..5).collect { close("2024-01-0$it") }

    def "one symbol is bought whole at its first close"() {
        given:
        def held = BuyAndHold.curve(universe(bars('ABC', days, [50, 55, 45, 60, 75])), 1000)

        expect:
        held.time() as List == days
        held.equity() as List == [1000d, 1100d, 900d, 1200d, 1500d]
        held.cash() as List == [0d] * 5
        held.exposure() as List == [1d] * 5
        held.startingCash() == 1000d
    }

    def "the cash is split evenly; a share waits as cash for a symbol's first bar and keeps the last close after its last"() {
        given: 'ABC on all five days, NEW from the third on, OLD until the second'
        def held = BuyAndHold.curve(universe(
                bars('ABC', days, [10, 11, 12, 13, 14]),
                bars('NEW', days[2..4], [5, 10, 15]),
                bars('OLD', days[0..1], [8, 4])), 3000)

        expect:
        near(held.equity(), [3000, 1100 + 1000 + 500, 1200 + 1000 + 500, 1300 + 2000 + 500, 1400 + 3000 + 500])
        held.cash() as List == [1000d, 1000d, 0d, 0d, 0d]
        held.exposure()[0] == 2000 / 3000d
    }

    private static boolean near(double[] equity, List<Number> expected) {
        [equity as List, expected].transpose().every { Accounts.near(it[0], it[1]) }
    }

    def "bars of the warm-up are not held"() {
        given:
        def traded = Universe.of([bars('ABC', days, [1, 1, 50, 100, 75])], UTC_DAYS, open('2024-01-03'))
        def held = BuyAndHold.curve(traded, 1000)

        expect:
        held.time() as List == days[2..4]
        held.equity() as List == [1000d, 2000d, 1500d]
    }

    def "a share waits for a price above 0"() {
        expect:
        BuyAndHold.curve(universe(bars('ABC', days, [0, -1, 50, 100, 75])), 1000).equity() as List ==
                [1000d, 1000d, 1000d, 2000d, 1500d]
    }

    def "the start is the starting cash to the last digit for #symbols symbols"() {
        given:
        def many = (1..symbols).collect { bars("S$it", days, [0.1 * it, 1, 2, 3, 4]) } as dev.backbeat.engine.market.Bars[]

        expect:
        BuyAndHold.curve(universe(many), 100_000.1d).equity()[0] == 100_000.1d

        where:
        symbols << [1, 3, 7, 49]
    }
}
