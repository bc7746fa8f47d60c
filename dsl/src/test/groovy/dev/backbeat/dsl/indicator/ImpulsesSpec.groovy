package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.MovingAveragesSpec.near

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
