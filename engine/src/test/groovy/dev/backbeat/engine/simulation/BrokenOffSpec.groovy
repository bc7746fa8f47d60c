package dev.backbeat.engine.simulation

import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.SymbolDecider
import spock.lang.Specification

import static dev.backbeat.engine.simulation.Market.book
import static dev.backbeat.engine.simulation.Market.buy
import static dev.backbeat.engine.simulation.Market.flat
import static dev.backbeat.engine.simulation.Market.on
import static dev.backbeat.engine.simulation.Market.rules
import static dev.backbeat.engine.simulation.Market.universe

/** A strategy that fails in the midst: what was found up to there is the start of what a whole run would have found. */
class BrokenOffSpec extends Specification {
    static final PRICES = [10, 11, 12, 13, 14, 15, 16, 17]

    static class Breaking implements SymbolDecider {
        @Delegate(excludes = ['decide', 'failedAt'])
        SymbolDecider decider
        int at

        int decide(int from, int to, Desk desk) {
            int stopped = decider.decide(from, Math.min(to, at), desk)
            if (stopped >= at && to > at) throw new IllegalStateException('broken')
            stopped
        }

        int failedAt() { at }
    }

    private static Result leftBy(Decisions decisions, universe) {
        def left = []
        try {
            new Simulation(rules()).run(decisions, universe, left::add)
            assert false: 'it does not fail'
        } catch (IllegalStateException e) {
            assert e.message == 'broken'
        }
        assert left.size() == 1
        left[0]
    }

    def "the account is known through bar #at, on which it failed, with #what"() {
        given:
        def bars = universe(flat(PRICES))
        def whole = new Simulation(rules()).run(on(wishes), bars)

        when:
        def left = leftBy(new Decisions.EachSymbol([new Breaking(decider: on(wishes).deciders()[0], at: at)]), bars)

        then:
        left.equity().size() == at + 1
        left.equity().equity() as List == (whole.equity().equity() as List).take(at + 1)
        left.equity().time() as List == (whole.equity().time() as List).take(at + 1)
        left.trades().size() == trades
        left.orders()*.status() == orders

        where:
        what                        | wishes     | at || trades | orders
        'nothing held'              | [:]        | 5  || 0      | []
        'nothing, on the first bar' | [:]        | 0  || 0      | []
        'an order that waits'       | [3: [buy()]] | 3  || 0      | []
        'a position'                | [1: [buy()]] | 6  || 1      | ['filled']
        'a position, on the last'   | [1: [buy()]] | 7  || 1      | ['filled']
    }

    def "with several symbols the account is known through the tick on which one failed"() {
        given:
        def bars = universe(flat('AAA', PRICES), flat('BBB', PRICES))
        def deciders = Market.each([[1: [buy()]], [2: [buy()]]]).deciders()

        when:
        def left = leftBy(new Decisions.EachSymbol([deciders[0], new Breaking(decider: deciders[1], at: 4)]), bars)

        then:
        left.equity().equity() as List == [1000d, 1000d, 1000d, 1001d, 1003d]
        left.trades()*.symbol() == ['AAA', 'BBB']
    }

    def "so it is with a book"() {
        given:
        def weights = [2: [0: 0.5d], 4: new Object() { def each(Closure c) { throw new IllegalStateException('broken') } }]

        expect:
        leftBy(book(weights), universe(flat(PRICES))).equity().size() == 5
    }

    def "one that cannot say where it failed leaves what was marked before it was asked"() {
        given:
        def silent = new Decisions.EachSymbol([[firstBar: { 0 }, decide: { int from, int to, Desk desk -> throw new IllegalStateException('broken') }] as SymbolDecider])

        expect:
        leftBy(silent, universe(flat(PRICES))).equity().size() == 1
    }

    def "what goes wrong with the remains hides nothing of why it failed"() {
        given:
        def failing = new Decisions.EachSymbol([new Breaking(decider: on([:]).deciders()[0], at: 2)])

        when:
        new Simulation(rules()).run(failing, universe(flat(PRICES)), { throw new UncheckedIOException(new IOException('disk full')) })

        then:
        def e = thrown(IllegalStateException)
        e.message == 'broken'
        e.suppressed*.message == ['java.io.IOException: disk full']
    }
}
