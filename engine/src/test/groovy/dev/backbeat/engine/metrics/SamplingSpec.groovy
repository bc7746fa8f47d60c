package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.UTC_DAYS
import static dev.backbeat.engine.metrics.Accounts.at
import static dev.backbeat.engine.metrics.Accounts.curve
import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.rules

import dev.backbeat.engine.experiment.MetricsRules
import dev.backbeat.engine.experiment.MetricsRules.Sampling
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.portfolio.EquityCurve
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification

class SamplingSpec extends Specification {
    static final NEW_YORK = ZoneId.of('America/New_York')

    private static EquitySample sample(EquityCurve curve, MetricsRules rules = rules()) {
        EquitySample.of(curve, SamplePoints.of(curve.time(), UTC_DAYS, rules))
    }

    def "#instant belongs to the session day #day in #zone, session #opens to #closes"() {
        given:
        def calendar = new SessionCalendar(ZoneId.of(zone), LocalTime.parse(opens), LocalTime.parse(closes))

        expect:
        Sessions.of([at(instant)] as long[], calendar).day(0) == LocalDate.parse(day).toEpochDay()

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

    def "every bar belongs to the session of its local date, also where clocks change"() {
        given: 'a bar every 30 minutes over both changes of the clock'
        def start = at('2024-03-08T00:00:00Z')
        def times = (0..<15_000).collect { start + it * 1_800_000_000_000L } as long[]
        def calendar = SessionCalendar.wholeDay(NEW_YORK)

        def sessions = Sessions.of(times, calendar)
        def local = times.collect { Nanos.toInstant(it).atZone(NEW_YORK).toLocalDate() }

        expect:
        def days = (0..<sessions.count()).collect { session ->
            [session == 0 ? 0 : sessions.lastBar(session - 1) + 1, sessions.lastBar(session), sessions.day(session)]
        }
        days.every { first, last, day -> (first..last).every { local[it].toEpochDay() == day } }
        days.last()[1] == times.length - 1
        days*.get(2).unique() == local.unique()*.toEpochDay()
    }

    def "by session, equity is taken at the last bar of each day, and the start is the first instant"() {
        given:
        def times = ['2024-01-02T15:00:00Z', '2024-01-02T20:00:00Z', '2024-01-03T15:00:00Z', '2024-01-03T20:00:00Z',
                     '2024-01-05T15:00:00Z'].collect { at(it) }
        def sample = sample(curve(times, [100, 101, 102, 103, 104]))

        expect: 'the first day closes later than it starts, so it has a return'
        sample.equity() as List == [100d, 101d, 103d, 104d]
        sample.returns().length == 3
        sample.points().perYear() == 252d
        sample.points().days() == 3
    }

    def "by session, a first day of a single bar is the start and no return"() {
        expect:
        sample(daily([100, 101, 103])).equity() as List == [100d, 101d, 103d]
    }

    def "by bar, every bar is a point, and a year has as many bars more as a session has on average"() {
        given: 'five bars in two sessions'
        def times = ['2024-01-02T15:00:00Z', '2024-01-02T16:00:00Z', '2024-01-02T17:00:00Z', '2024-01-03T15:00:00Z',
                     '2024-01-03T16:00:00Z'].collect { at(it) }
        def sample = sample(curve(times, [100, 101, 102, 103, 104]), rules(sampling: Sampling.BAR))

        expect:
        sample.equity() as List == [100d, 101d, 102d, 103d, 104d]
        sample.points().perYear() == 252 * 2.5d
    }

    def "returns end with the day on which equity is gone"() {
        given:
        def sample = sample(daily([100, 50, 0, 0, 0]))

        expect:
        sample.returns() as List == [-0.5d, -1d]
        sample.ruined()
    }
}
