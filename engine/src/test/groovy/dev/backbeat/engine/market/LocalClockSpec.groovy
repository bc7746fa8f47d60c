package dev.backbeat.engine.market

import java.time.LocalDateTime
import java.time.ZoneId
import java.time.ZoneOffset
import spock.lang.Specification

class LocalClockSpec extends Specification {
    /** The instants of local times, read in this order. */
    private static List<String> instants(String zone, List<String> local) {
        def clock = new LocalClock(ZoneId.of(zone))
        long previous = Long.MIN_VALUE
        local.collect {
            long nanos = clock.instant(LocalDateTime.parse(it).toEpochSecond(ZoneOffset.UTC), 0, previous)
            if (nanos == LocalClock.NO_SUCH_TIME) return 'none'
            previous = nanos
            Nanos.toInstant(nanos).toString()
        }
    }

    def "a local time is taken by the offset that is valid then"() {
        expect:
        instants('America/New_York', ['2024-01-02T09:30', '2024-07-02T09:30', '2024-12-02T09:30', '2024-07-02T09:30']) ==
                ['2024-01-02T14:30:00Z', '2024-07-02T13:30:00Z', '2024-12-02T14:30:00Z', '2024-07-02T13:30:00Z']
        instants('Asia/Kolkata', ['2024-01-02T09:15']) == ['2024-01-02T03:45:00Z']
        instants('UTC', ['1700-01-02T09:15', '2024-01-02T09:15']) == ['1700-01-02T09:15:00Z', '2024-01-02T09:15:00Z']
    }

    def "when clocks are put back, the order of the rows tells the first hour from the second"() {
        expect:
        instants('America/New_York', ['2024-11-03T00:30', '2024-11-03T01:00', '2024-11-03T01:30', '2024-11-03T01:00', '2024-11-03T01:30', '2024-11-03T02:00']) ==
                ['2024-11-03T04:30:00Z', '2024-11-03T05:00:00Z', '2024-11-03T05:30:00Z', '2024-11-03T06:00:00Z', '2024-11-03T06:30:00Z', '2024-11-03T07:00:00Z']
    }

    def "a time that exists twice and comes once is the earlier one"() {
        expect:
        instants('America/New_York', ['2024-11-03T01:00', '2024-11-03T02:00']) == ['2024-11-03T05:00:00Z', '2024-11-03T07:00:00Z']
    }

    def "when clocks are put forward, the hour between does not exist"() {
        expect:
        instants('America/New_York', ['2024-03-10T01:59', '2024-03-10T02:00', '2024-03-10T02:59', '2024-03-10T03:00']) ==
                ['2024-03-10T06:59:00Z', 'none', 'none', '2024-03-10T07:00:00Z']
    }

    def "every local half hour of a year in #zone becomes what the zone's rules say"() {
        given:
        def rules = ZoneId.of(zone).rules
        def clock = new LocalClock(ZoneId.of(zone))
        def minutes = (0..<366 * 48).collect { LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(30L * it) }

        expect:
        minutes.every {
            long nanos = clock.instant(it.toEpochSecond(ZoneOffset.UTC), 0, Long.MIN_VALUE)
            def offsets = rules.getValidOffsets(it)
            offsets.empty ? nanos == LocalClock.NO_SUCH_TIME : nanos == Nanos.of(it.toInstant(offsets.first()))
        }

        where:
        zone << ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Tokyo', 'UTC', '+02:00']
    }
}
