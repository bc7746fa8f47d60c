package dev.backbeat.dsl.compile

import dev.backbeat.dsl.PaperDesk
import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.causality.Causality
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Strategy
import spock.lang.Specification

/** `rankAcross(x)` and the like: what all traded symbols have at the close of a symbol's bar. */
class AcrossSymbolsSpec extends Specification {
    static final String EVERY_WORD = '''
        [rankAcross(s), placeAcross(s), zscoreAcross(s), meanAcross(s), medianAcross(s), quantileAcross(s, 0.3), stdevAcross(s),
         sumAcross(s), lowestAcross(s), highestAcross(s), countAcross(s > 0), shareAcross { s > 0 }]'''
    static final List<String> WORDS = EVERY_WORD.strip()[1..-2].split(/,\s+(?=[a-z])/)*.strip()

    static strategy(String script) {
        new StrategyCompiler().strategy(script, 's.groovy')
    }

    /** The words' columns, as plots show them: word by word, symbol by symbol. */
    static List<List<double[]>> columns(List<String> words, MarketData data, String s = 'change(close, 3)', ColumnCache cache = new ColumnCache(1 << 24)) {
        var plots = words.withIndex().collect { word, i -> "plot 'p$i', w$i\n" }.join()
        var named = words.withIndex().collect { word, i -> "w$i = $word\n" }.join()
        var script = strategy("indicators { s = $s\n $named }\n$plots\nenterLong('x') { close < 0 && w0 > 0 }")
        script.on(data, new Parameters([:]), cache).plots().get()*.columns()
    }

    /** Daily bars of the days of a month that are named. */
    static Bars on(String symbol, List<Integer> days, List<? extends Number> closes, long later = 0) {
        double[] close = closes.collect { it as double } as double[]
        long[] opens = days.collect { SomeBars.days(60)[it] + later } as long[]
        SomeBars.of(symbol, Timeframe.DAY, opens, SomeBars.DAY, close, close, close, close)
    }

    def "a value is among those that all symbols have at the close of the bar"() {
        given:
        var data = SomeBars.data([SomeBars.ofCloses([1, 2, 3, 9], 'A'), SomeBars.ofCloses([2, 2, 7, 8], 'B'), SomeBars.ofCloses([3, 1, 5, 7], 'C')], [])
        var found = columns(['rankAcross(s)', 'placeAcross(s)', 'meanAcross(s)', 'countAcross(s > 2)'], data, 'close')*.collect { it.toList() }

        expect:
        found[0] == [[0, 0.75, 0, 1], [0.5, 0.75, 1, 0.5], [1, 0, 0.5, 0]]*.collect { it as double }
        found[1] == [[3, 1.5, 3, 1], [2, 1.5, 1, 2], [1, 3, 2, 3]]*.collect { it as double }
        found[2] == [[2, 5 / 3d, 5, 8]*.doubleValue()] * 3
        found[3] == [[1, 0, 3, 3]*.doubleValue()] * 3
    }

    def "a symbol that closes #what counts with #counts"() {
        given:
        var data = SomeBars.data([on('A', [0, 1, 2], [10, 20, 30]), on('B', [0, 1, 2], [1, 2, 3], later)], [])

        expect:
        columns(['sumAcross(s)'], data, 'close')[0][0].toList() == sums.collect { it as double }

        where:
        what                     | later           || sums         | counts
        'at the same time'       | 0               || [11, 22, 33] | 'its bar of that time'
        'a nanosecond later'     | 1               || [10, 21, 32] | 'the bar before'
        'an hour earlier'        | -3600000000000L || [11, 22, 33] | 'its bar of that day'
    }

    def "a symbol counts from its first bar until it has had none for more than a week, and again from its next one"() {
        given:
        var data = SomeBars.data([on('A', (0..19).toList(), [1] * 20), on('B', [2, 3, 14], [100, 200, 300])], [])

        expect:
        columns(['sumAcross(s)'], data, 'close')[0][0].toList() ==
            ([1] * 2 + [101] + [201] * 8 + [1] * 3 + [301] * 6).collect { it as double }
    }

    def "missing values are left out, and references and symbols without a bar are no part of it"() {
        given:
        var data = SomeBars.data([SomeBars.ofCloses([1, 2, 3, 4], 'A'), on('B', [1, 2, 3], [7, 8, 9])], [SomeBars.ofCloses([99] * 4, 'R')])
        var found = columns(['countAcross(s > -1000)', 'stdevAcross(s)', 'rankAcross(s)'], data, 'close - close[1]')

        expect:
        found[0][0].toList() == [Double.NaN, 1d, 2d, 2d]
        found[1][0].toList() == [Double.NaN, Double.NaN, 0d, 0d]
        found[2][0].toList() == [Double.NaN, 0.5d, 0.5d, 0.5d]
        found[2][1].toList() == [Double.NaN, 0.5d, 0.5d]
    }

    /** Symbols that begin, pause and close at times of their own. */
    static List<Bars> scattered(long seed, int closes = 3) {
        var random = new SplittableRandom(seed)
        (0..<5).collect { symbol ->
            int first = random.nextInt(40)
            var days = (first..<120).findAll { random.nextDouble() < (symbol == 4 ? 0.08 : 0.9) }
            var prices = SomeBars.prices(seed * 10 + symbol, 120)
            long later = random.nextInt(closes) * 3600000000000L
            SomeBars.of("S$symbol", Timeframe.DAY, days.collect { SomeBars.days(120)[it] + later } as long[], SomeBars.DAY,
                *prices.collect { column -> days.collect { column[it] } as double[] })
        }
    }

    def "what comes later changes no value, to the bit, of any word (seed #seed)"() {
        given:
        var data = SomeBars.data(scattered(seed), [])
        var whole = columns(WORDS, data)

        expect:
        WORDS.size() == 12
        [1, 30, 31, 77, 150, data.universe().instants() - 2].every { tick ->
            var known = data.universe().until(tick)
            var part = columns(WORDS, new MarketData(known, data.fingerprint()))
            [part, whole].transpose().every { List<List<double[]>> word ->
                word.transpose().every { double[] cut, double[] all -> Arrays.equals(cut, Arrays.copyOf(all, cut.length)) }
            }
        }

        where:
        seed << (1L..6L)
    }

    def "bars of others that close later never matter (seed #seed)"() {
        given: 'all prices after a day are others'
        var bars = scattered(seed)
        long cut = SomeBars.days(120)[80]
        var changed = bars.collect { one ->
            def other = { double[] column -> (0..<one.size()).collect { one.closedAt(it) > cut ? 3 * column[it] + it : column[it] } as double[] }
            one.with(other(one.opens()), other(one.highs()), other(one.lows()), other(one.closes()), one.volumes())
        }
        var as = columns(WORDS, SomeBars.data(bars, []))
        var bs = columns(WORDS, SomeBars.data(changed, []))

        expect:
        (0..<WORDS.size()).every { word ->
            (0..<bars.size()).every { symbol ->
                int known = bars[symbol].newestClosed(cut) + 1
                Arrays.equals(Arrays.copyOf(as[word][symbol], known), Arrays.copyOf(bs[word][symbol], known))
            }
        }
        (0..<WORDS.size()).any { word -> !Arrays.equals(as[word][0], bs[word][0]) }

        where:
        seed << (1L..6L)
    }

    def "the order of the symbols changes nothing, to the bit"() {
        given:
        var bars = scattered(3)
        var order = [3, 0, 4, 2, 1]
        var as = columns(WORDS, SomeBars.data(bars, []))
        var bs = columns(WORDS, SomeBars.data(order.collect { bars[it] }, []))

        expect:
        (0..<WORDS.size()).every { word -> (0..<5).every { Arrays.equals(bs[word][it], as[word][order[it]]) } }
    }

    def "columns are kept apart by the data of all symbols"() {
        given:
        var cache = new ColumnCache(1 << 24)
        var one = [SomeBars.walk(1, 60, 'A'), SomeBars.walk(2, 60, 'B')]
        var other = [SomeBars.walk(1, 60, 'A'), SomeBars.walk(3, 60, 'B')]

        expect:
        columns(['rankAcross(s)'], SomeBars.data(one, []), 'close', cache)[0][0].toList() == columns(['rankAcross(s)'], SomeBars.data(one, []), 'close')[0][0].toList()
        columns(['rankAcross(s)'], SomeBars.data(other, []), 'close', cache)[0][0].toList() == columns(['rankAcross(s)'], SomeBars.data(other, []), 'close')[0][0].toList()
        columns(['rankAcross(s)'], SomeBars.data(other, []), 'close', cache)[0][0].toList() != columns(['rankAcross(s)'], SomeBars.data(one, []), 'close')[0][0].toList()
    }

    def "they go into formulas, and take formulas, weeks and other symbols: #word"() {
        expect:
        columns([word], SomeBars.data([SomeBars.walk(1, 60, 'A'), SomeBars.walk(2, 60, 'B')], [SomeBars.walk(3, 60, 'SPY')]), 'close')[0].every { column ->
            column.any { it > 0 }
        }

        where:
        word << ["rankAcross(close / symbol('SPY') { close })", "rankAcross(on('1w') { close })", 'sma(rankAcross(s), 5)', 'rankAcross(zscoreAcross(s)) + 1',
                 'rankAcross(s)[2] + rankAcross(series: s)', "meanAcross(crossesAbove(close, sma(close, 5)) ? 1 : 0)"]
    }

    def "what looks across cannot stand in a block on other bars: #text"() {
        when:
        strategy("indicators { a = $text }\nenterLong('x') { a > 1 }")

        then:
        var found = thrown(ProblemsFound)
        found.problems()*.message() == ["what looks across symbols does so on the bars of the experiment, and cannot stand in $word"]
        found.problems()[0].advice() == "write it around: rankAcross($word(…) { … })"

        where:
        text                                              | word
        "on('1w') { rankAcross(close) }"                  | 'on'
        "symbol('SPY') { 1 + meanAcross(close) }"         | 'symbol'
    }

    def "#text is refused: #message"() {
        when:
        strategy("indicators { a = $text }\nenterLong('x') { a > 1 }").on(SomeBars.data([SomeBars.walk(1, 9, 'A')], []), new Parameters([:]), new ColumnCache(1 << 20))

        then:
        var found = thrown(ProblemsFound)
        found.problems()[0].message() == message

        where:
        text                                || message
        'rankAcross()'                      || 'rankAcross needs series'
        'rankAcross(close > open)'          || 'series of rankAcross must be a series of numbers, but this is yes or no'
        'rankAcross(close, 5)'              || 'rankAcross takes only 1 argument'
        'countAcross(close)'                || 'condition of countAcross must be a condition, but this is a decimal number'
        'quantileAcross(close, 90)'         || 'share of quantileAcross must be from 0 to 1, but is 90'
        'quantileAcross(close)'             || 'quantileAcross needs share'
        'csRank(close)'                     || "there is no indicator or function 'csRank'"
    }

    static final String BOOK = '''
        perSymbol { score = rankAcross(roc(close, 10)); calm = zscoreAcross(realizedVolatility(10)) }
        rebalance(every: 1.days) { hold universe.where { it.score >= 0.5 && it.calm < 1 }.weights { it.score }.normalizedTo(0.9) }
        '''

    def "a book reads them for each of its symbols"() {
        given:
        var bars = (1..4).collect { SomeBars.walk(it, 60, "S$it") }
        var book = ((Decisions.WholeBook) strategy('perSymbol { r = rankAcross(close) }\nrebalance(every: 1.days) { hold universe.where { it.r == 1 }.equalWeights() }')
            .on(SomeBars.data(bars, []), new Parameters([:]), new ColumnCache(1 << 20))).decider()
        var told = []
        var desk = [quantity: { int s -> 0d }, cash: { -> 1000d }, intend: { int s, Intention i -> told << s }] as Desk

        expect:
        (0..<60).every { day ->
            told.clear()
            book.rebalance(day, desk)
            told == [(0..3).max { bars[it].closes()[day] }]
        }
    }

    def "they are certified causal, in a book and in rules"() {
        given:
        var data = SomeBars.data(scattered(2, 1), [])
        var certificate = new Causality(strategy(script), new Parameters([:]), WholeRunSpec.RULES, data, 1 << 24).certificate()

        expect:
        certificate.holds()
        certificate.cuts() > 3
        certificate.noise() == 1

        where:
        script << [BOOK, "indicators { r = rankAcross(roc(close, 5)) }\nenterLong('top') { r > 0.7 }\nexitLong('fell') { r < 0.3 }"]
    }

    /** A strategy that is shown the bars of all symbols but the first one bar too early. */
    static class Peeking implements Strategy {
        @Delegate Strategy script

        @Override
        Decisions on(MarketData data, Parameters parameters, ColumnCache cache) {
            var early = { double[] column -> (0..<column.length).collect { column[Math.min(it + 1, column.length - 1)] } as double[] }
            var bars = data.universe().bars().withIndex().collect { one, i ->
                i == 0 ? one : one.with(early(one.opens()), early(one.highs()), early(one.lows()), early(one.closes()), one.volumes())
            }
            script.on(new MarketData(data.universe().with(bars, data.universe().references()), data.fingerprint()), parameters, cache)
        }
    }

    def "a rank among bars that have not closed yet is found out"() {
        given:
        var data = SomeBars.data((1..3).collect { SomeBars.walk(it, 300, "S$it") }, [])
        var script = strategy("indicators { r = rankAcross(roc(close, 5)) }\nenterLong('top') { r > 0.7 }\nexitLong('fell') { r < 0.3 }")
        var certificate = { Strategy one -> new Causality(one, new Parameters([:]), WholeRunSpec.RULES, data, 1 << 24).certificate() }

        expect:
        certificate(script).holds()
        !certificate(new Peeking(script: script)).holds()
    }

    def "in a rule the warm-up is that of the series"() {
        given:
        var decisions = strategy("onBar { if (meanAcross(sma(close, 7)) > 0) buy 'x' }")
            .on(SomeBars.data([SomeBars.walk(1, 30, 'A'), SomeBars.walk(2, 30, 'B')], []), new Parameters([:]), new ColumnCache(1 << 20))

        expect:
        ((Decisions.EachSymbol) decisions).deciders()*.firstBar() == [6, 6]
    }
}
