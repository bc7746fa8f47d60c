package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.UTC_DAYS
import static dev.backbeat.engine.metrics.Accounts.at
import static dev.backbeat.engine.metrics.Accounts.curve
import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.rules

import dev.backbeat.engine.experiment.MetricsRules.Sampling
import dev.backbeat.engine.market.SessionCalendar
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification

class SamplingSpec extends Specification {
    static final NEW_YORK = ZoneId.of('America/New_York')

    def "#instant belongs to the session day #day in #zone, session #opens to #closes"() {
        given:
        def calendar = new SessionCalendar(ZoneId.of(zone), LocalTime.parse(opens), LocalTime.parse(closes))

        expect:
        SessionDays.of([at(instant)] as long[], calendar) as List == [LocalDate.parse(day).toEpochDay()]

        where:
        instant                    | zone               | opens   | closes  || day
        '2024-01-03T04:59:59.999Z' | 'America/New_York' | '00:00' | '00:00' || '2024-01-02'
        '2024-01-03T05:00:00Z'     | 'America/New_York' | '00:00' | '00:00' || '2024-01-03'
        '2024-07-03T03:59:59.999Z' | 'America/New_York' | '09:30' | '16:00' || '2024-07-02'
        '2024-07-03T04:00:00Z'     | 'America/New_York' | '09:30' | '16:00' || '2024-07-03'
        '2024-01-02T22:59:59Z'     | 'America/Chicago'  | '17:00' | '16:00' || '2024-01-01'
        '2024-01-02T23:00:00Z'     | 'America/Chicago'  | '17:00' | '16:00' || '2024-01-02'
        '2024-01-03T21:59:59.999Z' | 'America/Chicago'  | '17:00' | '16:00' || '2024-01-02'
        '1960-05-05T12:00:00Z'     | 'UTC'              | '00:00' | '00:00' || '1960-05-05'
    }

    def "days are the same whether the zone is asked for each bar or once a day, also where clocks change"() {
        given: 'a bar every 30 minutes over both changes of the clock'
        def start = at('2024-03-08T00:00:00Z')
        def times = (0..<15_000).collect { start + it * 1_800_000_000_000L } as long[]
        def calendar = SessionCalendar.wholeDay(NEW_YORK)

        expect:
        SessionDays.of(times, calendar) as List ==
                times.collect { java.time.Instant.ofEpochSecond(it.intdiv(1_000_000_000L)).atZone(NEW_YORK).toLocalDate().toEpochDay() as int }
    }

    def "by session, equity is taken at the last bar of each day, and the start is the first instant"() {
        given:
        def times = ['2024-01-02T15:00:00Z', '2024-01-02T20:00:00Z', '2024-01-03T15:00:00Z', '2024-01-03T20:00:00Z',
                     '2024-01-05T15:00:00Z'].collect { at(it) }
        def sample = EquitySample.of(curve(times, [100, 101, 102, 103, 104]), UTC_DAYS, rules())

        expect: 'the first day closes later than it starts, so it has a return'
        sample.equity() as List == [100d, 101d, 103d, 104d]
        sample.returns().length == 3
        sample.perYear() == 252d
        sample.days() == 3
        sample.sessions() == 3
    }

    def "by session, a first day of a single bar is the start and no return"() {
        expect:
        EquitySample.of(daily([100, 101, 103]), UTC_DAYS, rules()).equity() as List == [100d, 101d, 103d]
    }

    def "by bar, every bar is a point, and a year has as many bars more as a session has on average"() {
        given: 'five bars in two sessions'
        def times = ['2024-01-02T15:00:00Z', '2024-01-02T16:00:00Z', '2024-01-02T17:00:00Z', '2024-01-03T15:00:00Z',
                     '2024-01-03T16:00:00Z'].collect { at(it) }
        def sample = EquitySample.of(curve(times, [100, 101, 102, 103, 104]), UTC_DAYS, rules(sampling: Sampling.BAR))

        expect:
        sample.equity() as List == [100d, 101d, 102d, 103d, 104d]
        sample.perYear() == 252 * 2.5d
    }

    def "returns end with the day on which equity is gone"() {
        given:
        def sample = EquitySample.of(daily([100, 50, 0, 0, 0]), UTC_DAYS, rules())

        expect:
        sample.returns() as List == [-0.5d, -1d]
        sample.ruined()
    }
}
