package dev.backbeat.dsl.indicator

import spock.lang.Specification

class SampleSpec extends Specification {

    def "the sample of #indicator.name shows something, and the same each time"() {
        given:
        var sample = Sample.of(indicator, 120)

        expect:
        sample.closes().length == 120
        sample.outputs().size() == Math.max(1, indicator.outputs().size())
        sample.outputs().every { it.length == 120 && it.any { !it.isNaN() } }
        indicator.requirements().every { it.holds(sample.settings()) }
        Sample.of(indicator, 120).outputs() == sample.outputs()

        where:
        indicator << Catalogue.all()
    }

    def "it says with which call it was drawn, as a script would write it: #name"() {
        expect:
        Sample.of(Catalogue.find(name).get(), 10).call() == call

        where:
        name           || call
        'macd'         || "macd(close, 12, 26, 9, seed: 'mean')"
        'crossesAbove' || 'crossesAbove(close, sma(close, 20))'
        'valueWhen'    || 'valueWhen(crossesAbove(close, sma(close, 20)), close)'
        'zigzag'       || 'zigzag(close, atr(20))'
        'swingLow'     || 'swingLow(low, 3)'
        'hour'         || 'hour()'
        'countAcross'  || 'countAcross(crossesAbove(close, sma(close, 20))); the other symbols have averages of these closes'
    }
}
