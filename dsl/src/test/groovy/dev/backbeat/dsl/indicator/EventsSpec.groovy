package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.MovingAveragesSpec.near

import spock.lang.Specification

class EventsSpec extends Specification {
    static final double NAN = Double.NaN

    def "crossing above: #what"() {
        expect:
        near(Events.crossesAbove(a as double[], b as double[]), crossed as double[])

        where:
        what                                      | a                  | b                  || crossed
        'from below to above'                     | [1, 3, 3]          | [2, 2, 2]          || [NAN, 1, 0]
        'above from the start is none'            | [3, 3, 4]          | [2, 2, 2]          || [NAN, 0, 0]
        'by way of equal bars, once it is above'  | [1, 2, 2, 3]       | [2, 2, 2, 2]       || [NAN, 0, 0, 1]
        'touching and turning back is none'       | [3, 2, 3]          | [2, 2, 2]          || [NAN, 0, 0]
        'equal from the start is none'            | [2, 2, 3]          | [2, 2, 2]          || [NAN, 0, 0]
        'down again and up again'                 | [1, 3, 1, 3]       | [2, 2, 2, 2]       || [NAN, 1, 0, 1]
        'missing bars are looked through'         | [1, NAN, 3, 3]     | [2, 2, 2, 2]       || [NAN, NAN, 1, 0]
        'nothing can be told before both are there' | [NAN, NAN, 1, 3] | [2, 2, 2, 2]       || [NAN, NAN, NAN, 1]
    }

    def "rising: #values over #length changes"() {
        expect:
        near(Events.rising(values as double[], length), rising as double[])

        where:
        values              | length || rising
        [1, 2, 3, 3, 4, 5]  | 1      || [NAN, 1, 1, 0, 1, 1]
        [1, 2, 3, 3, 4, 5]  | 2      || [NAN, NAN, 1, 0, 0, 1]
        [1, NAN, 3, 4, 5]   | 1      || [NAN, NAN, NAN, 1, 1]
    }

    def "falling is rising upside down"() {
        expect:
        near(Events.falling([3, 2, 2, 1] as double[], 1), [NAN, 1, 0, 1] as double[])
    }

    def "bars since a condition, and the value it had, count from when it last held; where it is missing they are, and go on"() {
        given:
        double[] condition = [NAN, 0, 1, 0, NAN, 0, NAN, 1, NAN]

        expect:
        near(Events.barsSince(condition), [NAN, NAN, 0, 1, NAN, 3, NAN, 0, NAN] as double[])
        near(Events.valueWhen(condition, (1..9) as double[]), [NAN, NAN, 3, 3, NAN, 3, NAN, 8, NAN] as double[])
    }

    def "a value that is missing when the condition holds is missing until it holds again"() {
        expect:
        near(Events.valueWhen([1, 0, 1, 0, 1] as double[], [1, 2, NAN, 4, 5] as double[]), [1, 1, NAN, NAN, 5] as double[])
    }
}
