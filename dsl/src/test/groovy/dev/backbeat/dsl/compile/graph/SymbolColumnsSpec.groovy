package dev.backbeat.dsl.compile.graph

import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.compile.script.Findings
import dev.backbeat.dsl.compile.script.ScriptText
import dev.backbeat.dsl.compile.script.Span
import dev.backbeat.dsl.indicator.Catalogue
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.strategy.Parameters
import java.util.function.Supplier
import spock.lang.Specification

class SymbolColumnsSpec extends Specification {
    static final CLOSE = new Node(Term.Market.CLOSE, [], Span.NOWHERE)
    static final VOLUME = new Node(Term.Market.VOLUME, [], Span.NOWHERE)

    static Node number(double value) {
        Node.number(value, Span.NOWHERE)
    }

    static Node sma(Node of, int length) {
        new Node(new Term.Call(Catalogue.find('sma').get(), 0), [of, number(length)], Span.NOWHERE)
    }

    static Node on(String timeframe, Node of) {
        new Node(new Term.On(Timeframe.find(timeframe).get()), [of], Span.NOWHERE)
    }

    static Node back(Node of, int bars) {
        new Node(new Term.Back(), [of, number(bars)], Span.NOWHERE)
    }

    static SymbolColumns columns(Bars bars, ColumnCache cache = new ColumnCache(1L << 20)) {
        new MarketColumns(SomeBars.data(bars), cache).of(0)
    }

    def "operations, look-backs and constants fill columns"() {
        given:
        var bars = SomeBars.ofCloses([1, 2, 4])

        expect:
        columns(bars).column(Node.apply(Op.MULTIPLY, Span.NOWHERE, CLOSE, number(2))).toList() == [2, 4, 8]
        columns(bars).column(back(CLOSE, 1)).toList() == [Double.NaN, 1, 2]
        columns(bars).column(back(CLOSE, 9)).every { it.isNaN() }
        columns(bars).column(VOLUME).toList() == [1000, 1001, 1002]
        columns(bars).column(number(7)).toList() == [7, 7, 7]
        columns(bars).column(Node.apply(Op.IF, Span.NOWHERE, Node.apply(Op.ABOVE, Span.NOWHERE, CLOSE, number(1)), CLOSE, number(0))).toList() == [0, 2, 4]
    }

    def "equal nodes have one hash however they came about, and are filled once"() {
        given:
        var cache = new ColumnCache(1L << 20)
        var bars = SomeBars.walk(1, 100)
        double[] first = columns(bars, cache).column(sma(CLOSE, 5))

        expect:
        sma(CLOSE, 5) == new Node(new Term.Call(Catalogue.find('sma').get(), 0), [CLOSE, number(5)], new Span(3, 4, 5))
        sma(CLOSE, 5).hash() != sma(CLOSE, 6).hash()
        columns(bars, cache).column(sma(CLOSE, 5)).is(first)
    }

    def "a node made of itself sixty times over stays small"() {
        given:
        Node node = CLOSE
        60.times { node = Node.apply(Op.ADD, Span.NOWHERE, node, node) }
        var tiny = new ColumnCache(1)

        expect:
        columns(SomeBars.ofCloses([1, 2]), tiny).column(node).toList() == [2d**60, 2d**61]
        columns(SomeBars.ofCloses([1, 2]), tiny).warmUp(node) == 0
        node.toString() == 'apply ADD/2'
    }

    def "outputs of one indicator are filled together"() {
        given:
        var filled = []
        var bollinger = Catalogue.find('bollinger').get()
        var output = { int k -> new Node(new Term.Call(bollinger, k), [CLOSE, number(5), number(2)], Span.NOWHERE) }
        var columns = columns(SomeBars.walk(2, 50))
        double[] upper = columns.column(output(0))

        expect:
        columns.column(output(2))[20] < upper[20]
        columns.warmUp(output(1)) == 4
    }

    def "the warm-up adds up through the graph"() {
        expect:
        columns(SomeBars.walk(1, 50)).warmUp(node) == warmUp

        where:
        node                                                         || warmUp
        CLOSE                                                        || 0
        sma(CLOSE, 5)                                                || 4
        sma(sma(CLOSE, 5), 3)                                        || 6
        back(sma(CLOSE, 5), 2)                                       || 6
        Node.apply(Op.ADD, Span.NOWHERE, CLOSE, sma(CLOSE, 9))       || 8
        on('1w', CLOSE)                                              || 6
        on('1w', back(CLOSE, 1))                                     || 13
        on('1mo', sma(CLOSE, 2))                                     || 50
    }

    def "a week's value is seen from the close of its last day on, and not earlier"() {
        given: 'three weeks of days from a Monday on'
        double[] weekly = columns(SomeBars.ofCloses(1..21)).column(on('1w', CLOSE))

        expect:
        weekly.toList().take(6).every { it.isNaN() }
        weekly.toList().subList(6, 13).every { it == 7 }
        weekly[13] == 14 && weekly[20] == 21
    }

    def "weeks without Sundays are over when the next one begins"() {
        given: 'two weeks from Monday to Friday'
        double[] closes = 1..10
        long[] opens = (0..<10).collect { SomeBars.days(1)[0] + (it + 2 * it.intdiv(5)) * SomeBars.DAY }
        var bars = SomeBars.of('ABC', Timeframe.DAY, opens, SomeBars.DAY, closes, closes, closes, closes)

        expect:
        columns(bars).column(on('1w', CLOSE)).toList() == [Double.NaN] * 5 + [5] * 5
    }

    def "a coarser bar has the first open, the extremes, the last close and all of the volume"() {
        given:
        var bars = SomeBars.of('ABC', Timeframe.DAY, SomeBars.days(7), SomeBars.DAY,
            [1, 2, 3, 4, 5, 6, 7] as double[], [9, 8, 12, 8, 8, 8, 8] as double[], [1, 1, 1, 0.5, 1, 1, 1] as double[], [2] * 7 as double[])
        var week = CoarseBars.of(bars, Timeframe.find('1w').get(), SomeBars.WHOLE_DAYS).bars()

        expect:
        week.size() == 1
        [week.opens()[0], week.highs()[0], week.lows()[0], week.closes()[0], week.volumes()[0]] == [1, 12, 0.5, 2, 7021]
    }

    def "columns of a part of the bars are those of the whole, for other timeframes too"() {
        given:
        var bars = SomeBars.walk(5, 200)
        double[] whole = columns(bars).column(node)

        expect:
        [1, 6, 7, 8, 50, 120, 199].every { cut ->
            double[] part = columns(SomeBars.firstOf(bars, cut)).column(node)
            (0..<cut).every { Double.compare(part[it], whole[it]) == 0 }
        }

        where:
        node << [on('1w', sma(CLOSE, 3)), on('1mo', CLOSE), sma(on('1w', CLOSE), 4), on('2d', back(CLOSE, 1))]
    }

    static Node ofSymbol(String name, Node of) {
        new Node(new Term.OfSymbol(), [new Node(new Term.Text(name), [], Span.NOWHERE), of], Span.NOWHERE)
    }

    /** Bars of three hours at random times, with gaps. */
    static Bars gappy(String symbol, long seed, int days) {
        var random = new SplittableRandom(seed)
        var hour = 3_600_000_000_000L
        var opens = SomeBars.days(days).findAll { random.nextInt(3) > 0 }.collect { it + random.nextInt(20) * hour } as long[]
        SomeBars.of(symbol, Timeframe.DAY, opens, 3 * hour, *SomeBars.prices(seed, opens.length))
    }

    def "seed #seed: columns of other symbols hold nothing that had not closed by then"() {
        given: 'symbols whose bars close at other times, and the same data at an earlier instant'
        var nodes = [ofSymbol('SPY', sma(CLOSE, 3)), ofSymbol('SPY', on('1w', CLOSE)), on('1w', ofSymbol('SPY', back(VOLUME, 1))),
                     sma(ofSymbol('OTHER', ofSymbol('SPY', CLOSE)), 2), ofSymbol('SPY', ofSymbol('ABC', CLOSE))]
        var data = SomeBars.data([gappy('ABC', seed, 60), gappy('OTHER', seed + 1000, 60)], [gappy('SPY', seed + 2000, 60)])
        var universe = data.universe()
        int cut = new SplittableRandom(seed).nextInt(universe.instants())
        var earlier = new MarketData(universe.until(cut), data.fingerprint())
        var all = new MarketColumns(data, new ColumnCache(1L << 20))
        var known = new MarketColumns(earlier, new ColumnCache(1L << 20))

        expect:
        [0, 1].every { symbol ->
            nodes.every { node ->
                double[] part = known.of(symbol).column(node)
                Arrays.equals(part, Arrays.copyOf(all.of(symbol).column(node), part.length))
            }
        }
        and: 'the newest closed one, found by hand'
        var abc = universe.bars(0)
        var spy = universe.references()[0]
        double[] joined = all.of(0).column(ofSymbol('SPY', CLOSE))
        (0..<abc.size()).every { bar ->
            int newest = (-1..<spy.size()).findAll { it < 0 || spy.closedAt(it) <= abc.closedAt(bar) }.max()
            Double.compare(joined[bar], newest < 0 ? Double.NaN : spy.closes()[newest]) == 0
        }

        where:
        seed << (1L..40L)
    }

    def "parameters are put in, and what is the same for all bars is worked out"() {
        given:
        var text = new ScriptText('s', 's', '')
        var parameter = { String name -> new Node(new Term.Parameter(name), [], Span.NOWHERE) }
        var binding = new Binding(new Parameters([n: 4L, share: 0.5d, up: true, kind: 'sma']), new Findings(text))
        var twice = Node.apply(Op.MULTIPLY, Span.NOWHERE, parameter('n'), number(2))
        var kind = Node.apply(Op.SAME, Span.NOWHERE, parameter('kind'), new Node(new Term.Text('sma'), [], Span.NOWHERE))

        expect:
        binding.bind(twice) == number(8)
        binding.bind(Node.apply(Op.IF, Span.NOWHERE, parameter('up'), CLOSE, VOLUME)) == CLOSE
        binding.bind(Node.apply(Op.IF, Span.NOWHERE, Node.apply(Op.NOT, Span.NOWHERE, kind), CLOSE, VOLUME)) == VOLUME
        binding.bind(new Node(new Term.Call(Catalogue.find('sma').get(), 0), [CLOSE, twice], Span.NOWHERE)) == sma(CLOSE, 8)
        binding.bind(parameter('share')).term() == new Term.Constant(0.5d)
    }

    def "bars of #wanted from bars of #bars: #fine"() {
        given:
        var findings = new Findings(new ScriptText('s', 's', ''))
        Timeframes.check([on(wanted, CLOSE)], Timeframe.find(bars).get(), findings)

        expect:
        findings.isEmpty() == fine

        where:
        bars  | wanted || fine
        '1d'  | '1w'   || true
        '1d'  | '1d'   || true
        '1d'  | '1h'   || false
        '15m' | '1h'   || true
        '15m' | '20m'  || false
        '15m' | '1d'   || true
        '1w'  | '1mo'  || true
        '2d'  | '3d'   || false
        '1mo' | '1w'   || false
    }
}
