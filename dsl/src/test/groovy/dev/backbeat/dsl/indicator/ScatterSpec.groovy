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
}
