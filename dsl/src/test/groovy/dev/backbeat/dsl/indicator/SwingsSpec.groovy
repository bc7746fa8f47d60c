package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.MovingAveragesSpec.near

import spock.lang.Specification

class SwingsSpec extends Specification {
    static final double NAN = Double.NaN

    def "a swing high is known once the bars behind it have confirmed it: #values"() {
        expect:
        near(Swings.high(values as double[], around), highs as double[])

        where:
        values                | around || highs
        [1, 3, 2, 1, 5, 4]    | 1      || [NAN, NAN, 3, 3, 3, 5]
        [1, 2, 5, 4, 3, 6, 1] | 2      || [NAN, NAN, NAN, NAN, 5, 5, 5]
        [1, 3, 3, 1]          | 1      || [NAN, NAN, NAN, NAN]
        [1, NAN, 3, 1, 2]     | 1      || [NAN, NAN, NAN, NAN, NAN]
    }

    def "a swing low is a swing high upside down"() {
        expect:
        near(Swings.low([5, 3, 4, 2, 3] as double[], 1), [NAN, NAN, 3, 3, 2] as double[])
    }

    def "zig and zag turn where the values have gone back by the reversal"() {
        given:
        double[] values = [10, 12, 15, 14, 12, 11, 13, NAN, 16]
        double[][] swings = Swings.zigzag(values, [3] * 9 as double[])

        expect:
        near(swings[0], [NAN, NAN, NAN, NAN, 15, 15, 15, NAN, 15] as double[])
        near(swings[1], [NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 11] as double[])
        near(swings[2], [0, 1, 1, 1, -1, -1, -1, NAN, 1] as double[])
    }

    def "renko bricks are counted from the last turn, several on a bar that moves far"() {
        given:
        double[][] rows = Swings.renko([10, 11, 12, 16, 15, 13, 13, NAN, 18] as double[], 2)

        expect:
        near(rows[0], [0, 0, 1, 3, 3, 0, 0, NAN, 2] as double[])
        near(rows[1], [0, 0, 0, 0, 0, 1, 1, NAN, 0] as double[])
    }
}
