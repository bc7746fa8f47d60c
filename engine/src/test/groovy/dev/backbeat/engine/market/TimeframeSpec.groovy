package dev.backbeat.engine.market

import java.time.Duration
import spock.lang.Specification

class TimeframeSpec extends Specification {
    def "'#written' is #count #unit"() {
        expect:
        with(Timeframe.find(written).get()) {
            it.count() == count
            it.unit() == unit
            it.toString() == written.trim().toLowerCase()
            it.intraday == intraday
        }

        where:
        written | count | unit                  || intraday
        '15m'   | 15    | Timeframe.Unit.MINUTE || true
        ' 1H '  | 1     | Timeframe.Unit.HOUR   || true
        '1d'    | 1     | Timeframe.Unit.DAY    || false
        '2w'    | 2     | Timeframe.Unit.WEEK   || false
        '1mo'   | 1     | Timeframe.Unit.MONTH  || false
    }

    def "'#written' is no timeframe"() {
        expect:
        Timeframe.find(written).empty

        where:
        written << ['', '0m', '-1d', 'd', '1', '1y', '1.5h', '12345m', '1 d']
    }

    def "minutes and hours have a span, days do not"() {
        expect:
        Timeframe.find('90m').get().span() == Duration.ofMinutes(90)
        Timeframe.find('4h').get().span() == Duration.ofHours(4)

        when:
        Timeframe.DAY.span()

        then:
        thrown(IllegalStateException)
    }

    def "a timeframe counts from one"() {
        when:
        new Timeframe(0, Timeframe.Unit.DAY)

        then:
        thrown(IllegalArgumentException)
    }
}
