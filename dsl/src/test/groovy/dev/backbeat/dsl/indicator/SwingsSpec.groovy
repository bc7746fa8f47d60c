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

    def "decimal prices make the bricks that whole ticks make: #closes by #size"() {
        expect:
        Swings.renko(closes as double[], size)[0].toList() == up

        where:
        closes                              | size || up
        [100.2, 100.3, 100.4, 100.5, 100.6] | 0.1  || [0, 1, 2, 3, 4]
        [10, 10.7, 11.4, 12.1]              | 0.7  || [0, 1, 2, 3]
        [0.3, 0.2, 0.1, 0.0, 0.1, 0.2]      | 0.1  || [0, 0, 0, 0, 1, 2]
        [1e308, -1e308, 1e308]              | 1    || [0, NAN, 0]
    }

    def "a walk in ticks of 0.01 makes the bricks and turns of the same walk in whole ticks, seed #seed"() {
        given:
        var noise = new SplittableRandom(seed)
        int tick = start
        int[] ticks = (0..<3000).collect { tick += noise.nextInt(-4, 5) }
        double[] whole = ticks.collect { it as double }
        double[] prices = ticks.collect { new BigDecimal(it).movePointLeft(2).doubleValue() }

        expect:
        Swings.renko(prices, 0.05d) == Swings.renko(whole, 5d)
        Swings.zigzag(prices, [0.05d] * 3000 as double[])[2] == Swings.zigzag(whole, [5d] * 3000 as double[])[2]

        where:
        [seed, start] << [(1L..4L), [500, 10_000, 50_000_000]].combinations()
    }

    def "zig and zag turn at a decimal reversal, and not at one below 0"() {
        expect:
        Swings.zigzag([100.5, 100.6, 100.5] as double[], [0.1] * 3 as double[])[2].toList() == [0d, 1d, -1d]
        Swings.zigzag([1, 2, 1] as double[], [-1] * 3 as double[])[2].every { it.isNaN() }
    }
}
