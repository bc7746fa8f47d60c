package dev.backbeat.engine.market

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification
import spock.lang.TempDir

class DataFingerprintSpec extends Specification {
    static final SessionCalendar UTC = MarketRequests.UTC
    static final List<Double> PRICES = [100.0d, 101.5d, 99.25d]

    @TempDir
    Path folder

    private static Bars bars(Map changes = [:]) {
        def days = changes.days ?: [0, 1, 2]
        double[] close = changes.close ?: PRICES
        new Bars(changes.symbol ?: 'AAA', Timeframe.DAY, days.collect { it * 100L } as long[], days.collect { it * 100L + 99 } as long[],
                PRICES as double[], PRICES as double[], PRICES as double[], close, (changes.volume ?: PRICES) as double[],
                changes.extras ?: [:])
    }

    private static DataFingerprint fingerprint(List<Bars> bars, Timeframe timeframe = Timeframe.DAY, SessionCalendar calendar = UTC) {
        DataFingerprint.of(Universe.of(bars, calendar, 0), timeframe, bars*.symbol())
    }

    def "the same bars have the same fingerprint, in whatever file they lie"() {
        given:
        def rows = ['2024-01-02,1,2,1,2,5', '2024-01-03,2,2,1,1,6']
        Files.createDirectories(folder.resolve('a'))
        MarketRequests.write(folder.resolve('a/AAA.csv'), ['date,open,high,low,close,volume'] + rows)
        MarketRequests.write(folder.resolve('AAA.csv'), ['Date,Open,High,Low,Close,Volume'] + rows*.replace(',1,', ',1.00,'))

        when:
        def one = new CsvFiles().load(MarketRequests.files(path: folder)).fingerprint()
        def other = new CsvFiles().load(MarketRequests.files(path: 'a/{symbol}.csv', base: folder)).fingerprint()

        then:
        one.sha256() == other.sha256()
        one.sha256() ==~ /[0-9a-f]{64}/
        with(one.symbols()[0]) {
            symbol() == 'AAA'
            bars() == 2
            firstOpen() == '2024-01-02T00:00:00Z'
            lastClose() == '2024-01-03T23:59:59.999Z'
            source() == folder.resolve('AAA.csv').toString()
            sha256() == other.symbols()[0].sha256()
        }
    }

    def "#what changes the fingerprint"() {
        expect:
        fingerprint(changed).sha256() != fingerprint([bars(), bars(symbol: 'BBB')]).sha256()

        where:
        what                    | changed
        'a price'               | [bars(close: [100.0d, 101.5d, Math.nextUp(99.25d)]), bars(symbol: 'BBB')]
        'a time'                | [bars(days: [0, 1, 3]), bars(symbol: 'BBB')]
        'a missing volume'      | [bars(volume: [100.0d, 101.5d, Double.NaN]), bars(symbol: 'BBB')]
        'a further column'      | [bars(extras: [signal: PRICES as double[]]), bars(symbol: 'BBB')]
        'the name of a symbol'  | [bars(symbol: 'AAB'), bars(symbol: 'BBB')]
        'the order of symbols'  | [bars(symbol: 'BBB'), bars()]
        'a symbol less'         | [bars()]
    }

    def "the timeframe and the calendar change the fingerprint"() {
        given:
        def one = fingerprint([bars()]).sha256()
        def session = new SessionCalendar(ZoneId.of('UTC'), LocalTime.of(9, 30), LocalTime.of(16, 0))

        expect:
        fingerprint([bars()], Timeframe.find('1w').get()).sha256() != one
        fingerprint([bars()], Timeframe.DAY, session).sha256() != one
        fingerprint([bars()], Timeframe.DAY, SessionCalendar.wholeDay(ZoneId.of('Europe/Berlin'))).sha256() != one
    }

    def "references count, their order and that they are not traded, too"() {
        given:
        def of = { List<Bars> traded, List<Bars> references ->
            DataFingerprint.of(Universe.of(traded, references, UTC, 0), Timeframe.DAY, (traded + references)*.symbol())
        }
        def (a, b, c) = ['AAA', 'BBB', 'CCC'].collect { bars(symbol: it) }
        def all = [of([a], []), of([a, b], []), of([a], [b]), of([a], [b, c]), of([a], [c, b]), of([a], [bars(symbol: 'BBB', close: [1d, 2d, 3d])])]

        expect:
        all*.sha256().toSet().size() == all.size()
        of([a], [b, c]).references()*.symbol() == ['BBB', 'CCC']
        of([a], [b, c]).loaded()*.source() == ['AAA', 'BBB', 'CCC']
        of([a], []).sha256() == fingerprint([a]).sha256()
    }

    def "every missing value is the same, and the order in which further columns are named does not count"() {
        given:
        def otherNan = Double.longBitsToDouble(0x7ff8000000000123L)

        expect:
        fingerprint([bars(volume: [1d, 2d, otherNan])]) == fingerprint([bars(volume: [1d, 2d, Double.NaN])])
        fingerprint([bars(extras: [a: [1d] * 3 as double[], b: [2d] * 3 as double[]])]) ==
                fingerprint([bars(extras: [b: [2d] * 3 as double[], a: [1d] * 3 as double[]])])
    }

    def "long columns count to their last value"() {
        given:
        def long1 = (0..<20_000).collect { 1d }
        def long2 = long1[0..<-1] + [2d]
        def made = { List<Double> close ->
            def at = (0L..<20_000L).collect { it * 10 }
            double[] ones = long1
            new Bars('AAA', Timeframe.DAY, at as long[], at.collect { it + 9 } as long[], ones, ones, ones, close as double[], ones, [:])
        }

        expect:
        fingerprint([made(long1)]).sha256() != fingerprint([made(long2)]).sha256()
    }

    def "a symbol without bars has a fingerprint too"() {
        given:
        double[] none = []

        expect:
        fingerprint([new Bars('AAA', Timeframe.DAY, [] as long[], [] as long[], none, none, none, none, none, [:])]).symbols()[0].firstOpen() == ''
    }
}
