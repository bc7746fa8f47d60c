package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.MovingAveragesSpec.near

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Timeframe
import spock.lang.Specification

class ScatterSpec extends Specification {
    static final double NAN = Double.NaN

    static double[] naive(double[] x, int n, Closure<Double> of) {
        (0..<x.length).collect { i -> i < n - 1 ? NAN : of((0..<n).collect { x[i - it] }) } as double[]
    }

    static double deviation(List<Double> window, int divisor) {
        double mean = window.sum() / window.size()
        Math.sqrt(window.sum { (it - mean) * (it - mean) } / divisor)
    }

    def "the standard deviation of #length values is that of each window on its own, seed #seed"() {
        given:
        double[] closes = SomeBars.walk(seed, 400).closes()

        expect:
        near(Deviations.standard(closes, length), naive(closes, length) { deviation(it, length) }, 1e-11)

        where:
        [seed, length] << [(1L..3L), [1, 2, 5, 20, 133, 400, 401]].combinations()
    }

    def "the standard deviation stands a large mean and lets a huge value go"() {
        given:
        double[] large = (0..<60).collect { 1e9d + (it % 2) } as double[]
        double[] spike = ([5d, 7d] * 10 + [1e15d] + [5d, 7d] * 10) as double[]

        expect:
        Deviations.standard(large, 10).toList().drop(9).every { Math.abs(it - 0.5) < 1e-9 }
        Deviations.standard(spike, 4).toList().drop(25).every { Math.abs(it - 1) < 1e-12 }
    }

    def "the z-score is the distance from the mean in deviations, missing where nothing scatters"() {
        expect:
        near(Deviations.zscore([1, 3, 3, 3, 5] as double[], 2), [NAN, 1, NAN, NAN, 1] as double[])
    }

    def "bollinger bands lie around the plain average"() {
        given:
        double[] closes = SomeBars.walk(2, 80).closes()
        double[][] bands = Deviations.bollinger(closes, 20, 2.5)
        double[] middle = MovingAverages.simple(closes, 20)
        double[] deviation = Deviations.standard(closes, 20)

        expect:
        near(bands[0], (0..<80).collect { middle[it] + 2.5 * deviation[it] } as double[])
        near(bands[1], middle)
        near(bands[2], (0..<80).collect { middle[it] - 2.5 * deviation[it] } as double[])
    }

    def "realized volatility is the sample deviation of returns, per year"() {
        given:
        double[] closes = SomeBars.walk(3, 60).closes()
        double[] returns = (0..<60).collect { it == 0 ? NAN : closes[it] / closes[it - 1] - 1 } as double[]
        double[] expected = (0..<60).collect { i ->
            i < 10 ? NAN : deviation((0..<10).collect { returns[i - it] }, 9) * Math.sqrt(252d) } as double[]

        expect:
        near(Deviations.realizedVolatility(closes, 10, 252), expected)
    }

    def "highest and lowest of #length values, seed #seed"() {
        given:
        double[] closes = SomeBars.walk(seed, 300).closes()

        expect:
        Extremes.highest(closes, length) == naive(closes, length) { it.max() }
        Extremes.lowest(closes, length) == naive(closes, length) { it.min() }

        where:
        [seed, length] << [(1L..3L), [1, 2, 9, 64, 300, 301]].combinations()
    }

    def "highest is missing while a missing value is in its window"() {
        expect:
        near(Extremes.highest([1, NAN, 3, 2, 1] as double[], 2), [NAN, NAN, NAN, 3, 2] as double[])
    }

    def "the true range counts the gap from the close before, and its average is Wilder's"() {
        given:
        double[] highs = [12, 13, 20, 15]
        double[] lows = [10, 11, 18, 9]
        double[] closes = [11, 12, 19, 10]
        var bars = SomeBars.of('ABC', Timeframe.DAY, SomeBars.days(4), SomeBars.DAY, closes, highs, lows, closes)

        expect:
        near(Ranges.trueRange(bars), [2, 2, 8, 10] as double[])
        near(Ranges.averageTrueRange(bars, 2, Seed.MEAN), [NAN, 2, 5, 7.5] as double[])
        near(Ranges.averageTrueRange(bars, 2, Seed.FIRST), [NAN, NAN, 8, 9] as double[])
    }

    def "prices near #unit have the scatter of prices near one, in that unit: #word .#output"() {
        given:
        double[] plain = SomeBars.walk(1, 60).closes()
        double[] scaled = plain.collect { (double) (it * unit) }
        double[] expected = HardBars.filled(word, SomeBars.walk(1, 1), numbers, output, 'mean', plain, SomeBars.walk(2, 60).closes())
        double[] filled = HardBars.filled(word, SomeBars.walk(1, 1), numbers, output, 'mean', scaled, SomeBars.walk(2, 60).closes())

        expect:
        (0..<60).every {
            double wanted = expected[it] * (inUnit ? unit : 1)
            wanted.isNaN() ? filled[it].isNaN() : Math.abs(filled[it] / wanted - 1) < 1e-10d || Math.abs(expected[it]) < 1e-9d
        }

        where:
        [row, unit] << [[
            ['stdev', [10], 0, true], ['standardError', [10], 0, true], ['zscore', [10], 0, false], ['percentB', [10, 2], 0, false],
            ['bollinger', [10, 2], 0, true], ['bollinger', [10, 2], 1, true], ['bollingerWidth', [10, 2], 0, false],
            ['linearRegression', [10], 0, true], ['linearRegression', [10], 1, true], ['linearRegression', [10], 3, false],
            ['correlation', [10], 0, false], ['covariance', [10], 0, true]], [1e-298d, 1e-160d, 1e160d, 1e200d, 1e298d]].combinations()
        (word, numbers, output, inUnit) = row
    }

    def "what a double cannot hold is missing: #word of values near #unit"() {
        given:
        double[] values = SomeBars.walk(1, 60).closes().collect { (double) (it * unit) }

        expect:
        HardBars.filled(word, SomeBars.walk(1, 1), numbers, 0, 'mean', values, values).every { it.isNaN() }

        where:
        word         | numbers | unit
        'variance'   | [10]    | 1e200d
        'variance'   | [10]    | 1e-200d
        'covariance' | [10]    | 1e200d
        'covariance' | [10]    | 1e-200d
        'rollingSum' | [10]    | 1e306d
    }

    def "values far apart from the others have a scatter of their own, and leave none behind: #value"() {
        given:
        double[] values = [1d, 2d, 1d, 2d, 1d, 2d] + [value] * 3 + [3 * value] + [1d, 2d] * 5
        double[] deviations = Deviations.standard(values, 3)

        expect: 'where they meet there is none, or it is right'
        deviations[8] == 0
        Math.abs(deviations[9] / value - Math.sqrt(8) / 3) < 1e-12d
        (6..14).every { deviations[it].isNaN() || deviations[it] > 0 || it == 8 }
        deviations.toList().drop(15).every { Math.abs(it - Math.sqrt(2) / 3) < 1e-15d }

        where:
        value << [1e-200d, 1e200d]
    }

    def "the scatter of values that have come down to #value is theirs again"() {
        given: 'from one, by a tenth a bar, and then about there'
        int down = Math.ceil(Math.log(value) / Math.log(0.9d)) as int
        double[] values = (0..<down).collect { Math.pow(0.9d, it) } + [value, 2 * value] * 20
        double[] deviations = Deviations.standard(values, 10)
        double[] correlations = Regressions.correlation(values, values.collect { -3 * it } as double[], 10)

        expect:
        (9..<down).every { Math.abs(deviations[it] / values[it] / (deviations[9] / values[9]) - 1) < 1e-9d }
        deviations.toList().drop(down + 30).every { Math.abs(it / value - 0.5d) < 1e-12d }
        correlations.toList().drop(9).every { Math.abs(it + 1) < 1e-12d }

        where:
        value << [1e-150d, 1e-200d, 1e-290d]
    }

    def "an infinite value is a missing one, and no average keeps it: #word"() {
        given:
        double[] values = [1, 2, 3, Double.POSITIVE_INFINITY, 2, 3, Double.NEGATIVE_INFINITY, 4, 5, 1.7e308, -1.7e308, 3, 2, 3, 4, 5, 6, 7, 8]
        var one = Catalogue.find(word).get()
        var bars = SomeBars.ofCloses(values as List)
        double[][] filled = one.kernel().fill(Samples.inputs(one, bars, Samples.small(one)))

        expect:
        filled.every { column -> column.every { !it.isInfinite() } }
        !filled[0].last().isNaN()

        where:
        word << ['sma', 'ema', 'wilder', 'dema', 'kama', 'wma', 'rsi', 'macd', 'stdev', 'bollinger', 'atr', 'keltner', 'supertrend',
            'adx', 'fisher', 'kalman', 'mcginley', 'vidya', 'jma', 'zigzag', 'renko', 'streak', 'tma', 'cci']
    }
}
