package dev.backbeat.dsl.indicator

import spock.lang.Specification

class CrowdSpec extends Specification {
    static Crowd of(List<? extends Number> values) {
        var crowd = new Crowd(values.size())
        values.each { crowd.add(it as double) }
        crowd.settle()
        crowd
    }

    def "#own among #values has rank #rank and place #place from above"() {
        given:
        var crowd = of(values)

        expect:
        crowd.rank(own) == (rank as double)
        crowd.placeFromAbove(own) == (place as double)

        where:
        values                     | own        || rank       | place
        [30, 10, 20]               | 10         || 0          | 3
        [30, 10, 20]               | 20         || 0.5        | 2
        [30, 10, 20]               | 30         || 1          | 1
        [5, 5]                     | 5          || 0.5        | 1.5
        [1, 7, 7, 7, 9]            | 7          || 0.5        | 3
        [1, 1, 7]                  | 1          || 0.25       | 2.5
        [0.0d, -0.0d, 4]           | 0.0d       || 0.25       | 2.5
        [7]                        | 7          || 0.5        | 1
        [Double.NaN, 3, 8]         | 8          || 1          | 1
        [2, 3]                     | Double.NaN || Double.NaN | Double.NaN
        [Double.NaN]               | Double.NaN || Double.NaN | Double.NaN
    }

    def "sum, mean, deviation and quantiles of #values"() {
        given:
        var crowd = of(values)

        expect:
        crowd.sum() == (sum as double)
        crowd.mean() == (mean as double)
        crowd.stdev() == (stdev as double)
        [0d, 0.5d, 0.9d, 1d].collect { crowd.quantile(it) } == quantiles.collect { it as double }

        where:
        values                  || sum        | mean       | stdev      | quantiles
        [4, 2, 8, 6]            || 20         | 5          | Math.sqrt(5) | [2, 5, 7.4, 8]
        [3, Double.NaN, 1]      || 4          | 2          | 1          | [1, 2, 2.8, 3]
        [7]                     || 7          | 7          | Double.NaN | [7, 7, 7, 7]
        [0.1, 0.1, 0.1]         || 0.1d + 0.1d + 0.1d | 0.1 | 0        | [0.1, 0.1, 0.1, 0.1]
        [Double.NaN]            || Double.NaN | Double.NaN | Double.NaN | [Double.NaN] * 4
    }

    def "the order in which values come changes nothing, to the bit"() {
        given:
        var random = new SplittableRandom(3)
        var values = (1..50).collect { random.nextDouble(-1, 1).multiply(Math.pow(10, random.nextInt(12))) }
        var crowd = of(values)

        expect:
        (1..5).every {
            var other = of(values.shuffled(new Random(it)))
            other.sum() == crowd.sum() && other.stdev() == crowd.stdev() && other.zscore(values[7]) == crowd.zscore(values[7])
        }
    }

    def "no deviation, no score; else the distance in deviations"() {
        expect:
        Double.isNaN(of([3, 3]).zscore(3))
        Double.isNaN(of([3]).zscore(3))
        of([1, 3]).zscore(3) == 1
        of([1, 3]).zscore(1) == -1
    }

    def "it can be filled again"() {
        given:
        var crowd = of([9, 9, 9])

        when:
        crowd.clear()
        crowd.add(1d)
        crowd.settle()

        then:
        crowd.size() == 1
        crowd.sum() == 1
    }
}
