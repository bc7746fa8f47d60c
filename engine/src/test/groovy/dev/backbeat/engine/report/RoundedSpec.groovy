package dev.backbeat.engine.report

import static dev.backbeat.engine.experiment.goal.Metric.Unit.*

import spock.lang.Specification

class RoundedSpec extends Specification {
    def "#value #unit is read as #text"() {
        expect:
        Rounded.of(unit, value) == text

        where:
        unit     | value       || text
        FRACTION | 0.12345     || '12.35 %'
        FRACTION | -0.5        || '-50.00 %'
        FRACTION | 15.1354     || '1,513.54 %'
        FRACTION | 0.00001234  || '0.0012 %'
        FRACTION | 0           || '0.00 %'
        MONEY    | 1234567.891 || '1,234,567.89'
        MONEY    | -0.0d       || '0.00'
        MONEY    | 1e300       || '1.00e+300'
        RATIO    | 1.005       || '1.01'
        RATIO    | -0.001      || '-0.0010'
        TIMES    | 4.024       || '4.02 x'
        RISK     | -0.25       || '-0.25 R'
        DAYS     | 1           || '1 day'
        DAYS     | 1234        || '1,234 days'
        BARS     | 62.63       || '62.6 bars'
        COUNT    | 12345       || '12,345'
    }

    def "the label #label stands at #value on an axis"() {
        expect:
        Rounded.axis(value) == label

        where:
        value                || label
        100_000d             || '100,000'
        1.5 * Math.pow(10, 5) || '150,000'
        3 * Math.pow(10, -1) || '0.3'
        1.5d                 || '1.5'
        0.002d               || '0.002'
    }
}
