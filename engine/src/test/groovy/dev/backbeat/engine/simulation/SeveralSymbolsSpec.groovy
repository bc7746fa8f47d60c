package dev.backbeat.engine.simulation

import static dev.backbeat.engine.simulation.Market.*

import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.Universe
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.strategy.BookDecider.Schedule
import spock.lang.Specification

class SeveralSymbolsSpec extends Specification {

    def "several symbols share one account, and those that decide together do so by name"() {
        given: 'money for one of them'
        def zed = flat('ZED', [10] * 3)
        def abc = flat('ABC', [10] * 3)

        when:
        def result = new Simulation(rules(quantity: 60)).run(each([[0: [buy()]], [0: [buy()]]]), universe(zed, abc))

        then:
        result.trades()*.symbol() == ['ABC']
        result.orders().collect { [it.symbol(), it.status()] } == [['ABC', 'filled'], ['ZED', 'refused']]
    }

    def "exits are filled before entries, whatever their order"() {
        when:
        def result = new Simulation(rules(quantity: 100)).run(
                each([[1: [buy()]], [0: [buy()], 1: [leave()]]]), universe(flat('AAA', [10] * 4), flat('ZZZ', [10] * 4)))

        then:
        result.orders().collect { [it.symbol(), it.kind(), it.status()] } ==
                [['ZZZ', 'entry', 'filled'], ['ZZZ', 'exit', 'filled'], ['AAA', 'entry', 'filled']]
    }

    def "a symbol without a bar keeps its last close and its order waits for its next bar"() {
        given: 'BBB has bars on days 0, 1 and 4'
        def days = [0, 1, 4]
        def prices = [10, 11, 15] as double[]
        def bbb = new Bars('BBB', Timeframe.DAY, days.collect { Market.open(it) } as long[], days.collect { Market.close(it) } as long[],
                prices, prices, prices, prices, [1, 1, 1] as double[], [:])

        when:
        def result = new Simulation(rules(quantity: 10)).run(each([[:], [0: [buy()], 1: [leave()]]]), universe(flat('AAA', [1] * 6), bbb))

        then:
        result.equity().equity() as List == [1000d, 1000d, 1000d, 1000d, 1040d, 1040d]
        result.trades().collect { [it.entryPrice(), it.exitPrice(), it.exitedAt()] } == [[11d, 15d, Market.open(4)]]
    }

    def "a book is held by weights: what is not named again is sold by a weight of 0"() {
        given:
        def aaa = flat('AAA', [10, 10, 20, 20, 20])
        def bbb = flat('BBB', [50] * 5)

        when:
        def result = new Simulation(rules()).run(book([0: [0: 0.5d, 1: 0.5d], 2: [0: 0.2d, 1: 0.8d], 3: [0: 0d]]), universe(aaa, bbb))

        then: '1000: 50 AAA and 10 BBB; 1500: 15 AAA (300) and 24 BBB (1200); then no AAA'
        result.orders().collect { [it.symbol(), it.quantity()] } == [['AAA', 50d], ['BBB', 10d], ['AAA', -35d], ['BBB', 14d], ['AAA', -15d]]
        result.trades().collect { [it.symbol(), it.quantity(), it.profit(), it.open()] } == [['AAA', 50d, 500d, false], ['BBB', 24d, 0d, true]]
        result.equity().finalEquity() == 1500d
    }

    def "a book may turn a symbol from long to short"() {
        when:
        def result = new Simulation(rules()).run(book([0: [0: 0.5d], 1: [0: -0.5d]]), universe(flat([10] * 4)))

        then:
        result.orders()*.quantity() == [50d, -50d, -50d]
        result.trades()*.side()*.name() == ['LONG', 'SHORT']
    }

    def "a book whose account may be #side only goes flat where it wishes the other one"() {
        when:
        def result = new Simulation(rules(allowLong: side == 'long', allowShort: side == 'short'))
                .run(book([0: [0: weight], 2: [0: -weight]]), universe(flat([10] * 5)))

        then:
        result.trades().collect { [it.side().name(), it.quantity(), it.open()] } == [[side.toUpperCase(), 50d, false]]
        result.events()*.kind() == ['side']

        where:
        side    | weight
        'long'  | 0.5d
        'short' | -0.5d
    }

    def "weights sized at the fill are sized on the equity and the price there"() {
        when:
        def result = new Simulation(rules(sizing: new Sizing.PercentOfEquity(1, Sizing.PriceAt.FILL)))
                .run(book([0: [0: weight]]), universe(flat([10, 20, 20])))

        then:
        result.trades()*.quantity() == quantity

        where:
        weight || quantity
        0.5d   || [25d]
        -0.5d  || [25d]
        0.001d || []
    }

    def "a book that is decided every #every decides on days #days"() {
        given: '2024-01-01 is a Monday'
        def calendar = new RebalanceCalendar(every, Universe.of([flat([10] * 36)], UTC, Market.open(from)))

        expect:
        (0..35).findAll { calendar.decidesAt(it) } == days

        where:
        from | every                                || days
        0    | new Schedule(1, Schedule.Unit.WEEK)  || [0, 7, 14, 21, 28, 35]
        3    | new Schedule(1, Schedule.Unit.WEEK)  || [3, 7, 14, 21, 28, 35]
        0    | new Schedule(2, Schedule.Unit.WEEK)  || [0, 14, 28]
        0    | new Schedule(1, Schedule.Unit.MONTH) || [0, 31]
        30   | new Schedule(1, Schedule.Unit.DAY)   || [30, 31, 32, 33, 34, 35]
        30   | new Schedule(2, Schedule.Unit.BAR)   || [30, 32, 34]
    }

    def "a book waits for the last of its symbols to close, or for the day to end"() {
        given: 'AAA closes at 12:00, BBB at 18:00 but not on day 2'
        def aaa = hours('AAA', [0, 1, 2, 3], 8, 12)
        def bbb = hours('BBB', [0, 1, 3], 9, 18)
        def calendar = new RebalanceCalendar(new Schedule(1, Schedule.Unit.DAY), universe(aaa, bbb))

        expect: 'ticks: A0 B0 A1 B1 A2 A3 B3; the first day has no symbol to wait for'
        (0..6).findAll { calendar.decidesAt(it) } == [0, 3, 4, 6]
        calendar.decidedAt(3) == at(1, 18) - Nanos.PER_MILLI
        calendar.decidedAt(4) == at(3, 0) - Nanos.PER_MILLI
    }

    static long at(int day, int hour) { Nanos.of(START.plusDays(day).atTime(hour, 0).toInstant(java.time.ZoneOffset.UTC)) }

    static Bars hours(String symbol, List<Integer> days, int opens, int ends) {
        def one = ([1] * days.size()) as double[]
        new Bars(symbol, Timeframe.DAY, days.collect { at(it, opens) } as long[], days.collect { at(it, ends) - Nanos.PER_MILLI } as long[], one, one, one, one, one, [:])
    }
}
