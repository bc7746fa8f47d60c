package dev.backbeat.engine.market

import spock.lang.Specification

class BarsSpec extends Specification {
    private static Bars bars(List<Long> opened, List<Long> closed, int values = opened.size()) {
        double[] prices = [100d] * values
        new Bars('AAPL', Timeframe.DAY, opened as long[], closed as long[], prices, prices, prices, prices, prices, ['adj close': prices])
    }

    def "bars hand out what they were made of"() {
        given:
        def bars = bars([0, 10], [9, 19])

        expect:
        with(bars) {
            symbol() == 'AAPL'
            timeframe() == Timeframe.DAY
            size() == 2
            openedAt(1) == 10
            closedAt(1) == 19
            [opens(), highs(), lows(), closes(), volumes()].every { it == [100d, 100d] as double[] }
            findExtra('adj close').get() == [100d, 100d] as double[]
            findExtra('close').empty
            extras().keySet() == ['adj close'] as Set
        }
    }

    def "bars that #wrong are refused"() {
        when:
        bars(opened, closed, values)

        then:
        def e = thrown(IllegalArgumentException)
        e.message.contains('AAPL')
        e.message.contains(wrong)

        where:
        opened  | closed  | values || wrong
        [0, 10] | [9, 19] | 1      || 'differ in length'
        [0, 10] | [9, 10] | 2      || 'closes before it opens'
        [0, 9]  | [9, 19] | 2      || 'opens before the one before it closed'
        [10, 0] | [19, 9] | 2      || 'opens before the one before it closed'
    }
}
