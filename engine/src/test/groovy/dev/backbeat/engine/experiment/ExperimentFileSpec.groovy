package dev.backbeat.engine.experiment

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.market.MarketRequest.Stamp
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.market.Period
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.problem.ProblemsFound
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification
import spock.lang.TempDir

class ExperimentFileSpec extends Specification {
    @TempDir
    Path folder

    def "a file says only what differs; the rest has defaults"() {
        when:
        def experiment = Broken.read('strategy: {script: plain.groovy}\ndata: {path: ../data/AAPL.csv}\n')

        then:
        experiment.name() == 'a'
        experiment.description() == ''
        experiment.tags() == [:]
        experiment.scriptPath() == 'plain.groovy'
        experiment.strategy().is(WrittenStrategy.PLAIN)
        experiment.currency() == 'USD'
        experiment.baseFolder() == Path.of('configs')
        with(experiment.market()) {
            origin() == new Origin.CsvFolder('../data/AAPL.csv', 'configs')
            symbols() == ['AAPL']
            timeframe() == Timeframe.DAY
            timestamp() == Optional.empty()
            calendar() == SessionCalendar.wholeDay(ZoneId.of('UTC'))
            period() == Period.ALL
            warmUpBars() == Optional.empty()
        }
        with(experiment.rules()) {
            cash() == 100_000
            allowLong()
            allowShort()
            lot() == 1
            end() == Rules.AtEnd.MARK
            costs().isFree()
            stopFraction().isEmpty()
            targetFraction().isEmpty()
            holdMaxBars().isEmpty()
        }
        experiment.metrics() == new MetricsRules(0, 252, MetricsRules.Sampling.SESSION)
    }

    def "every section is taken up"() {
        when:
        def experiment = Broken.read('''\
            name: pullback-us
            description: Buy pullbacks
            tags: {desk: eq, 2024: yes}
            strategy: {script: pullback.groovy, params: {fast: 10, atrStop: 2.5}}
            data:
              path: data/{symbol}.csv
              symbols: [AAPL, NO, ON, 0700]
              timeframe: 15m
              timestamp: close
              zone: America/New_York
              session: 09:30-16:00
              from: 2012-01-03
              to: 2012-01-31
              warm-up: 200 bars
            account: {cash: 25000.5, currency: EUR, side: short, leverage: 1.0}
            execution: {market: next-open, intrabar: pessimistic, latency: 0 bars, lot: 0.01, end: close, tick-size: 0.05}
            protect: {stop: 5%, target: 1000 bps, hold-max: 20 bars}
            costs: {commission: {percent: 0.05%, per-share: 0.005, per-trade: 1, minimum: 2}, slippage: 2 ticks}
            sizing: {model: fixed, value: 100}
            metrics: {risk-free: 2%, periods-per-year: 365, sampling: bar}
            tracking: {store: none}
            '''.stripIndent())

        then:
        experiment.name() == 'pullback-us'
        experiment.tags() == [desk: 'eq', '2024': 'yes']
        experiment.parameters().values() == [fast: 10L, slow: 100L, atrStop: 2.5d, strict: false, average: 'simple']
        with(experiment.market()) {
            symbols() == ['AAPL', 'NO', 'ON', '0700']
            timeframe() == new Timeframe(15, Timeframe.Unit.MINUTE)
            timestamp() == Optional.of(Stamp.CLOSE)
            calendar() == new SessionCalendar(ZoneId.of('America/New_York'), LocalTime.of(9, 30), LocalTime.of(16, 0))
            period() == new Period(Instant.parse('2012-01-03T05:00:00Z'), Instant.parse('2012-02-01T05:00:00Z'))
            warmUpBars() == Optional.of(200)
        }
        with(experiment.rules()) {
            cash() == 25000.5d
            !allowLong()
            allowShort()
            lot() == 0.01d
            end() == Rules.AtEnd.CLOSE
            costs().commission() == new Commission(0.0005, 0.005, 1, 2)
            costs().slippage() == new Slippage.Ticks(2, 0.05)
            stopFraction() == OptionalDouble.of(0.05)
            targetFraction() == OptionalDouble.of(0.1)
            holdMaxBars() == OptionalInt.of(20)
        }
        experiment.metrics() == new MetricsRules(0.02, 365, MetricsRules.Sampling.BAR)
        experiment.currency() == 'EUR'
    }

    def "the period from #from to #to with session #session runs from #start until #until"() {
        when:
        def period = Broken.read(Broken.fineBut(
            "data: {path: AAPL.csv, zone: Europe/Berlin, session: '$session', from: $from, to: $to}")).market().period()

        then:
        period == new Period(start == '-' ? Instant.MIN : Instant.parse(start), until == '-' ? Instant.MAX : Instant.parse(until))

        where:
        from                        | to                     | session       || start                  | until
        '2012-01-03'                | '2012-01-03'           | 'whole-day'   || '2012-01-02T23:00:00Z' | '2012-01-03T23:00:00Z'
        '2012-03-25'                | '2012-03-25'           | '09:00-17:30' || '2012-03-24T23:00:00Z' | '2012-03-25T22:00:00Z'
        '2012-01-03'                | '2012-01-03'           | '18:00-17:00' || '2012-01-03T17:00:00Z' | '2012-01-04T17:00:00Z'
        '2012-01-03T09:30'          | '2012-01-03 10:00:30'  | 'whole-day'   || '2012-01-03T08:30:00Z' | '2012-01-03T09:00:30Z'
        '2012-01-03T09:30Z'         | '2012-01-03T09:30-05:00' | 'whole-day' || '2012-01-03T09:30:00Z' | '2012-01-03T14:30:00Z'
        'first'                     | 'last'                 | '00:00-24:00' || '-'                    | '-'
        'first'                     | '2012-01-03'           | 'whole-day'   || '-'                    | '2012-01-03T23:00:00Z'
    }

    def "synthetic data needs nothing but its source"() {
        when:
        def market = Broken.read(Broken.fineBut('data: {source: synthetic}')).market()

        then:
        market.origin() == new Origin.Synthetic(1, LocalDate.of(2010, 1, 1), 2520, 0.06, 0.2, 0.3)
        market.symbols() == ['SYN']
    }

    def "warm-up #written loads #bars bars"() {
        expect:
        Broken.read(Broken.fineBut("data: {path: AAPL.csv, warm-up: $written}")).market().warmUpBars() == bars

        where:
        written  || bars
        'all'    || Optional.empty()
        'none'   || Optional.of(0)
        '0 bars' || Optional.of(0)
        '1 bar'  || Optional.of(1)
    }

    def "anchors stand for the values they name"() {
        expect:
        Broken.read(Broken.FINE + 'tags: {a: &x 5 bars, b: *x}\nprotect: {hold-max: *x}\n').rules().holdMaxBars() == OptionalInt.of(5)
    }

    def "#line warns that #warning"() {
        expect:
        Broken.read(Broken.fineBut(line)).warnings()*.message() == [warning]

        where:
        line                                  || warning
        'costs: {}'                           || 'no costs were given: commission and slippage are zero'
        'costs: null'                         || 'no costs were given: commission and slippage are zero'
        'execution: {tick-size: 0.01}'        || 'execution.tick-size has no effect: costs.slippage is not in ticks'
        'metrics: {periods-per-year: 365}'    || 'metrics.periods-per-year does not act on sizing, which counts 252 sessions'
    }

    def "nothing is warned of where #line"() {
        expect:
        Broken.read(Broken.fineBut(line)).warnings().empty

        where:
        line << ['costs: {commission: 0%, slippage: 0 bps}', 'costs: {slippage: 1 bps}', 'name: fine']
    }

    def "a file's own name is the experiment's where it says none: #shownAs is #name"() {
        expect:
        Broken.FILES.read(Broken.FINE, shownAs, Path.of(''), []).name() == name

        where:
        shownAs                || name
        'configs/my run.yaml'  || 'my run'
        'a@b:c.yaml'           || 'a-b-c'
        '.yaml'                || 'yaml'
        '___.yaml'             || 'experiment'
        'x' * 150 + '.yaml'    || 'x' * 100
    }

    def "the original is the text as it was read"() {
        expect:
        Broken.read(Broken.FINE).original() == Broken.FINE
    }

    def "a file is read from disk, and its paths are relative to its folder"() {
        given:
        def file = Files.writeString(folder.resolve('own.yaml'), Broken.FINE)

        when:
        def experiment = Broken.FILES.read(file, 'own.yaml', [])

        then:
        experiment.name() == 'own'
        experiment.baseFolder() == folder
        experiment.original() == Broken.FINE
    }

    def "a file in the current folder has no folder of its own"() {
        when:
        Broken.FILES.read(Path.of('no-such-file.yaml'), 'no-such-file.yaml', [])

        then:
        def e = thrown(ProblemsFound)
        told(e) == ['no-such-file.yaml BB-CFG-001 the file does not exist']
    }

    def "#what is told at #place"() {
        given:
        def file = folder.resolve('a.yaml')
        Files.write(file, bytes as byte[])

        when:
        Broken.FILES.read(file, 'a.yaml', [])

        then:
        def e = thrown(ProblemsFound)
        told(e) == [place + ' ' + message]

        where:
        what               | bytes                                                                  || place        | message
        'a byte order mark' | [0xEF, 0xBB, 0xBF] + ('name: a'.bytes as List)                        || 'a.yaml:1:1' | 'BB-CFG-001 the file starts with a byte order mark'
        'UTF-16'           | [0xFF, 0xFE, 0x41, 0]                                                  || 'a.yaml:1:1' | 'BB-CFG-001 the file is UTF-16 text'
        'UTF-16 too'       | [0xFE, 0xFF, 0, 0x41]                                                  || 'a.yaml:1:1' | 'BB-CFG-001 the file is UTF-16 text'
        'Latin 1'          | ('name: a\ntags: {x: ö}'.getBytes(StandardCharsets.ISO_8859_1) as List) || 'a.yaml:2:11' | 'BB-CFG-001 the byte 0xF6 is not UTF-8 text'
        'a cut character'  | ('# '.bytes as List) + [0xC3]                                          || 'a.yaml:1:3' | 'BB-CFG-001 the byte 0xC3 is not UTF-8 text'
        'a control'        | ('a: \u0007'.bytes as List)                                            || 'a.yaml:1:4' | 'BB-CFG-016 the character U+0007 is not allowed'
        'a line separator' | ('a: 1\r\nb: \u2028c'.getBytes(StandardCharsets.UTF_8) as List)        || 'a.yaml:2:4' | 'BB-CFG-016 the character U+2028 is not allowed'
        'too much'         | [0x23] * 1_000_001                                                     || 'a.yaml:1:1' | 'BB-CFG-015 the file is larger than 1 MB'
    }

    def "lines end as they do on any system: #ending"() {
        expect:
        Broken.told("strategy: {script: pullback.groovy}${end}data: {path: AAPL.csv}${end}account:${end}  cash: -1${end}") ==
            ["4:9 «-1» BB-CFG-011 account.cash '-1' must be above 0 and at most 1e15"]

        where:
        ending    | end
        'Unix'    | '\n'
        'Windows' | '\r\n'
        'old Mac' | '\r'
    }

    def "a folder is no file"() {
        when:
        Broken.FILES.read(folder, 'configs', [])

        then:
        def e = thrown(ProblemsFound)
        told(e) == ['configs BB-CFG-001 the file is a folder']
    }

    private static List<String> told(ProblemsFound e) {
        e.problems().collect { "${it.place()} ${it.code().code()} ${it.message()}".toString() }
    }
}
