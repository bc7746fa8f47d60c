package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.MovingAveragesSpec.near

import dev.backbeat.dsl.SomeBars
import spock.lang.Specification

class ImpulsesSpec extends Specification {
    static final double NAN = Double.NaN

    def "a streak counts rises and falls in a row, and goes over bars without a value"() {
        expect:
        near(Impulses.streak([1, 2, 3, NAN, 4, 4, 3, 2] as double[]), [NAN, 1, 2, NAN, 3, 0, -1, -2] as double[])
    }

    def "net momentum weighs older distances less"() {
        expect:
        near(Impulses.net([51, 52, 54] as double[], 2, 50, 0.5), [NAN, 2 + 0.5, 4 + 1] as double[])
    }

    def "a variable average stands still while nothing moves, and follows fully where all moves one way"() {
        given:
        double[] averages = AdaptiveAverages.vidya([5, 5, 5, 6, 7, 8] as double[], 3, 2)

        expect:
        near(averages, [NAN, NAN, 5, 5.5, 6.25, 7.125] as double[])
    }

    def "McGinley's average begins anew where it cannot follow"() {
        expect:
        near(AdaptiveAverages.mcginley([0, 5, 5, 5] as double[], 1), [NAN, 5, 5, 5] as double[])
    }

    def "McGinley's average never steps beyond the value: from 100 to #value"() {
        given:
        double[] averages = AdaptiveAverages.mcginley(([100d] * 20 + [value] * 200) as double[], 14)

        expect:
        (20..<220).every { averages[it] >= value && averages[it] <= averages[it - 1] }
        Math.abs(averages[219] - value) < 1e-3 * value

        where:
        value << [90d, 50d, 27d, 26d, 20d, 10d, 1e-9d]
    }

    def "a Kalman filter of a level that never moves is the mean of all values, process 0, measurement #measurement"() {
        given:
        double[] values = SomeBars.walk(4, 500).closes()
        double[] levels = AdaptiveAverages.kalman(values, 0, measurement)
        double level = values[0]

        expect: 'each value counts as much as any before it, and so does the first level by its measurement'
        (0..<500).every { i ->
            level += (values[i] - level) / (i + 1 + measurement)
            Math.abs(levels[i] / level - 1) < 1e-12
        }

        where:
        measurement << [1e-12d, 1e-3d, 1d]
    }

    def "volume indices come back from jumps by #times"() {
        given:
        var bars = Samples.walk(40)
        (20..<30).each { bars.closes()[it] *= times }
        (0..<40).each { bars.volumes()[it] = way * it + 100 }

        expect:
        double index = 1000
        double[] indices = Flows.volumeIndex(bars, way)
        Math.abs(indices[39] / (1000 * bars.closes()[39] / bars.closes()[0]) - 1) < 1e-12

        where:
        [times, way] << [[1e15d, 1e-15d], [1, -1]].combinations()
    }

    def "a Kalman filter takes the first value, and then what its noises say"() {
        given:
        double[] levels = AdaptiveAverages.kalman([10, NAN, 12] as double[], 0, 1)

        expect:
        // After one value the variance is 1 / 2, so the next moves it by a third.
        near(levels, [10, NAN, 10 + 2d / 3] as double[])
    }

    def "two series #going: #holds"() {
        given:
        double[] a = (1..10).collect { 10d * it }
        double[] b = (1..10).collect { sign * it }

        expect:
        Regressions.convergence(a, b, 4, 0.8, slope, going)[9] == holds

        where:
        going          | sign | slope || holds
        'up together'  | 1    | 0.3   || 1
        'up together'  | 1    | 0.31  || 0
        'up apart'     | 1    | 0.3   || 0
        'up apart'     | -1   | 0.3   || 1
        'down together' | 1   | 0     || 0
    }
}
