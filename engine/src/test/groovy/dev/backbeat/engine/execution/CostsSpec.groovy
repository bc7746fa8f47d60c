package dev.backbeat.engine.execution

import spock.lang.Specification

class CostsSpec extends Specification {

    def "a fill of #quantity at #price costs #money by #commission"() {
        expect:
        commission.of(quantity, price) == money

        where:
        commission                             | quantity | price || money
        Commission.NONE                        | 100      | 10    || 0
        new Commission(0.001, 0, 0, 0)         | 100      | 10    || 1
        new Commission(0, 0.005, 0, 0)         | 100      | 10    || 0.5
        new Commission(0, 0, 2, 0)             | 100      | 10    || 2
        new Commission(0.001, 0.005, 2, 0)     | 100      | 10    || 3.5
        new Commission(0.001, 0, 0, 5)         | 100      | 10    || 5
        new Commission(0.01, 0, 0, 5)          | 100      | 10    || 10
        new Commission(0.01, 0, 1, 5)          | 0        | 10    || 0
    }

    def "slippage of #slippage at a price of 50 is #distance"() {
        expect:
        slippage.distance(50) == distance
        slippage.free == (distance == 0)

        where:
        slippage                        || distance
        Slippage.none()                 || 0
        new Slippage.BasisPoints(10)    || 0.05
        new Slippage.Ticks(2, 0.25)     || 0.5
    }

    def "costs below nothing are refused"() {
        when:
        make()

        then:
        thrown(IllegalArgumentException)

        where:
        make << [{ new Commission(-0.1, 0, 0, 0) }, { new Commission(0, 0, 0, -1) }, { new Slippage.BasisPoints(-1) },
                 { new Slippage.BasisPoints(Double.NaN) }, { new Slippage.Ticks(1, 0) }, { new Slippage.Ticks(-1, 1) }]
    }

    def "the exchange slips a fill by #rule, selling at a quote of 100, to #price"() {
        given:
        def exchange = new Exchange(new Costs(Commission.NONE, new Slippage.BasisPoints(100)))

        expect:
        exchange.price(rule, 100, -1) == price
        exchange.price(rule, 100, 1) == 200 - price

        where:
        rule               || price
        FillRule.OPEN      || 99
        FillRule.STOP      || 99
        FillRule.STOP_GAP  || 99
        FillRule.END       || 99
        FillRule.LIMIT     || 100
        FillRule.LIMIT_GAP || 100
    }

    def "costs are free only if nothing is paid"() {
        expect:
        Costs.NONE.free
        !new Costs(new Commission(0, 0, 1, 0), Slippage.none()).free
        !new Costs(Commission.NONE, new Slippage.BasisPoints(1)).free
    }
}
