package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Timeframe
import spock.lang.Specification

class MovingAveragesSpec extends Specification {
    static final double NAN = Double.NaN
    // The ten-day example of StockCharts' ChartSchool, prices and averages as published there.
    static final double[] PUBLISHED = [
        22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38, 22.61, 23.36, 24.05,
        23.75, 23.83, 23.95, 23.63, 23.82, 23.87, 23.65, 23.19, 23.10, 23.33, 22.68, 23.10, 22.40, 22.17]

    static boolean near(double[] a, double[] b, double relative = 1e-12) {
        (0..<a.length).every { a[it].isNaN() ? b[it].isNaN() : Math.abs(a[it] - b[it]) <= relative * Math.max(1, Math.abs(b[it])) }
    }

    static double[] naiveMean(double[] x, int n) {
        (0..<x.length).collect { i -> i < n - 1 ? NAN : (0..<n).sum { x[i - it] } / n } as double[]
    }

    static double exactMean(double[] x, int bar, int n) {
        BigDecimal sum = 0
        for (int i = bar - n + 1; i <= bar; i++) sum += new BigDecimal(x[i])
        sum / n
    }

    def "the plain average of #length values"() {
        expect:
        near(MovingAverages.simple([1, 2, 3, 4, 5, 6] as double[], length), averages as double[])

        where:
        length || averages
        1      || [1, 2, 3, 4, 5, 6]
        2      || [NAN, 1.5, 2.5, 3.5, 4.5, 5.5]
        4      || [NAN, NAN, NAN, 2.5, 3.5, 4.5]
        6      || [NAN, NAN, NAN, NAN, NAN, 3.5]
        7      || [NAN, NAN, NAN, NAN, NAN, NAN]
    }

    def "the plain average of #length equals the sum of each window, seed #seed"() {
        given:
        double[] closes = SomeBars.walk(seed, 500).closes()

        expect:
        near(MovingAverages.simple(closes, length), naiveMean(closes, length))

        where:
        [seed, length] << [(1L..5L), [1, 2, 3, 7, 20, 64, 200, 499, 500]].combinations()
    }

    def "a missing value is missing from the plain average until it has left the window"() {
        expect:
        near(MovingAverages.simple([NAN, 1, 2, NAN, 4, 5, 6] as double[], 2), [NAN, NAN, 1.5, NAN, NAN, 4.5, 5.5] as double[])
    }

    def "a huge value leaves nothing behind in the plain average, nor do values that are gone in one of zeros"() {
        given:
        double[] spike = ([1e-3d] * 30 + [1e18d] + [1e-3d] * 30) as double[]
        double[] zeros = ([0.1d, 0.7d, 0.3d] * 9 + [0d] * 30) as double[]

        expect:
        MovingAverages.simple(spike, 10).toList().drop(40).every { Math.abs(it - 1e-3d) < 1e-18d }
        MovingAverages.simple(zeros, 10).toList().drop(36).every { it == 0d }
    }

    def "values that shrink a millionfold again and again leave nothing behind in the plain average, either"() {
        given:
        double[] shrinking = (0..<60).collect { Math.pow(1e-7d, it.intdiv(4)) * (1 + 0.1d * (it % 3)) } as double[]

        expect:
        (4..<60).every { i ->
            double exact = naiveMean(shrinking, 5)[i]
            Math.abs(MovingAverages.simple(shrinking, 5)[i] - exact) <= 1e-9d * exact
        }
    }

    def "a sum beyond what a double holds is missing, and the plain average begins anew"() {
        expect:
        near(MovingAverages.simple([1, 1e308, 1e308, 2, 4, 6] as double[], 2), [NAN, 5e307, NAN, NAN, 3, 5] as double[])
    }

    def "errors of the plain average stay small over #bars bars"() {
        given:
        var noise = new SplittableRandom(3)
        double[] column = (0..<bars).collect { noise.nextDouble() * 1e6d } as double[]
        double average = MovingAverages.simple(column, 50)[bar]

        expect:
        Math.abs(average - exactMean(column, bar, 50)) <= 1e-12d * average

        where:
        bar << [60, 1000, 100_000, 199_999]
        bars = Boolean.getBoolean('backbeat.thorough') ? 1_000_000 : 200_000
    }

    def "#word .#output stays that of each window after bursts of large values"() {
        given:
        var noise = new SplittableRandom(11)
        double[] column = (0..<50_000).collect { noise.nextDouble() * (it.intdiv(20) % 51 == 50 ? 5e5d : 1d) } as double[]
        double[] filled = HardBars.filled(word, SomeBars.walk(1, 1), numbers, output, 'mean', column)

        expect:
        (bar - 200..bar).every { i ->
            double[] means = lengths.collect { exactMean(column, i, it) }
            Math.abs(filled[i] - figure(column[i], means)) <= 1e-12d * (scale ?: means.collect { Math.abs(it) }.max())
        }

        where:
        word        | numbers | output | lengths | scale | figure
        'bollinger' | [20, 2] | 1      | [20]    | 0     | { x, m -> m[0] }
        'kri'       | [20]    | 0      | [20]    | 1e3   | { x, m -> 100 * (x - m[0]) / m[0] }
        'ravi'      | [5, 20] | 0      | [5, 20] | 1e3   | { x, m -> 100 * (m[0] - m[1]) / m[1] }
        bar = 49_999
    }

    def "what is built on a mean has nothing left where prices stand still: #name #numbers .#output is #still"() {
        given: 'a walk, and then 200 bars at 61.7'
        var walk = SomeBars.prices(3, 500)
        walk.each { column -> (300..<500).each { column[it] = 61.7d } }
        var bars = SomeBars.of('ABC', Timeframe.DAY, SomeBars.days(500), SomeBars.DAY, *walk)
        var word = Catalogue.find(name).get()
        double[] filled = word.kernel().fill(Samples.inputs(word, bars, new Settings(numbers.collect { it as Double }, ['mean'])))[output]

        expect:
        (420..<500).every { filled[it] == still }

        where:
        name                    | numbers   | output || still
        'bollinger'             | [20, 2]   | 0      || 61.7d
        'bollinger'             | [20, 2]   | 1      || 61.7d
        'bollingerWidth'        | [20, 2]   | 0      || 0d
        'awesomeOscillator'     | [5, 34]   | 0      || 0d
        'acceleratorOscillator' | [5, 34]   | 0      || 0d
        'kri'                   | [20]      | 0      || 0d
        'dpo'                   | [20]      | 0      || 0d
        'ravi'                  | [7, 30]   | 0      || 0d
        'tma'                   | [20]      | 0      || 61.7d
        'atma'                  | [20]      | 0      || 61.7d
        'meanDeviation'         | [20]      | 0      || 0d
        'squeezeMomentum'       | [20]      | 0      || 0d
        'cci'                   | [20]      | 0      || 0d
    }

    def "the exponential average is the published one"() {
        given:
        double[] published = [22.22, 22.21, 22.24, 22.27, 22.33, 22.52, 22.80, 22.97, 23.13, 23.28, 23.34, 23.43, 23.51,
            23.53, 23.47, 23.40, 23.39, 23.26, 23.23, 23.08, 22.92]
        double[] averages = MovingAverages.exponential(PUBLISHED, 10, Seed.MEAN)

        expect:
        averages.toList().take(9).every { it.isNaN() }
        (0..<published.length).every { Math.abs(averages[9 + it] - published[it]) < 0.0101 }
    }

    def "#what of length 3 starts with the mean of three values, or as ta4j with the fourth"() {
        given:
        double[] values = [10, 20, 30, 50, 10]

        expect:
        near(average(values, 3, Seed.MEAN), [NAN, NAN, 20, 20 + 30 * share, 20 + 30 * share + (10 - (20 + 30 * share)) * share] as double[])
        near(average(values, 3, Seed.FIRST), [NAN, NAN, NAN, 50, 50 - 40 * share] as double[])

        where:
        what                      | share  | average
        'the exponential average' | 0.5    | MovingAverages.&exponential
        "Wilder's average"        | 1 / 3d | MovingAverages.&wilder
    }

    def "recursive averages pass over missing values and go on from where they were"() {
        expect:
        near(MovingAverages.exponential([NAN, 10, NAN, 20, 30, NAN, 50] as double[], 2, Seed.MEAN),
            [NAN, NAN, NAN, 15, 25, NAN, 25 + 25 * 2 / 3d] as double[])
    }

    def "recursive averages of equal values are exactly that value, whatever the length"() {
        expect:
        MovingAverages.exponential(([0.1d] * 40) as double[], length, Seed.MEAN).toList().drop(length - 1).every { it == 0.1d }

        where:
        length << [1, 3, 7, 10, 20]
    }
}
