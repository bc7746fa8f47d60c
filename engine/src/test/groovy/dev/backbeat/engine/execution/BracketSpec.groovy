package dev.backbeat.engine.execution

import dev.backbeat.engine.strategy.Protection
import dev.backbeat.engine.strategy.Side
import spock.lang.Specification

class BracketSpec extends Specification {
    static final double NAN = Double.NaN

    static Bracket guard(Side side, double price, Protection p) {
        def bracket = new Bracket()
        bracket.guard(side, price, p)
        bracket
    }

    def "a #side position filled at 100 is stopped at #level"() {
        expect:
        guard(side, 100, protection).stopLevel() == level

        where:
        side       | protection                                            || level
        Side.LONG  | new Protection(5, NAN, NAN, NAN, NAN, NAN, 0)         || 95
        Side.SHORT | new Protection(5, NAN, NAN, NAN, NAN, NAN, 0)         || 105
        Side.LONG  | new Protection(NAN, 97, NAN, NAN, NAN, NAN, 0)        || 97
        Side.LONG  | new Protection(5, NAN, NAN, NAN, 3, NAN, 0)           || 97
        Side.LONG  | new Protection(2, NAN, NAN, NAN, 3, NAN, 0)           || 98
        Side.SHORT | new Protection(5, NAN, NAN, NAN, 3, NAN, 0)           || 103
        Side.LONG  | new Protection(5, NAN, NAN, NAN, 3, 1, 0)             || 95
    }

    def "a trail after 1 R without a stop begins once the gain is its own distance, and then stands at the entry"() {
        given:
        def bracket = guard(Side.LONG, 100, new Protection(NAN, NAN, NAN, NAN, 4, 1, 0))

        when:
        bracket.raise(103.9, 90)

        then:
        Double.isNaN(bracket.stopLevel())

        when:
        bracket.raise(104, 99)

        then:
        bracket.stopLevel() == 100
        Double.isNaN(bracket.risk())
    }

    def "R stays the distance of the first stop when the stop is moved before a trail is asked for"() {
        given:
        def bracket = guard(Side.LONG, 100, new Protection(5, NAN, NAN, NAN, NAN, NAN, 0))

        when:
        bracket.adjust(new Protection(NAN, 99, NAN, NAN, 2, 1, 0))
        bracket.raise(104, 100)

        then:
        bracket.stopLevel() == 99

        when:
        bracket.raise(105, 102)

        then:
        bracket.stopLevel() == 103
    }

    def "without anything to guard, no bar touches"() {
        given:
        def bracket = guard(Side.LONG, 100, Protection.NONE)

        expect:
        bracket.touch(100, 1e9d, 1e-9d) == null
        !bracket.reaches(1e9d, 1e-9d)
        Double.isNaN(bracket.stopLevel())
        Double.isNaN(bracket.risk())
        !bracket.trails()
        bracket.holdMaxBars() == 0
    }

    def "a trailing stop never goes back"() {
        given:
        def bracket = guard(Side.SHORT, 100, new Protection(NAN, NAN, NAN, NAN, 4, NAN, 0))

        when:
        bracket.raise(100, 90)
        bracket.raise(103, 99)

        then:
        bracket.stopLevel() == 94
        bracket.touch(93, 95, 92) == FillRule.STOP
        bracket.reason() == 'trail'
        bracket.quote() == 94
    }

    def "adjusting moves the levels that are named and keeps the rest"() {
        given:
        def bracket = guard(Side.LONG, 100, new Protection(5, NAN, NAN, 120, NAN, NAN, 10))

        when:
        bracket.adjust(new Protection(NAN, 99, 10, NAN, NAN, NAN, 3))

        then:
        bracket.stopLevel() == 99
        bracket.touch(111, 111, 111) == FillRule.LIMIT_GAP
        bracket.risk() == 5
        bracket.holdMaxBars() == 3
    }
}
