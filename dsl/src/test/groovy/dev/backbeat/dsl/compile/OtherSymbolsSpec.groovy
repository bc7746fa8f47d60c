package dev.backbeat.dsl.compile

import dev.backbeat.dsl.PaperDesk
import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.causality.Causality
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.simulation.Simulation
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameters
import spock.lang.Specification

/** `symbol('SPY') { … }`: formulas over the bars of another symbol, known when they closed. */
class OtherSymbolsSpec extends Specification {
    static final Bars ABC = SomeBars.walk(1, 300, 'ABC')
    static final Bars SPY = SomeBars.walk(2, 300, 'SPY')

    static strategy(String script) {
        new StrategyCompiler().strategy(script, 's.groovy')
    }

    static List<Integer> bought(String indicators, String condition, MarketData data, Map<String, Object> values = [:]) {
        var script = """
            params { which choice('SPY', of: ['SPY', 'ABC']) }
            indicators { $indicators }
            enterLong('in') { $condition }
            exitLong('out') { !($condition) }
            """
        PaperDesk.saidBy(strategy(script), data, values).findAll { it.contains('buy') }.collect { it.split(' ')[0] as int }
    }

    /** The bars on which a condition begins to hold, from a bar on. */
    static List<Integer> starts(int from, int to, Closure<Boolean> holds) {
        (from..<to).findAll { holds(it) && (it == from || !holds(it - 1)) }
    }

    static List<Double> sma(double[] values, int n) {
        (0..<values.length).collect { i -> i < n - 1 ? Double.NaN : (i - n + 1..i).sum { values[it] } / n as double }
    }

    def "#what: the block is worked out on the other symbol's bars, where it is traded and where it is not"() {
        given:
        var mean = sma(SPY.closes(), 10)
        var expected = starts(9, 300) { SPY.closes()[it] > mean[it] && ABC.closes()[it] > 0 }

        expect:
        expected.size() > 5
        bought(indicators, condition, SomeBars.data([ABC], [SPY])) == expected
        bought(indicators, condition, SomeBars.data([ABC, SPY], [])) == expected

        where:
        what                       | indicators                                              | condition
        'one formula'              | "up = symbol('SPY') { close > sma(close, 10) }"         | 'up && close > 0'
        'two columns'              | "s = symbol('SPY') { close }; m = symbol('SPY') { sma(10) }" | 's > m'
        'a name is its formula'    | "m = sma(close, 10); up = symbol('SPY') { close > m }"  | 'up'
        'in a rule'                | 'm = sma(3)'                                            | "symbol('SPY') { close > sma(close, 10) } && m > 0"
        'a parameter names it'     | 'up = symbol(which) { close > sma(close, 10) }'         | 'up'
    }

    def "on its own bars it is itself, and a parameter can name another"() {
        given:
        var mean = sma(ABC.closes(), 10)
        var expected = starts(9, 300) { ABC.closes()[it] > mean[it] }

        expect:
        bought("up = symbol('ABC') { close > sma(close, 10) }", 'up', SomeBars.data([ABC], [SPY])) == expected
        bought("up = symbol(which) { close > sma(close, 10) }", 'up', SomeBars.data([ABC], [SPY]), [which: 'ABC']) == expected
    }

    def "weeks of another symbol, whichever is written first, and look-backs within and behind"() {
        expect:
        var weeks = bought("w = on('1w') { symbol('SPY') { close > sma(close, 3) } }", 'w', SomeBars.data([ABC], [SPY]))
        weeks.size() > 3
        weeks == bought("w = symbol('SPY') { on('1w') { close > sma(close, 3) } }", 'w', SomeBars.data([ABC], [SPY]))
        bought("c = symbol('SPY') { close }", 'c[2] > 100', SomeBars.data([ABC], [SPY])) ==
            bought("c = symbol('SPY') { close[2] }", 'c > 100', SomeBars.data([ABC], [SPY]))
        bought("c = symbol('SPY') { symbol('ABC') { close } }", 'c > sma(c, 5)', SomeBars.data([ABC], [SPY])) ==
            bought("c = close", 'c > sma(c, 5)', SomeBars.data([ABC], []))
    }

    def "#what the deciding bar's close, the other bar is #seen"() {
        given: 'other bars that close later or earlier by a shift'
        double[] closes = SPY.closes()
        long[] opens = (0..<300).collect { SPY.openedAt(it) + shift }
        var moved = SomeBars.of('SPY', Timeframe.DAY, opens, SomeBars.DAY, SPY.opens(), SPY.highs(), SPY.lows(), closes)
        int first = -by

        expect:
        bought("up = symbol('SPY') { close > open }", 'up', SomeBars.data([ABC], [moved])) ==
            starts(Math.max(0, first), 300) { closes[it + by] > SPY.opens()[it + by] }

        where:
        what                      | shift                    || by | seen
        'exactly at'              | 0L                       || 0  | 'seen'
        'a nanosecond after'      | 1L                       || -1 | 'not seen yet'
        'an hour before'          | -3_600_000_000_000L      || 0  | 'seen'
        'an hour after'           | 3_600_000_000_000L       || -1 | 'not seen yet'
        'a day and more after'    | 90_000_000_000_000L      || -2 | 'not seen yet'
    }

    def "before its first bar a symbol is missing, in a gap its newest closed bar counts"() {
        given: 'ten days of which the other symbol has the 4th, 5th and 9th'
        var days = SomeBars.days(10)
        double[] three = [10, 20, 30]
        var gappy = SomeBars.of('SPY', Timeframe.DAY, [days[3], days[4], days[8]] as long[], SomeBars.DAY, three, three, three, three)
        var data = SomeBars.data([SomeBars.ofCloses(1..10)], [gappy])
        var script = strategy("""
            indicators { s = symbol('SPY') { close } }
            onBar { if (flat) buy "\$s" else leave "\$s" }
            """)

        expect:
        PaperDesk.saidBy(script, data)*.replaceFirst(/ (buy|leave)/, '') == ['3 10.0', '4 20.0', '5 20.0', '6 20.0', '7 20.0', '8 30.0', '9 30.0']
    }

    def "the warm-up is the block's, counted on the other symbol's bars: #block from bar #first"() {
        given: 'the other symbol begins 20 days later'
        var late = SomeBars.of('SPY', Timeframe.DAY, (20..<300).collect { SPY.openedAt(it) } as long[], SomeBars.DAY,
            *[SPY.opens(), SPY.highs(), SPY.lows(), SPY.closes()].collect { Arrays.copyOfRange(it, 20, 300) })
        var decisions = strategy("onBar { if ($block > 0 || flat) buy 'x' }").on(SomeBars.data([ABC], [late]), new Parameters([:]), new ColumnCache(1 << 20))

        expect:
        ((Decisions.EachSymbol) decisions).deciders()[0].firstBar() == first

        where:
        block                                          || first
        "symbol('SPY') { close }"                      || 20
        "symbol('SPY') { sma(close, 10) }"             || 29
        "sma(symbol('SPY') { sma(close, 10) }, 5)"     || 33
        "symbol('ABC') { sma(close, 10) }"             || 9
    }

    def "columns are kept apart by the symbol and by its data"() {
        given:
        var cache = new ColumnCache(1 << 24)
        var script = strategy("indicators { s = symbol('SPY') { close } }\nonBar { if (s > sma(s, 3)) buy 'x' else leave 'y' }")
        var said = { MarketData data, ColumnCache with ->
            new PaperDesk(ABC).ask(((Decisions.EachSymbol) script.on(data, new Parameters([:]), with)).deciders()[0]).said
        }
        var one = SomeBars.data([ABC], [SPY])
        var other = SomeBars.data([ABC], [SomeBars.walk(3, 300, 'SPY')])

        expect:
        said(one, cache) == said(one, new ColumnCache(1 << 20))
        said(other, cache) == said(other, new ColumnCache(1 << 20))
        said(one, cache) != said(other, cache)
    }

    def "a symbol that is not there is told where it is written, and what to do: #loaded"() {
        when:
        strategy("indicators {\n    a = sma(close, 3)\n    b = 1 + symbol('SPX') { close }\n}\nenterLong('x') { a > b }")
            .on(SomeBars.data([ABC], references), new Parameters([:]), new ColumnCache(1 << 20))

        then:
        var found = thrown(ProblemsFound)
        var problem = found.problems().first()
        problem.code().code() == 'BB-SCR-005'
        [problem.place().line(), problem.place().column()] == [3, 13]
        problem.message() == "the data has no symbol 'SPX'"
        problem.advice() == advice

        where:
        references                          || advice
        []                                  || 'write in the experiment: data: {references: [SPX]}'
        [SPY]                               || "did you mean 'SPY'? If not, write in the experiment: data: {references: [SPY, SPX]}"
        loaded = references*.symbol()
    }

    def "what is wrong with #text is told"() {
        when:
        strategy("indicators { a = $text }\nenterLong('x') { a > 1 }")

        then:
        var found = thrown(ProblemsFound)
        var problem = found.problems().first()
        problem.message() == message

        where:
        text                               || message
        "symbol('SPY')"                    || 'symbol takes the name of a symbol and a block'
        "symbol { close }"                 || 'symbol takes the name of a symbol and a block'
        "symbol('A', 'B') { close }"       || 'symbol takes the name of a symbol and a block'
        "symbol(3) { close }"              || 'the name of a symbol is a text, but this is a whole number'
        "symbol('SPY') { 'x' }"            || 'an indicator is a series, but this is a text'
        "symbol('SPY') { def x = 1; x }"   || 'this block must be one expression'
        "symbol('SPY') { clsoe }"          || "nothing is called 'clsoe'"
    }

    def "a book reads the same column for every symbol, and never picks a reference"() {
        given:
        var script = strategy("""
            perSymbol { spy = symbol('SPY') { close } }
            rebalance(every: 1.days) { hold universe.where { it.spy > 0 }.weights { it.spy }.normalizedTo(0.9) }
            """)
        var bars = [ABC, SomeBars.walk(4, 300, 'DEF'), SomeBars.walk(5, 300, 'GHI')]
        var data = SomeBars.data(bars, [SPY])
        var book = ((Decisions.WholeBook) script.on(data, new Parameters([:]), new ColumnCache(1 << 20))).decider()
        Map<Integer, Double> told = [:]
        var desk = [quantity: { int s -> 0d }, cash: { -> 1000d },
            intend: { int s, Intention i -> told[s] = ((Intention.TargetWeight) i).weight() }] as Desk

        expect:
        [0, 7, 299].every {
            told.clear()
            book.rebalance(it, desk)
            told.keySet() == [0, 1, 2].toSet() && told.values().every { weight -> Math.abs(weight - 0.3) < 1e-12 }
        }
    }

    def "references are looked at, and change neither clock nor account"() {
        given:
        var script = strategy("indicators { m = sma(close, 5) }\nenterLong('up') { close > m }\nexitLong('down') { close < m }")
        var run = { MarketData data -> new Simulation(WholeRunSpec.RULES).run(script.on(data, new Parameters([:]), new ColumnCache(1 << 20)), data.universe()) }
        Result alone = run(SomeBars.data([ABC], []))
        Result beside = run(SomeBars.data([ABC], [SPY]))

        expect:
        alone.trades() == beside.trades()
        alone.equity().equity() == beside.equity().equity()
    }

    def "an honest look at another symbol is certified causal"() {
        given:
        var script = strategy("indicators { s = symbol('SPY') { close - sma(close, 5) }\n w = on('1w') { symbol('SPY') { close } } }\n" +
            "enterLong('in') { s > 0 && w > 1 }\nexitLong('out') { s < 0 }")
        var data = SomeBars.data([ABC], [SPY])

        expect:
        var certificate = new Causality(script, new Parameters([:]), WholeRunSpec.RULES, data, 1 << 24).certificate()
        certificate.holds()
        certificate.cuts() > 3
        certificate.noise() == 1
    }

    def "a book may ask for its equity while its first symbol has had no bar yet"() {
        given:
        var script = strategy("rebalance(every: 1.days) { note 'equity', account.equity; hold universe.where { it.close > it.open }.equalWeights() }")
        var late = SomeBars.of('LATE', Timeframe.DAY, SomeBars.days(40, SomeBars.MONDAY.plusDays(200)), SomeBars.DAY, *SomeBars.prices(3, 40))
        var data = SomeBars.data(late, SomeBars.walk(1, 240, 'EARLY'))

        expect:
        var certificate = new Causality(script, new Parameters([:]), WholeRunSpec.RULES, data, 1 << 24).certificate()
        certificate.holds()
        certificate.cuts() > 3
    }
}
