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
}
