package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.indicator.ta4j.ColumnSeries
import org.ta4j.core.BarSeries
import org.ta4j.core.indicators.CachedIndicator
import org.ta4j.core.indicators.averages.EMAIndicator
import org.ta4j.core.indicators.averages.SMAIndicator
import org.ta4j.core.indicators.averages.ZLEMAIndicator
import org.ta4j.core.indicators.helpers.ClosePriceIndicator
import org.ta4j.core.indicators.helpers.PreviousValueIndicator
import org.ta4j.core.num.Num
import spock.lang.Specification

/** What goes wrong in ta4j, and does not here. */
class ColumnSeriesSpec extends Specification {
    static ColumnSeries series(bars, int reach = 0) {
        new ColumnSeries(bars, (0..<bars.size()) as int[], reach, 1)
    }

    def "a series shows the bars of the columns up to the newest known, and none beyond"() {
        given:
        var bars = Samples.walk(10)
        var series = series(bars)
        series.growTo(4)

        expect:
        series.barCount == 5
        series.getBar(4).closePrice.doubleValue() == bars.closes()[4]
        series.getBar(4).endTime.toEpochMilli() == bars.closedAt(4).intdiv(1_000_000)
        series.getBar(4).timePeriod.toMillis() == 86_399_999
        [series.getBar(0).openPrice, series.getBar(0).highPrice, series.getBar(0).lowPrice, series.getBar(0).volume]*.doubleValue() ==
            [bars.opens()[0], bars.highs()[0], bars.lows()[0], bars.volumes()[0]]

        when:
        series.getBar(5)

        then:
        var e = thrown(IllegalStateException)
        e.message == 'asks for bar 5 when 4 is newest'
    }

    def "an indicator that looks ahead is stopped: #what"() {
        given:
        var series = series(Samples.walk(100))
        var close = new ClosePriceIndicator(series)
        series.growTo(50)

        when:
        look(series, close)

        then:
        thrown(IllegalStateException)

        where:
        what                  | look
        'the last bar'        | { s, c -> s.lastBar }
        'a later value'       | { s, c -> c.getValue(51) }
        'a column, later'     | { s, c -> s.indicator(new double[100]).getValue(51) }
        'a later average'     | { s, c -> new SMAIndicator(c, 3).getValue(52) }
    }

    def "values are right beyond the million bars at which ta4j's caches turn over by themselves"() {
        given:
        int count = 1_200_000
        double[] closes = new double[count]
        for (int i = 0; i < count; i++) closes[i] = 100 + i % 1000
        var long_ = many(closes)
        var words = ['zlema', 'lsma'].collect { Catalogue.find(it).get() }

        expect:
        words.every { word ->
            double[] filled = word.kernel().fill(Samples.inputs(word, long_, Samples.usual(word)))[0]
            var near = many(Arrays.copyOfRange(closes, count - 3000, count))
            double[] last = word.kernel().fill(Samples.inputs(word, near, Samples.usual(word)))[0]
            (1000..<3000).every { Math.abs(filled[count - 3000 + it] - last[it]) < 1e-6 }
        }
    }

    // Bars by the minute: there are not a million days.
    static many(double[] closes) {
        long minute = 60_000_000_000L
        long[] opens = new long[closes.length]
        long[] ends = new long[closes.length]
        for (int i = 0; i < opens.length; i++) {
            opens[i] = i * minute
            ends[i] = (i + 1) * minute - 1_000_000
        }
        new dev.backbeat.engine.market.Bars('ABC', dev.backbeat.engine.market.Timeframe.find('1m').get(), opens, ends, closes, closes, closes, closes, closes, [:])
    }

    def "a read further back than is kept is refused, and never answered by a newer bar"() {
        given:
        int count = 70_000
        double[] closes = new double[count]
        for (int i = 0; i < count; i++) closes[i] = i + 1
        var series = series(many(closes))
        var before = new PreviousValueIndicator(new ClosePriceIndicator(series), 69_000)

        when:
        series.growTo(69_500)
        before.getValue(69_500)

        then:
        var e = thrown(IllegalStateException)
        e.message == 'asks for bar 500 of 69500, but keeps 65536'
    }

    def "a longer reach keeps more bars"() {
        given:
        var bars = many(new double[200_000])

        expect:
        series(bars).maximumBarCount == 65536
        series(bars, 150_000).maximumBarCount == 150_000
        series(bars, 300_000).maximumBarCount == 200_001
        series(bars).removedBarsCount == 0
        series(bars).beginIndex == 0
    }

    def "a recursive average asked late goes without a stack that overflows"() {
        given:
        int count = 60_000
        var series = series(many(new double[count].tap { Arrays.fill(it, 7d) }))
        series.growTo(count - 1)

        expect:
        new EMAIndicator(new ClosePriceIndicator(series), 10).getValue(count - 1).doubleValue() == 7
        Math.abs(new ZLEMAIndicator(new ClosePriceIndicator(series), 10).getValue(count - 1).doubleValue() - 7) < 1e-9
    }

    def "what would change the series is refused: #change"() {
        when:
        what(series(Samples.walk(3)))

        then:
        thrown(UnsupportedOperationException)

        where:
        change       | what
        'a bar'      | { it.addBar(null, false) }
        'a trade'    | { it.addTrade(null, null) }
        'a price'    | { it.addPrice((Num) null) }
        'a maximum'  | { it.maximumBarCount = 3 }
        'a part'     | { it.getSubSeries(0, 1) }
        'a builder'  | { it.barBuilder() }
        'a list'     | { it.barData }
        'an amount'  | { it.growTo(0); it.getBar(0).amount }
        'trades'     | { it.growTo(0); it.getBar(0).trades }
        'on a bar'   | { it.growTo(0); it.getBar(0).addTrade(null, null) }
        'bar price'  | { it.growTo(0); it.getBar(0).addPrice(null) }
    }

    /** The close, noting on which bars it was asked for. */
    static class Noting extends CachedIndicator<Num> {
        final List<Integer> asked = []
        final close

        Noting(BarSeries series) {
            super(series)
            close = new ClosePriceIndicator(series)
        }

        protected Num calculate(int index) {
            asked << index
            close.getValue(index)
        }

        int getCountOfUnstableBars() {
            0
        }
    }

    def "ta4j works the last bar out anew where its bar is a new object; here the last one is always yet to come"() {
        given:
        var series = series(Samples.walk(10))
        var close = new Noting(series)

        when:
        (0..<10).each { bar ->
            series.growTo(bar)
            3.times { close.getValue(bar) }
        }

        then:
        close.asked == (0..<10).toList()
        series.endIndex == 10
    }

    def "ta4j's values depend on the order of reads; here columns are filled from bar 0 on, in the warm-up, too"() {
        given:
        var bars = Samples.walk(500)
        List<Noting> made = []
        var kernel = new Ta4jKernel({ made << new Noting(it.bars()); [made.last()] }, [], WarmUp.bars(7), Indicator.Memory.WINDOW, false)
        var average = { new SMAIndicator(new ClosePriceIndicator(PlainTa4j.series(bars)), 20) }
        double[] upward = PlainTa4j.values(average(), 500)
        var downward = average()
        double[] backward = (499..0).collect { downward.getValue(it).doubleValue() }.reverse()

        when:
        double[] filled = kernel.fill(new Inputs(bars, SomeBars.WHOLE_DAYS, 252, [], new Settings([], [])))[0]

        then:
        made*.asked == [(0..<500).toList()]
        filled.toList().drop(7) == bars.closes().toList().drop(7)
        filled.toList().take(7).every { it.isNaN() }
        !Arrays.equals(upward, backward)
        MovingAverages.simple(bars.closes(), 20).toList().drop(19) == upward.toList().drop(19)
    }
}
