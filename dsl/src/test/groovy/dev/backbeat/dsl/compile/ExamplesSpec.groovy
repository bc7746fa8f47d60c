package dev.backbeat.dsl.compile

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.simulation.Simulation
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Side
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

/** The scripts in strategies/, run as they stand. */
class ExamplesSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()
    @Shared MarketData one = SomeBars.data(SomeBars.walk(42, 3000))
    @Shared MarketData five = SomeBars.data(*(1..5).collect { SomeBars.walk(it, 1500, 'S' + it) })

    static Result run(strategy, MarketData data) {
        var rules = new Rules(100_000, true, true, 1, Rules.AtEnd.MARK, new Costs(new Commission(0.001, 0, 0, 0), Slippage.none()),
            new Sizing.PercentOfEquity(0.95, Sizing.PriceAt.DECISION), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty())
        var decisions = strategy.on(data, Parameters.defaults(strategy.parameters()), new ColumnCache(1L << 28))
        new Simulation(rules).run(decisions, data.universe())
    }

    def example(String name) {
        compiler.strategy(Path.of('../strategies', name), name)
    }

    def "pullback.groovy buys dips, guarded, and leaves for one of its reasons"() {
        given:
        var strategy = example('pullback.groovy')
        var result = run(strategy, one)

        expect:
        strategy.name() == 'Pullback in trend'
        strategy.parameters()*.name() == ['fast', 'slow', 'atrStop']
        strategy.sizing() == [model: 'volatility-target', value: '12%/year', lookback: '60 bars']
        strategy.refusal(new Parameters([fast: 60L, slow: 50L, atrStop: 3d])).get() == 'require { fast < slow } does not hold: fast is 60, slow is 50'
        result.trades().size() > 10
        result.trades().every { it.side() == Side.LONG && it.entryTag() == 'dip' }
        result.trades()*.exitReason().toSet().every { it in ['recovered', 'stop', 'trail', 'hold', 'stop-gap'] || it.contains('stop') || it.contains('trail') }
    }

    def "three-pushes.groovy counts pushes and leaves by time or recovery"() {
        given:
        var strategy = example('three-pushes.groovy')
        var result = run(strategy, one)

        expect:
        strategy.name() == 'Three pushes'
        result.trades().size() > 20
        result.trades()*.entryTag().toSet() == ['third'] as Set
        result.trades()*.exitReason().toSet().containsAll(['recovered'])
    }

    def "pullback-book.groovy holds a book of several symbols"() {
        given:
        var strategy = example('pullback-book.groovy')
        var result = run(strategy, five)

        expect:
        strategy.name() == 'Pullback book'
        result.trades()*.symbol().toSet().size() == 5
        result.trades()*.entryTag().toSet() == ['rebalance'] as Set
    }

    def "the same script run twice, and from two bindings at once, gives the same trades"() {
        given:
        var strategy = example(name)
        var threads = (1..4).collect { Thread.ofVirtual().unstarted { results << run(strategy, data).trades() } }
        threads*.start()
        threads*.join()

        expect:
        results.size() == 4
        results.toSet().size() == 1
        !results[0].isEmpty()

        where:
        name                  | results                                       | data
        'pullback.groovy'     | new java.util.concurrent.CopyOnWriteArrayList() | one
        'three-pushes.groovy' | new java.util.concurrent.CopyOnWriteArrayList() | one
        'pullback-book.groovy'| new java.util.concurrent.CopyOnWriteArrayList() | five
    }
}
