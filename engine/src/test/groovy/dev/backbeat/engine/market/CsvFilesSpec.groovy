package dev.backbeat.engine.market

import static dev.backbeat.engine.market.MarketRequests.STOCKS
import static dev.backbeat.engine.market.MarketRequests.files
import static dev.backbeat.engine.market.MarketRequests.write

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification
import spock.lang.TempDir

class CsvFilesSpec extends Specification {
    static final SessionCalendar NEW_YORK = SessionCalendar.wholeDay(ZoneId.of('America/New_York'))
    static final MarketRequest.Stamp OPEN = MarketRequest.Stamp.OPEN
    static final MarketRequest.Stamp CLOSE = MarketRequest.Stamp.CLOSE

    @TempDir
    Path folder

    private MarketData load(Map parts = [:]) {
        new CsvFiles().load(files([path: folder] + parts))
    }

    private Bars bars(Map parts = [:], String text) {
        Files.writeString(folder.resolve('AAA.csv'), text)
        load(parts).universe().bars(0)
    }

    /** Bars from lines of times alone. */
    private Bars timed(Map parts, List<String> times) {
        bars(parts, 'time,open,high,low,close\n' + times.collect { "$it,1,2,1,2\n" }.join(''))
    }

    private static List<String> opens(Bars bars) {
        (0..<bars.size()).collect { Nanos.toInstant(bars.openedAt(it)).toString() }
    }

    private static List<String> closes(Bars bars) {
        (0..<bars.size()).collect { Nanos.toInstant(bars.closedAt(it)).toString() }
    }

    def "a file of days becomes bars, each over the whole day of the zone"() {
        given:
        def bars = bars('date,open,high,low,close,volume\n2024-01-02,10,12.5,9.75,11,1000\n2024-01-03,11,11,10,10.5,0\n')

        expect:
        with(bars) {
            symbol() == 'AAA'
            timeframe() == Timeframe.DAY
            opens() == [10d, 11d] as double[]
            highs() == [12.5d, 11d] as double[]
            lows() == [9.75d, 10d] as double[]
            closes() == [11d, 10.5d] as double[]
            volumes() == [1000d, 0d] as double[]
        }
        opens(bars) == ['2024-01-02T00:00:00Z', '2024-01-03T00:00:00Z']
        closes(bars) == ['2024-01-02T23:59:59.999Z', '2024-01-03T23:59:59.999Z']
    }

    def "columns come in any order and any case, further ones are kept, prices never mix with them"() {
        given:
        def bars = bars('Volume,Adj Close,Close,LOW,High,open,Date,signal\n5,7.5,8,6,9,7,2024-01-02,0.25\n6,,8,6,9,7,2024-01-03,nan\n')

        expect:
        bars.closes() == [8d, 8d] as double[]
        bars.volumes() == [5d, 6d] as double[]
        bars.extras().keySet() == ['adj close', 'signal'] as Set
        bars.findExtra('adj close').get() == [7.5d, Double.NaN] as double[]
        bars.findExtra('signal').get() == [0.25d, Double.NaN] as double[]
    }

    def "a further column of text is left out"() {
        expect:
        bars('date,name,open,high,low,close,\n2024-01-02,,1,1,1,1,\n2024-01-03,Acme,1,1,1,1,\n2024-01-04,2nd,1,1,1,1,\n').extras().isEmpty()
    }

    def "volume may be absent or blank: it is then missing"() {
        expect:
        bars('date,open,high,low,close\n2024-01-02,1,1,1,1\n').volumes() == [Double.NaN] as double[]
        bars('date,open,high,low,close,volume\n2024-01-02,1,1,1,1,\n2024-01-03,1,1,1,1,5\n').volumes() == [Double.NaN, 5d] as double[]
    }

    def "the time column may be called #header"() {
        expect:
        opens(bars("$header,open,high,low,close\n2024-01-02,1,1,1,1\n")) == ['2024-01-02T00:00:00Z']

        where:
        header << ['date', 'Date', 'time', 'datetime', 'TIMESTAMP', '', '"Date"', ' date ']
    }

    def "an unnamed first column is ignored where another names the time"() {
        expect:
        opens(bars(',date,open,high,low,close\n0,2024-01-02,1,1,1,1\n')) == ['2024-01-02T00:00:00Z']
    }

    def "#what makes no difference"() {
        expect:
        bars(text).closes() == [1d, 2d] as double[]

        where:
        what                    | text
        'a byte order mark'     | '\uFEFFdate,open,high,low,close\n2024-01-02,1,1,1,1\n2024-01-03,2,2,2,2\n'
        'line ends of Windows'  | 'date,open,high,low,close\r\n2024-01-02,1,1,1,1\r\n2024-01-03,2,2,2,2\r\n'
        'a missing last end'    | 'date,open,high,low,close\n2024-01-02,1,1,1,1\n2024-01-03,2,2,2,2'
        'blank lines at the end' | 'date,open,high,low,close\n2024-01-02,1,1,1,1\n2024-01-03,2,2,2,2\n\n\r\n'
        'quotes'                | '"date","open","high","low","close"\n"2024-01-02","1","1","1","1"\n"2024-01-03","2","2","2","2"\n'
        'a comma at the end'    | 'date,open,high,low,close\n2024-01-02,1,1,1,1,\n2024-01-03,2,2,2,2,\n'
        'blanks around values'  | 'date, open, high, low, close\n2024-01-02, 1, 1, 1, 1\n2024-01-03, 2, 2, 2, 2 \n'
    }

    def "days take the date as written: #written in #zone is #opens"() {
        given:
        def calendar = SessionCalendar.wholeDay(ZoneId.of(zone))

        expect:
        opens(timed([calendar: calendar], [written])) == [opens]

        where:
        written                     | zone               || opens
        '2024-01-02'                | 'America/New_York' || '2024-01-02T05:00:00Z'
        '20240102'                  | 'UTC'              || '2024-01-02T00:00:00Z'
        '2024-01-02 00:00:00'       | 'America/New_York' || '2024-01-02T05:00:00Z'
        '2024-01-02 00:00:00-05:00' | 'UTC'              || '2024-01-02T00:00:00Z'
        '2024-01-02T23:00+01:00'    | 'Asia/Tokyo'       || '2024-01-01T15:00:00Z'
        '1704153600'                | 'America/New_York' || '2024-01-02T05:00:00Z'
        '1704205800000'             | 'America/New_York' || '2024-01-02T05:00:00Z'
        '1704252600'                | 'America/New_York' || '2024-01-02T05:00:00Z'
    }

    def "a day runs over its session: #calendar.opens to #calendar.closes in #calendar.zone"() {
        given:
        def bars = timed([calendar: calendar], ['2024-01-02', '2024-07-02'])

        expect:
        opens(bars) == opens
        closes(bars) == closes

        where:
        calendar                                                                     || opens                                            | closes
        STOCKS                                                                       || ['2024-01-02T14:30:00Z', '2024-07-02T13:30:00Z'] | ['2024-01-02T20:59:59.999Z', '2024-07-02T19:59:59.999Z']
        new SessionCalendar(ZoneId.of('UTC'), LocalTime.of(18, 0), LocalTime.of(17, 0)) || ['2024-01-02T18:00:00Z', '2024-07-02T18:00:00Z'] | ['2024-01-03T16:59:59.999Z', '2024-07-03T16:59:59.999Z']
    }

    def "minutes and hours: #written in New York opens at #opens"() {
        expect:
        opens(timed([timeframe: '1h', stamp: OPEN, calendar: NEW_YORK], [written])) == [opens]

        where:
        written                  || opens
        '2024-01-02T09:30'       || '2024-01-02T14:30:00Z'
        '2024-07-02 09:30:00'    || '2024-07-02T13:30:00Z'
        '2024-01-02T09:30:00.5'  || '2024-01-02T14:30:00.500Z'
        '2024-01-02T09:30Z'      || '2024-01-02T09:30:00Z'
        '2024-01-02T09:30+01:00' || '2024-01-02T08:30:00Z'
        '1704205800'             || '2024-01-02T14:30:00Z'
        '1704205800123'          || '2024-01-02T14:30:00.123Z'
        '2024-01-02'             || '2024-01-02T05:00:00Z'
    }

    def "the time of a row is the bar's #stamp: at 10:30 it runs from #opens until #closes"() {
        given:
        def bars = timed([timeframe: '1h', stamp: stamp], ['2024-01-02T10:30'])

        expect:
        opens(bars) == [opens]
        closes(bars) == [closes]

        where:
        stamp || opens                  | closes
        OPEN  || '2024-01-02T10:30:00Z' | '2024-01-02T11:29:59.999Z'
        CLOSE || '2024-01-02T09:30:00Z' | '2024-01-02T10:29:59.999Z'
    }

    def "bars that their neighbour cuts short do not overlap it (#stamp)"() {
        given:
        def bars = timed([timeframe: '1h', stamp: stamp], ["2024-01-02T$first", "2024-01-02T$second", "2024-01-02T$third"]*.toString())

        expect:
        opens(bars)*.substring(11, 16) == opens
        closes(bars)*.substring(11, 16) == closes

        where:
        stamp | first   | second  | third   || opens                       | closes
        OPEN  | '09:30' | '10:00' | '11:00' || ['09:30', '10:00', '11:00'] | ['09:59', '10:59', '11:59']
        CLOSE | '14:30' | '15:30' | '16:00' || ['13:30', '14:30', '15:30'] | ['14:29', '15:29', '15:59']
    }

    def "the hour that comes twice when clocks are put back is told apart by the order of rows"() {
        given:
        def bars = timed([timeframe: '1h', stamp: OPEN, calendar: NEW_YORK],
                ['2024-11-03T00:00', '2024-11-03T01:00', '2024-11-03T01:00', '2024-11-03T02:00'])

        expect:
        opens(bars)*.substring(11, 16) == ['04:00', '05:00', '06:00', '07:00']
        closes(bars)*.substring(11, 16) == ['04:59', '05:59', '06:59', '07:59']
    }

    def "#timeframe bars named by their #stamp run #what"() {
        given:
        def bars = timed([timeframe: timeframe, stamp: stamp], dates)

        expect:
        opens(bars)*.substring(0, 10) == opens
        closes(bars)*.substring(0, 10) == closes

        where:
        timeframe | stamp | dates                                      | what                                   || opens                                      | closes
        '1w'      | OPEN  | ['2024-01-01', '2024-01-08', '2024-01-16'] | 'to the day before the next'           || ['2024-01-01', '2024-01-08', '2024-01-16'] | ['2024-01-07', '2024-01-14', '2024-01-22']
        '1w'      | null  | ['2024-01-02', '2024-01-08']               | 'shorter where a holiday opens them'   || ['2024-01-02', '2024-01-08']               | ['2024-01-07', '2024-01-14']
        '1w'      | CLOSE | ['2024-01-05', '2024-01-12']               | 'from the day after the one before'    || ['2023-12-30', '2024-01-06']               | ['2024-01-05', '2024-01-12']
        '1mo'     | OPEN  | ['2024-01-02', '2024-02-01']               | 'to the end of the month'              || ['2024-01-02', '2024-02-01']               | ['2024-01-31', '2024-02-29']
        '1mo'     | CLOSE | ['2024-01-31', '2024-02-29']               | 'from the first of the month'          || ['2024-01-01', '2024-02-01']               | ['2024-01-31', '2024-02-29']
        '3mo'     | OPEN  | ['2024-01-01', '2024-04-01']               | 'over three months'                    || ['2024-01-01', '2024-04-01']               | ['2024-03-31', '2024-06-30']
        '2d'      | OPEN  | ['2024-01-05', '2024-01-09']               | 'over sessions, weekends between them' || ['2024-01-05', '2024-01-09']               | ['2024-01-08', '2024-01-10']
        '2d'      | CLOSE | ['2024-01-05', '2024-01-09']               | 'over sessions, named by the last'     || ['2024-01-04', '2024-01-08']               | ['2024-01-05', '2024-01-09']
        '1d'      | CLOSE | ['2024-01-05', '2024-01-08']               | 'over their own day'                   || ['2024-01-05', '2024-01-08']               | ['2024-01-05', '2024-01-08']
    }

    def "rows before the period are warm-up, limited to #warmUp; rows after it are cut"() {
        given:
        write(folder.resolve('AAA.csv'), ['date,open,high,low,close,x'] + (1..9).collect { "2024-01-0$it,$it,$it,$it,$it,$it".toString() })
        def period = new Period(Instant.parse(from), Instant.parse(until))
        def universe = load(period: period, warmUp: warmUp).universe()

        expect:
        universe.bars(0).closes() as List == closes
        universe.bars(0).findExtra('x').get() as List == closes
        universe.instants() - universe.firstInstant() == traded

        where:
        from                   | until                  | warmUp || closes                  | traded
        '2024-01-05T00:00:00Z' | '2024-01-08T00:00:00Z' | null   || [1, 2, 3, 4, 5, 6, 7]   | 3
        '2024-01-05T00:00:00Z' | '2024-01-08T00:00:00Z' | 0      || [5, 6, 7]               | 3
        '2024-01-05T00:00:00Z' | '2024-01-08T00:00:00Z' | 2      || [3, 4, 5, 6, 7]         | 3
        '2024-01-05T00:00:00Z' | '2024-01-08T00:00:00Z' | 99     || [1, 2, 3, 4, 5, 6, 7]   | 3
        '2024-01-05T00:00:01Z' | '2024-01-08T00:00:01Z' | 0      || [6, 7, 8]               | 3
        '2000-01-01T00:00:00Z' | '2030-01-01T00:00:00Z' | 0      || (1..9).toList()         | 9
    }

    def "several symbols share one clock, each from its own file"() {
        given:
        write(folder.resolve('AAA.csv'), ['date,open,high,low,close', '2024-01-02,1,1,1,1', '2024-01-04,2,2,2,2'])
        write(folder.resolve('BBB.csv'), ['date,open,high,low,close', '2024-01-03,3,3,3,3', '2024-01-04,4,4,4,4'])
        def universe = load(symbols: ['BBB', 'AAA']).universe()

        expect:
        universe.bars()*.symbol() == ['BBB', 'AAA']
        universe.barsByInstant(0) == [-1, 0, 1] as int[]
        universe.barsByInstant(1) == [0, -1, 1] as int[]
    }

    def "references come from the same path, and are no part of what is traded"() {
        given:
        ['AAA', 'SPY', 'VIX'].each { MarketRequests.write(folder.resolve("${it}.csv"), ['date,open,high,low,close', "2024-01-0${it == 'SPY' ? 3 : 2},1,2,1,2"]) }

        when:
        def data = new CsvFiles().load(MarketRequests.files(path: folder, symbols: ['AAA'], references: ['SPY', 'VIX']))

        then:
        data.universe().bars()*.symbol() == ['AAA']
        data.universe().references()*.symbol() == ['SPY', 'VIX']
        data.universe().instants() == 1
        data.fingerprint().references()*.source() == ['SPY', 'VIX'].collect { folder.resolve("${it}.csv").toString() }
    }

    def "the path may be #what"() {
        given:
        def file = folder.resolve('us/AAA.csv')
        Files.createDirectories(file.parent)
        write(file, ['date,open,high,low,close', '2024-01-02,1,1,1,1'])

        when:
        def loaded = new CsvFiles().load(files(path: path, base: folder))

        then:
        loaded.universe().bars(0).size() == 1
        loaded.fingerprint().symbols()[0].source() == file.toString()

        where:
        what                   | path
        'a folder'             | 'us'
        'a file'               | 'us/AAA.csv'
        'a pattern'            | 'us/{symbol}.csv'
        'a path with detours'  | './x/../us/{symbol}.csv'
    }

    def "symbols as exchanges write them are names of files: #symbol"() {
        given:
        write(folder.resolve("${symbol}.csv"), ['date,open,high,low,close', '2024-01-02,1,1,1,1'])

        expect:
        load(symbols: [symbol]).universe().bars(0).symbol() == symbol

        where:
        symbol << ['BRK.B', '^GSPC', 'EURUSD=X', 'BTC-USD', 'NASDAQ:AAPL', 'Ä Ö']
    }

    def "prices that differ by the rounding of an adjustment pass as they are"() {
        expect:
        bars('date,open,high,low,close\n2024-01-02,10,10.000000000000002,9.999999999999998,10.000000000000004\n').highs()[0] == 10.000000000000002d
    }

    def "a long file is read to its end"() {
        given:
        def start = Instant.parse('2024-01-01T00:00:00Z').epochSecond
        def text = new StringBuilder('time,open,high,low,close,volume\n')
        for (int i = 0; i < 60_000; i++) text << start + 60L * i << ',' << 100 + i % 7 << ',110.5,99.5,101.25,' << i << '\n'
        def bars = bars([timeframe: '1m', stamp: OPEN], text.toString())

        expect:
        text.length() > 1 << 21
        bars.size() == 60_000
        bars.volumes()[59_999] == 59_999d
        bars.openedAt(59_999) == (start + 60L * 59_999) * Nanos.PER_SECOND
    }

    def "letters beyond ASCII may stand in names"() {
        given:
        Files.write(folder.resolve('AAA.csv'), 'date,open,high,low,close,größe\n2024-01-02,1,1,1,1,5\n'.getBytes(StandardCharsets.UTF_8))

        expect:
        load().universe().bars(0).findExtra('größe').get() == [5d] as double[]
    }

    def "only requests for files are taken"() {
        when:
        new CsvFiles().load(MarketRequests.generated([:]))

        then:
        thrown(IllegalArgumentException)
    }
}
