package dev.backbeat.engine.runs

import dev.backbeat.engine.market.Nanos
import spock.lang.Specification

import java.time.Instant

class UtcTextSpec extends Specification {

    def "#time is written as the JDK writes it"() {
        expect:
        UtcText.of(Nanos.of(Instant.parse(time))) == time

        where:
        time << ['1970-01-01T00:00:00Z', '2024-02-29T23:59:59.999Z', '2000-03-01T00:00:00Z', '1900-02-28T12:34:56.000001Z',
                 '1969-12-31T23:59:59.999999999Z', '2100-12-31T00:00:01.050Z', '1700-01-01T00:00:00Z']
    }

    def "any instant is written as the JDK writes it, seed #seed"() {
        given:
        def random = new SplittableRandom(seed)

        expect:
        1000.times {
            // Whole seconds, milliseconds and microseconds as well, which are written with fewer decimals.
            long step = [1L, 1000L, 1_000_000L, 1_000_000_000L, 86_400_000_000_000L][random.nextInt(5)]
            long nanos = random.nextLong(Long.MIN_VALUE / 2 as long, Long.MAX_VALUE / 2 as long).intdiv(step) * step
            assert UtcText.of(nanos) == Nanos.toInstant(nanos).toString()
        }

        where:
        seed << (1L..5L)
    }
}
