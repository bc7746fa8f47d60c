package dev.backbeat.dsl.compile

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.strategy.BookDecider
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameters
import spock.lang.Shared
import spock.lang.Specification

class RebalanceSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()

    /** Closes 10, 20, 30 and 40 on the last bar; D is listed from the third bar on. */
    static universe() {
        var flat = { String name, int days, double close -> SomeBars.ofCloses([close] * days, name) }
        var late = SomeBars.of('D', Timeframe.DAY, SomeBars.days(1, SomeBars.MONDAY.plusDays(3)), SomeBars.DAY, *([[40d] as double[]] * 4))
        SomeBars.data(flat('A', 4, 10), flat('B', 4, 20), flat('C', 4, 30), late)
    }

    Map<Integer, Double> weights(String script, int instant = 3, Map<Integer, Double> held = [:], Map<String, Object> values = [:],
            MarketData data = universe()) {
        var strategy = compiler.strategy(script, 'book.groovy')
        var all = new LinkedHashMap(Parameters.defaults(strategy.parameters()).values()) + values
        var book = strategy.on(data, new Parameters(all), new ColumnCache(1L << 20)).decider()
        var told = new LinkedHashMap<Integer, Double>()
        var desk = [quantity: { int s -> held.getOrDefault(s, 0d) }, cash: { -> 500d }, equity: { -> 1000d },
            intend: { int s, Intention i -> told[s] = ((Intention.TargetWeight) i).weight() }] as Desk
        book.rebalance(instant, desk)
        told
    }

    static String book(String body, String perSymbol = '') {
        "perSymbol { $perSymbol }\nrebalance(every: 1.week) { $body }"
    }

    def "#body"() {
        expect:
        weights(book(body, 'price = close; even = close > 15 && close < 35; bands = bollinger(close, 1, 2)')) == expected

        where:
        body                                                                             || expected
        'hold universe.equalWeights()'                                                   || [0: 0.25d, 1: 0.25d, 2: 0.25d, 3: 0.25d]
        'hold universe.where { it.even }.equalWeights()'                                 || [1: 0.5d, 2: 0.5d]
        'hold universe.rankBy { it.price }.top(2).equalWeights()'                        || [2: 0.5d, 3: 0.5d]
        'hold universe.where { it.bands.middle > 25 }.equalWeights()'                    || [2: 0.5d, 3: 0.5d]
        'hold universe.where { it.bands.upper[1] > 25 }.equalWeights()'                  || [2: 1d]
        'hold universe.rankBy { it.price }.bottom(1).equalWeights()'                     || [0: 1d]
        'hold universe.rankBy { -it.close }.top(1).weights { 0.3 }'                      || [0: 0.3d]
        'hold universe.rankBy { 1 }.top(2).weights { 1 }.normalizedTo(1)'                || [0: 0.5d, 1: 0.5d]
        'hold universe.weights { it.price }.normalizedTo(1.0)'                           || [0: 0.1d, 1: 0.2d, 2: 0.3d, 3: 0.4d]
        'hold universe.weights { it.price }.normalizedTo(1.0).capped(0.25)'              || [0: 0.1d, 1: 0.2d, 2: 0.25d, 3: 0.25d]
        'hold universe.weights { s -> s.price - 25 }.normalizedTo(1.0)'                  || [0: -0.375d, 1: -0.125d, 2: 0.125d, 3: 0.375d]
        'hold universe.top(1).weights { -1 }.capped(0.5)'                                || [0: -0.5d]
        'hold universe.top(1).weights { 1 }.times(0.5) + universe.bottom(1).weights { -1 }' || [0: 0.5d, 3: -1d]
        'def n = universe.size(); if (n == 4) hold universe.top(n - 3).equalWeights()'   || [0: 1d]
        'if (account.cash < 600 && account.equity > 900) hold universe.top(1).equalWeights(), tag: "x"' || [0: 1d]
        'def none = universe.where { it.price > 99 }; hold none.weights { 1 }.normalizedTo(1.0)' || [:]
    }

    def "symbols without a score, a weight or a bar drop out"() {
        expect:
        weights(book('hold universe.rankBy { it.old }.top(9).equalWeights()', 'old = close[3]')) == [0: 1 / 3d, 1: 1 / 3d, 2: 1 / 3d]
        weights(book('hold universe.weights { 1 / (it.close - 20) }.capped(9)')) == [0: -0.1d, 2: 0.1d, 3: 0.05d]
        weights(book('hold universe.equalWeights()'), 2) == [0: 1 / 3d, 1: 1 / 3d, 2: 1 / 3d]
        weights(book('hold universe.where { !(it.close[2] > 99) }.equalWeights()')) == [0: 1 / 3d, 1: 1 / 3d, 2: 1 / 3d]
    }

    def "what is held and no longer picked gets weight 0, and an empty pick leaves everything"() {
        expect:
        weights(book('hold universe.top(1).equalWeights()'), 3, [1: 7d, 0: 3d]) == [0: 1d, 1: 0d]
        weights(book('hold universe.where { it.close > 99 }.equalWeights()'), 3, [1: 7d, 2: -3d]) == [1: 0d, 2: 0d]
        weights(book('if (universe.size() > 9) hold universe.equalWeights()'), 3, [1: 7d]) == [:]
    }

    def "those ranked first are asked for first, and of a sum those of its first part"() {
        expect:
        weights(book(body)).keySet() as List == order

        where:
        body                                                                                                  || order
        'hold universe.rankBy { it.close }.equalWeights()'                                                    || [3, 2, 1, 0]
        'hold universe.rankBy { it.close }.top(3).weights { it.close }.normalizedTo(0.9).capped(0.4)'         || [3, 2, 1]
        'hold universe.rankBy { it.close }.top(2).equalWeights() + universe.rankBy { it.close }.bottom(3).equalWeights().times(-1)' || [3, 2, 1, 0]
    }

    def "a symbol that has had no bar for more than a week is not in the universe, until it has one again"() {
        given:
        var daily = SomeBars.ofCloses([10] * 40, 'A')
        long[] opens = [*SomeBars.days(5), *SomeBars.days(20, SomeBars.MONDAY.plusDays(20))] as long[]
        var gap = SomeBars.of('B', Timeframe.DAY, opens, SomeBars.DAY, *([[40d] * 25 as double[]] * 4))

        expect:
        weights(book('hold universe.equalWeights()'), day, [:], [:], SomeBars.data(daily, gap)).keySet() as List == symbols

        where:
        day || symbols
        4   || [0, 1]
        11  || [0, 1]
        12  || [0]
        19  || [0]
        20  || [0, 1]
    }

    def "parameters and functions are known in blocks about a symbol"() {
        expect:
        weights('''
            params { count integer(2); floor decimal(15.0); useFloor flag(true); side choice('high', of: ['high', 'low']) }
            double score(x) { side == 'high' ? x : -x }
            perSymbol { price = close }
            rebalance(every: 2.days) {
                hold universe.where { !useFloor || it.price > floor }.rankBy { score(it.price) }.top(count).equalWeights()
            }
        '''.replace('floor', 'least'), 3, [:], [side: 'low']) == [1: 0.5d, 2: 0.5d]
    }

    def "the schedule is read: #every"() {
        expect:
        var strategy = compiler.strategy("rebalance(every: $every) { hold universe.equalWeights() }", 's.groovy')
        strategy.on(universe(), new Parameters([:]), new ColumnCache(1L << 20)).decider().schedule() == schedule

        where:
        every      || schedule
        '1.week'   || new BookDecider.Schedule(1, BookDecider.Schedule.Unit.WEEK)
        '2.weeks'  || new BookDecider.Schedule(2, BookDecider.Schedule.Unit.WEEK)
        '3.days'   || new BookDecider.Schedule(3, BookDecider.Schedule.Unit.DAY)
        '1.month'  || new BookDecider.Schedule(1, BookDecider.Schedule.Unit.MONTH)
        '10.bars'  || new BookDecider.Schedule(10, BookDecider.Schedule.Unit.BAR)
    }

    def "a fault while rebalancing names the line and the time: #body"() {
        when:
        weights("// first line\nrebalance(every: 1.week) {\n    $body\n}")

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].message() == message + ' (rebalance at 2024-01-04T23:59:59.999Z)'
        e.problems()[0].place().line() == 3

        where:
        body                                                                            || message
        'hold universe.equalWeights(); hold universe.equalWeights()'                    || 'hold was said twice in one rebalance; add the weights up with + and hold the sum'
        'hold universe.top(universe.size() - 9).equalWeights()'                         || 'top takes 0 or more symbols, was -5'
        'hold universe.equalWeights().normalizedTo(-1.0)'                               || 'weights are normalized to 0 or more, was -1.0'
        'hold universe.equalWeights().capped(-1.0)'                                     || 'weights are capped at 0 or more, was -1.0'
        'hold universe.equalWeights().times(missing)'                                   || 'weights cannot be multiplied by a missing number'
        'def n = 1 - universe.size(); hold universe.weights { it.close[(int) (it.close - 50)] }' || 'a look-back of -40 bars would be the future; it must be 0 or more'
    }

    def "a look ahead that is written out is refused before anything runs: #look"() {
        when:
        compiler.strategy(book("hold universe.weights { $look }", 'price = close; bands = bollinger(close, 1, 2)'), 'book.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.message() == ['[n] looks n bars back; this one would be the future']

        where:
        look << ['it.price[-1]', 'it.close[-20]', 'it.bands.upper[-1]']
    }
}
