package dev.backbeat.engine.risk

import dev.backbeat.engine.execution.Commission
import spock.lang.Specification

class SizerSpec extends Specification {

    def "#quantity in lots of #lot is #whole"() {
        expect:
        new Lots(lot).within(quantity) == whole

        where:
        lot   | quantity || whole
        1     | 7.9d     || 7
        1     | -7.9d    || -7
        1     | 0.9d     || 0
        100   | 250d     || 200
        0.1   | 0.3d     || 0.3d
        0.1   | 0.39d    || 0.3d
        0.01  | 1.999d   || 1.99d
        0.25  | 1.1d     || 1d
        1     | 99.9999999999999d || 100
        1e-6  | 0.1234567d || 0.123456d
    }

    def "a lot of #lot is refused"() {
        when:
        new Lots(lot)

        then:
        thrown(IllegalArgumentException)

        where:
        lot << [0d, -1d, Double.NaN]
    }

    def "#money buys #units at 10 with a commission of #commission"() {
        expect:
        new Sizer(new Sizing.FixedQuantity(1), new Lots(1), commission, 1).affordable(money, 10) == units

        where:
        commission                        | money || units
        Commission.NONE                   | 100   || 10
        new Commission(0.01, 0, 0, 0)     | 100   || 9
        new Commission(0.01, 0, 0, 0)     | 101   || 10
        new Commission(0, 0.5, 0, 0)      | 100   || 9
        new Commission(0, 0, 1, 0)        | 100   || 9
        new Commission(0.001, 0, 0, 5)    | 104   || 9
        new Commission(0.001, 0, 0, 5)    | 105   || 10
        Commission.NONE                   | 9     || 0
        Commission.NONE                   | -50   || 0
    }

    def "the volatility target of 10 % is met by a share of equity, at most the largest allowed"() {
        given: 'five returns of ±1 % in turn'
        def closes = [100, 101, 99.99, 100.9899, 99.980001, 100.97980101] as double[]
        def sizer = new Sizer(new Sizing.VolatilityTarget(0.1, 4, largest, 252, Sizing.PriceAt.DECISION), new Lots(1e-6), Commission.NONE, perBar)
        def yearly = Math.sqrt(4 * 1e-4d / 3) * Math.sqrt(252 / perBar)

        expect:
        Math.abs(sizer.atDecision(1000, 1, closes, 5) - 1000 * Math.min(largest, 0.1 / yearly)) < 1e-5

        where:
        largest | perBar
        1       | 1
        0.3     | 1
        1       | 1 / 7d
        2       | 5
    }

    def "buying power is equity: #committed held and #needed more of 1000 is #answer"() {
        expect:
        BuyingPower.covers(1000, committed, needed) == answer

        where:
        committed | needed       || answer
        0         | 1000         || true
        0         | 1000.0000001 || true
        0         | 1000.01      || false
        600       | 400          || true
        600       | 401          || false
    }
}
