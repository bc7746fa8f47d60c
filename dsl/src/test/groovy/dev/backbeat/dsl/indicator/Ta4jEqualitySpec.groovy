package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.HardBars.filled

import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Nanos
import java.time.Duration
import org.ta4j.core.BarSeries
import org.ta4j.core.BaseBarSeriesBuilder
import org.ta4j.core.Indicator
import org.ta4j.core.indicators.ATRIndicator
import org.ta4j.core.indicators.MACDIndicator
import org.ta4j.core.indicators.RSIIndicator
import org.ta4j.core.indicators.adx.ADXIndicator
import org.ta4j.core.indicators.adx.MinusDIIndicator
import org.ta4j.core.indicators.adx.PlusDIIndicator
import org.ta4j.core.indicators.averages.DoubleEMAIndicator
import org.ta4j.core.indicators.averages.EMAIndicator
import org.ta4j.core.indicators.averages.MMAIndicator
import org.ta4j.core.indicators.averages.SMAIndicator
import org.ta4j.core.indicators.averages.TripleEMAIndicator
import org.ta4j.core.indicators.helpers.ClosePriceIndicator
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator
import org.ta4j.core.indicators.supertrend.SuperTrendLowerBandIndicator
import org.ta4j.core.indicators.supertrend.SuperTrendUpperBandIndicator
import org.ta4j.core.num.DoubleNumFactory
import spock.lang.Specification

/** With its seed, kernels are ta4j's to the bit, on finite values. */
class Ta4jEqualitySpec extends Specification {
    static BarSeries series(Bars bars) {
        var series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.instance).build()
        for (int i = 0; i < bars.size(); i++)
            series.barBuilder().timePeriod(Duration.ofDays(1)).endTime(Nanos.toInstant(bars.closedAt(i)))
                .openPrice(bars.opens()[i]).highPrice(bars.highs()[i]).lowPrice(bars.lows()[i])
                .closePrice(bars.closes()[i]).volume(bars.volumes()[i]).add()
        series
    }

    static double[] column(Indicator indicator) {
        (0..<indicator.barSeries.barCount).collect { indicator.getValue(it).doubleValue() } as double[]
    }

    // Word, numbers, output, the first bar on which ta4j has what it means, and ta4j's indicator.
    static final List<List> ROWS = [
        ['sma', [20], 0, 19, { s, c -> new SMAIndicator(c, 20) }],
        ['sma', [3], 0, 2, { s, c -> new SMAIndicator(c, 3) }],
        ['ema', [20], 0, 0, { s, c -> new EMAIndicator(c, 20) }],
        ['wilder', [14], 0, 0, { s, c -> new MMAIndicator(c, 14) }],
        ['rsi', [14], 0, 0, { s, c -> new RSIIndicator(c, 14) }],
        ['atr', [14], 0, 0, { s, c -> new ATRIndicator(s, 14) }],
        ['macd', [12, 26, 9], 0, 0, { s, c -> new MACDIndicator(c, 12, 26) }],
        ['macd', [12, 26, 9], 1, 0, { s, c -> new MACDIndicator(c, 12, 26).getSignalLine(9) }],
        ['macd', [12, 26, 9], 2, 0, { s, c -> new MACDIndicator(c, 12, 26).getHistogram(9) }],
        ['dema', [10], 0, 20, { s, c -> new DoubleEMAIndicator(c, 10) }],
        ['tema', [10], 0, 30, { s, c -> new TripleEMAIndicator(c, 10) }],
        ['supertrend', [10, 3], 0, 0, { s, c -> new SuperTrendIndicator(s, 10, 3d) }],
        ['supertrend', [10, 3], 2, 0, { s, c -> new SuperTrendUpperBandIndicator(s, new ATRIndicator(s, 10), 3d) }],
        ['supertrend', [10, 3], 3, 0, { s, c -> new SuperTrendLowerBandIndicator(s, new ATRIndicator(s, 10), 3d) }],
        ['adx', [14, 0], 0, 0, { s, c -> new PlusDIIndicator(s, 14) }],
        ['adx', [14, 0], 1, 0, { s, c -> new MinusDIIndicator(s, 14) }],
        ['adx', [14, 0], 2, 0, { s, c -> new ADXIndicator(s, 14) }],
        ['adx', [14, 5], 2, 0, { s, c -> new ADXIndicator(s, 14, 5) }],
        ['adx', [14, 30], 2, 0, { s, c -> new ADXIndicator(s, 14, 30) }],
    ]

    // ta4j takes ranges below 0.00001 for none, and keeps what a huge value left behind in its sums.
    static boolean isTa4jWrong(String word, String what) {
        word == 'adx' && what in ['tiny values', 'two huge bars among small ones', 'huge values, then tiny ones'] ||
            word == 'sma' && what in ['two huge bars among small ones', 'huge values, then tiny ones']
    }

    def "#word #numbers .#output is ta4j's to the bit: #what"() {
        given:
        double[] ours = filled(word, bars, numbers, output, 'first', bars.closes())
        var series = series(bars)
        double[] theirs = column(ta4j(series, new ClosePriceIndicator(series)))

        expect:
        (from..<Math.max(from, bars.size())).every { Double.doubleToLongBits(ours[it]) == Double.doubleToLongBits(theirs[it]) }

        where:
        [row, hard] << [ROWS, HardBars.finite().entrySet().toList()].combinations()
            .findAll { !isTa4jWrong(it[0][0], it[1].key) }
        (word, numbers, output, from, ta4j) = row
        what = hard.key
        bars = hard.value
    }

    def "ta4j keeps the error of a huge value in its sums; the plain average here does not"() {
        given:
        var bars = HardBars.finite()['two huge bars among small ones']
        double[] ours = filled('sma', bars, [5], 0, 'first', bars.closes())
        double[] theirs = column(new SMAIndicator(new ClosePriceIndicator(series(bars)), 5))
        double exact = (146..150).sum { bars.closes()[it] } / 5

        expect:
        Math.abs(ours[150] / exact - 1) < 1e-14d
        Math.abs(theirs[150] / exact - 1) > 1e-9d
    }
}
