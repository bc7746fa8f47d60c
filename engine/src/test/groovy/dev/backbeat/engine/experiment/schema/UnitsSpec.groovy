package dev.backbeat.engine.experiment.schema

import dev.backbeat.engine.experiment.yaml.Findings
import dev.backbeat.engine.experiment.yaml.Node
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.problem.Place
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification

class UnitsSpec extends Specification {

    def "as #kind, '#written' is #value and is written '#again'"() {
        expect:
        read(kind, written) == Optional.of(value)
        kind.write(value) == again
        read(kind, again) == Optional.of(value)

        where:
        kind                                | written                | value                                || again
        Share.of(Bounds.ANY)                | '5%'                   | 0.05d                                || '5%'
        Share.of(Bounds.ANY)                | '0.1%'                 | 0.001d                               || '0.1%'
        Share.of(Bounds.ANY)                | '.1 %'                 | 0.001d                               || '0.1%'
        Share.of(Bounds.ANY)                | '50 bps'               | 0.005d                               || '0.5%'
        Share.of(Bounds.ANY)                | '50bps'                | 0.005d                               || '0.5%'
        Share.of(Bounds.ANY)                | '-12.5%'               | -0.125d                              || '-12.5%'
        Share.of(Bounds.ANY)                | '-0%'                  | 0d                                   || '0%'
        Share.of(Bounds.ANY)                | '1e-3%'                | 0.00001d                             || '0.001%'
        Share.of(Bounds.ANY)                | '33.333333333333337%'  | 0.33333333333333337d                || '33.333333333333337%'
        Share.perYear(Bounds.ANY)           | '2%'                   | 0.02d                                || '2%/year'
        Share.perYear(Bounds.ANY)           | '2 % / year'           | 0.02d                                || '2%/year'
        Share.perYear(Bounds.ANY)           | '200 bps/year'         | 0.02d                                || '2%/year'
        Share.saidPerYear(Bounds.ANY)       | '12%/year'             | 0.12d                                || '12%/year'
        new Slip()                          | '5 bps'                | new Slip.Size(5, false)              || '5 bps'
        new Slip()                          | '0.05%'                | new Slip.Size(5, false)              || '5 bps'
        new Slip()                          | '1 tick'               | new Slip.Size(1, true)               || '1 ticks'
        new Slip()                          | '0.5 ticks'            | new Slip.Size(0.5, true)             || '0.5 ticks'
        new BarCount(0, 100)                | '20 bars'              | 20                                   || '20 bars'
        new BarCount(0, 100)                | '1 bar'                | 1                                    || '1 bars'
        new WarmUp()                        | 'none'                 | 0                                    || 'none'
        new WarmUp()                        | '0 bars'               | 0                                    || 'none'
        new Amount(Bounds.ANY, '')          | '100000'               | 100_000d                             || '100000'
        new Amount(Bounds.ANY, '')          | '1e5'                  | 100_000d                             || '100000'
        new Amount(Bounds.ANY, '')          | '+1.50'                | 1.5d                                 || '1.5'
        new Amount(Bounds.ANY, '')          | '-0'                   | 0d                                   || '0'
        new Amount(Bounds.ANY, '')          | '1e-200'               | 1e-200d                              || '1E-200'
        new Amount(Bounds.ANY, '')          | '1.7e308'              | 1.7e308d                             || '1.7E+308'
        new Whole(Long.MIN_VALUE, Long.MAX_VALUE) | '-9223372036854775808' | Long.MIN_VALUE                 || '-9223372036854775808'
        new Whole(0, 10)                    | '7.0'                  | 7L                                   || '7'
        new Only('1', 'leverage')           | '1.0'                  | '1'                                  || '1'
        new Only('0 bars', 'latency')       | '0.0 bars'             | '0 bars'                             || '0 bars'
        new Timeframes()                    | '15m'                  | new Timeframe(15, Timeframe.Unit.MINUTE) || '15m'
        new Timeframes()                    | '1 D'                  | Timeframe.DAY                        || '1d'
        new Timeframes()                    | '1mo'                  | new Timeframe(1, Timeframe.Unit.MONTH) || '1mo'
        new Zones()                         | 'America/New_York'     | ZoneId.of('America/New_York')        || 'America/New_York'
        new Zones()                         | '+05:45'               | ZoneId.of('+05:45')                  || '+05:45'
        new Hours()                         | '9:30 - 16:00'         | new Hours.Span(LocalTime.of(9, 30), LocalTime.of(16, 0)) || '09:30-16:00'
        new Hours()                         | '18:00-24:00'          | new Hours.Span(LocalTime.of(18, 0), LocalTime.MIDNIGHT) || '18:00-00:00'
        new Moments()                       | '2012-01-31'           | new Moment.Day(LocalDate.of(2012, 1, 31)) || '2012-01-31'
        new Moments()                       | '2012-01-31 09:30'     | new Moment.Local(LocalDateTime.of(2012, 1, 31, 9, 30)) || '2012-01-31T09:30'
        new Moments()                       | '2012-01-31T09:30:15.5' | new Moment.Local(LocalDateTime.of(2012, 1, 31, 9, 30, 15, 500_000_000)) || '2012-01-31T09:30:15.500'
        new Moments()                       | '2012-01-31T09:30-05:00' | new Moment.Absolute(Instant.parse('2012-01-31T14:30:00Z')) || '2012-01-31T14:30:00Z'
        new Days()                          | '2012-02-29'           | LocalDate.of(2012, 2, 29)            || '2012-02-29'
        OrWord.none(new BarCount(1, 9))     | 'none'                 | Optional.empty()                     || 'none'
        OrWord.none(new BarCount(1, 9))     | '5 bars'               | Optional.of(5)                       || '5 bars'
    }

    def "as #kind, '#written' is nothing it can be"() {
        expect:
        read(kind, written).empty

        where:
        kind                      | written
        Share.of(Bounds.ANY)      | '5'
        Share.of(Bounds.ANY)      | '5 % %'
        Share.of(Bounds.ANY)      | '5%/year'
        Share.of(Bounds.ANY)      | '%'
        Share.of(Bounds.ANY)      | '1e400%'
        Share.of(Bounds.ANY)      | 'five%'
        Share.perYear(Bounds.ANY) | '5%/month'
        Share.saidPerYear(Bounds.ANY) | '500 bps'
        new BarCount(0, 100)      | '1e9 bars'
        new BarCount(0, 100)      | '20 Bars'
        new Whole(0, 10)          | '1e30'
        new Whole(0, 10)          | '11'
        new Timeframes()          | '0d'
        new Timeframes()          | '1y'
        new Days()                | '2201-01-01'
        new Moments()             | '2012-01-31T25:00'
        new Moments()             | '2012-1-31'
        new Hours()               | '24:00-09:00'
        new Amount(Bounds.ANY, '') | '1.2.3'
        new Amount(Bounds.ANY, '') | '1d'
        new Amount(Bounds.ANY, '') | '--1'
    }

    def "a choice writes what it reads and nothing else"() {
        when:
        Choice.of('a', 'b').write('c')

        then:
        thrown(IllegalArgumentException)
    }

    private static Optional read(Kind kind, String written) {
        kind.read('key', new Node.Scalar(written, false, Place.of('test')), new Findings())
    }
}
