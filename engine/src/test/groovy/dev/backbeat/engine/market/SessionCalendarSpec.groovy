package dev.backbeat.engine.market

import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification

class SessionCalendarSpec extends Specification {
    static final ZoneId NEW_YORK = ZoneId.of('America/New_York')
    static final SessionCalendar STOCKS = new SessionCalendar(NEW_YORK, LocalTime.of(9, 30), LocalTime.of(16, 0))
    static final SessionCalendar OVERNIGHT = new SessionCalendar(NEW_YORK, LocalTime.of(18, 0), LocalTime.of(17, 0))
    static final SessionCalendar WHOLE = SessionCalendar.wholeDay(NEW_YORK)

    def "#what of #day runs from #opens to #ends"() {
        expect:
        calendar.opensOn(LocalDate.parse(day)) == Instant.parse(opens)
        calendar.endsOn(LocalDate.parse(day)) == Instant.parse(ends)

        where:
        what                             | calendar  | day          || opens                  | ends
        'the session'                    | STOCKS    | '2024-01-02' || '2024-01-02T14:30:00Z' | '2024-01-02T21:00:00Z'
        'the session in summer'          | STOCKS    | '2024-07-02' || '2024-07-02T13:30:00Z' | '2024-07-02T20:00:00Z'
        'the overnight session'          | OVERNIGHT | '2024-01-02' || '2024-01-02T23:00:00Z' | '2024-01-03T22:00:00Z'
        'the whole day'                  | WHOLE     | '2024-01-02' || '2024-01-02T05:00:00Z' | '2024-01-03T05:00:00Z'
        'the whole day of 23 hours'      | WHOLE     | '2024-03-10' || '2024-03-10T05:00:00Z' | '2024-03-11T04:00:00Z'
        'the whole day of 25 hours'      | WHOLE     | '2024-11-03' || '2024-11-03T04:00:00Z' | '2024-11-04T05:00:00Z'
        'the night clocks are put ahead' | OVERNIGHT | '2024-03-09' || '2024-03-09T23:00:00Z' | '2024-03-10T21:00:00Z'
    }

    def "whole days follow each other without a gap, clocks put forward or back"() {
        expect:
        (0..<366).every { WHOLE.endsOn(LocalDate.of(2024, 1, 1).plusDays(it)) == WHOLE.opensOn(LocalDate.of(2024, 1, 2).plusDays(it)) }
        Duration.between(WHOLE.opensOn(LocalDate.of(2024, 11, 3)), WHOLE.endsOn(LocalDate.of(2024, 11, 3))) == Duration.ofHours(25)
    }
}
