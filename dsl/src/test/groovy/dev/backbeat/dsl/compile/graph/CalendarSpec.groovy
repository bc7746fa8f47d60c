package dev.backbeat.dsl.compile.graph

import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import java.time.Instant
import java.time.LocalTime
import java.time.ZoneId
import java.time.ZoneOffset
import spock.lang.Specification

class CalendarSpec extends Specification {
    static final WHOLE = SessionCalendar.wholeDay(ZoneOffset.UTC)
    static final NEW_YORK = new SessionCalendar(ZoneId.of('America/New_York'), LocalTime.of(9, 30), LocalTime.of(16, 0))
    static final OVERNIGHT = new SessionCalendar(ZoneOffset.UTC, LocalTime.of(18, 0), LocalTime.of(17, 0))

    static String endOf(SessionCalendar sessions, String timeframe, String instant) {
        var calendar = new Calendar(sessions, Timeframe.find(timeframe).get())
        Nanos.toInstant(calendar.endOfPeriod(Nanos.of(Instant.parse(instant)))).toString()
    }

    def "a bar of #timeframe that holds #instant ends at #end"() {
        expect:
        endOf(sessions, timeframe, instant) == end

        where:
        sessions  | timeframe | instant                || end
        WHOLE     | '1d'      | '2024-03-06T00:00:00Z' || '2024-03-07T00:00:00Z'
        WHOLE     | '1w'      | '2024-03-04T00:00:00Z' || '2024-03-11T00:00:00Z'
        WHOLE     | '1w'      | '2024-03-10T23:59:00Z' || '2024-03-11T00:00:00Z'
        WHOLE     | '2w'      | '2024-03-04T00:00:00Z' || '2024-03-11T00:00:00Z'
        WHOLE     | '1mo'     | '2024-02-29T12:00:00Z' || '2024-03-01T00:00:00Z'
        WHOLE     | '3mo'     | '2024-02-01T00:00:00Z' || '2024-04-01T00:00:00Z'
        WHOLE     | '1mo'     | '2024-12-31T00:00:00Z' || '2025-01-01T00:00:00Z'
        WHOLE     | '2d'      | '1970-01-02T00:00:00Z' || '1970-01-03T00:00:00Z'
        WHOLE     | '1h'      | '2024-03-06T10:15:00Z' || '2024-03-06T11:00:00Z'
        WHOLE     | '7h'      | '2024-03-06T22:00:00Z' || '2024-03-07T00:00:00Z'
        NEW_YORK  | '1h'      | '2024-03-06T14:30:00Z' || '2024-03-06T15:30:00Z'
        NEW_YORK  | '1h'      | '2024-03-06T20:45:00Z' || '2024-03-06T21:00:00Z'
        NEW_YORK  | '1d'      | '2024-07-03T15:00:00Z' || '2024-07-03T20:00:00Z'
        NEW_YORK  | '1d'      | '2024-07-03T22:00:00Z' || '2024-07-04T20:00:00Z'
        NEW_YORK  | '1h'      | '2024-03-06T13:00:00Z' || '2024-03-06T13:30:00Z'
        OVERNIGHT | '1d'      | '2024-03-06T19:00:00Z' || '2024-03-07T17:00:00Z'
        OVERNIGHT | '1d'      | '2024-03-06T03:00:00Z' || '2024-03-06T17:00:00Z'
    }

    def "a year has #count bars of #timeframe"() {
        expect:
        new Calendar(sessions, Timeframe.find(timeframe).get()).barsPerYear() == count

        where:
        sessions | timeframe || count
        WHOLE    | '1d'      || 252
        WHOLE    | '2d'      || 126
        WHOLE    | '1w'      || 52
        WHOLE    | '1mo'     || 12
        WHOLE    | '1h'      || 252 * 24
        NEW_YORK | '30m'     || 252 * 13
    }
}
