package dev.backbeat.engine.market

import java.time.Instant
import spock.lang.Specification

class NanosSpec extends Specification {
    def "#instant keeps its nanoseconds"() {
        expect:
        Nanos.toInstant(Nanos.of(Instant.parse(instant))) == Instant.parse(instant)

        where:
        instant << ['1970-01-01T00:00:00Z', '1969-12-31T23:59:59.999999999Z', '2024-01-02T14:30:00.000000001Z', '1700-01-01T00:00:00Z']
    }

    def "an instant that cannot be stored is refused, unless the nearest will do"() {
        when:
        Nanos.of(Instant.MAX)

        then:
        thrown(ArithmeticException)
        Nanos.saturated(Instant.MAX) == Long.MAX_VALUE
        Nanos.saturated(Instant.MIN) == Long.MIN_VALUE
        Nanos.saturated(Instant.EPOCH) == 0
    }

    def "a period must start before it ends"() {
        when:
        new Period(Instant.EPOCH, Instant.EPOCH)

        then:
        thrown(IllegalArgumentException)
        new Period(Instant.EPOCH, Instant.EPOCH.plusNanos(1)).from() == Instant.EPOCH
    }
}
