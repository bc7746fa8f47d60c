package dev.backbeat.engine.market

import static dev.backbeat.engine.market.MarketRequests.files

import dev.backbeat.engine.problem.DataCode
import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** What is said about data files that are wrong. */
class BrokenFilesSpec extends Specification {
    static final String HEADER = 'date,open,high,low,close,volume'

    @TempDir
    Path folder

    private List<Problem> problems(Map parts = [:], String text) {
        Files.writeString(folder.resolve('AAA.csv'), text)
        problemsOf([path: folder] + parts)
    }

    private static List<Problem> problemsOf(Map parts) {
        try {
            new CsvFiles().load(files(parts))
            return []
        } catch (ProblemsFound found) {
            return found.problems()
        }
    }

    private String said(Problem problem) {
        def place = problem.place()
        def source = place.source().replace(folder.toString() + '/', '')
        "$source:${place.line()}:${place.column()} ${problem.message()}".replace(folder.toString() + '/', '')
    }

    def "a row with #row is told"() {
        when:
        def found = problems("$HEADER\n2024-01-01,1,1,1,1,1\n$row\n")

        then:
        found.collect { said(it) } == told
        found.every { it.code() == code && it.error }
        found.every { it.place().sourceLine() == row }

        where:
        row                              | code                       || told
        '2024-01-02,1,1'                 | DataCode.BAD_ROW           || ['AAA.csv:3:1 the row has 3 fields, the header names 6']
        '2024-01-02,1,234,1,1,1,5'       | DataCode.BAD_ROW           || ['AAA.csv:3:24 the row has 7 fields, the header names only 6']
        '2024-01-02,1O1.5,1,1,1,1'       | DataCode.BAD_ROW           || ["AAA.csv:3:12 open is '1O1.5', which is not a number"]
        '2024-01-02,1,"1,234",1,1,1'     | DataCode.BAD_ROW           || ["AAA.csv:3:15 high is '1,234', which is not a number"]
        '2024-01-02,,1,nan,1,1'          | DataCode.BAD_ROW           || ['AAA.csv:3:12 open is blank', "AAA.csv:3:15 low is 'nan': there is no value"]
        '2024-01-02,1,1,1,1,many'        | DataCode.BAD_ROW           || ["AAA.csv:3:20 volume is 'many', which is not a number"]
        '2024-01-02,x,x,1,1,x'           | DataCode.BAD_ROW           || ["AAA.csv:3:12 open is 'x', which is not a number", "AAA.csv:3:14 high is 'x', which is not a number", "AAA.csv:3:20 volume is 'x', which is not a number"]
        '2024-01-02,1,1,0,1,1'           | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:16 low is \'0\'']
        '2024-01-02,1,1,-1,1,1'          | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:16 low is \'-1\'']
        '2024-01-02,1,1e999,1,1,1'       | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:14 high is \'1e999\', too large to be true']
        '2024-01-02,1,1,1,1,-5'          | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:20 volume is \'-5\'']
        '2024-01-02,1,1,1,1,1e999'       | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:20 volume is \'1e999\', too large to be true']
        '2024-01-02,5,6,7,6,1'           | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:14 high 6 is below low 7', 'AAA.csv:3:16 low 7 is above open 5', 'AAA.csv:3:16 low 7 is above close 6']
        '2024-01-02,7,6,5,6,1'           | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:14 high 6 is below open 7']
        '2024-01-02,6,6,5,6.01,1'        | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:14 high 6 is below close 6.01']
        '2024-01-02,5,6,5.5,6,1'         | DataCode.IMPOSSIBLE_PRICES || ['AAA.csv:3:16 low 5.5 is above open 5']
        '02.01.2024,1,1,1,1,1'           | DataCode.BAD_TIME          || ["AAA.csv:3:1 '02.01.2024' is not a time"]
        ',1,1,1,1,1'                     | DataCode.BAD_TIME          || ["AAA.csv:3:1 '' is not a time"]
        '2024-01-01,1,1,1,1,1'           | DataCode.TIME_ORDER        || ['AAA.csv:3:1 2024-01-01 is there twice, here and in line 2']
        '2023-12-29,1,1,1,1,1'           | DataCode.TIME_ORDER        || ['AAA.csv:3:1 2023-12-29 comes after 2024-01-01 in line 2']
    }

    def "a header #header is told"() {
        when:
        def found = problems("$header\n2024-01-02,1,1,1,1,1\n")

        then:
        found.collect { said(it) } == told
        found.every { it.code() == DataCode.BAD_HEADER }
        found*.advice().any { it.contains(advice) }

        where:
        header                                | advice                                       || told
        'date,open,high,low,volume'           | 'the first line names the columns'           || ["AAA.csv:1:1 there is no column 'close'"]
        'date,open,high,low,closed,volume'    | "is 'closed' meant? rename it to 'close'"    || ["AAA.csv:1:1 there is no column 'close'"]
        'date,opne,high,low,close,volume'     | "is 'opne' meant? rename it to 'open'"       || ["AAA.csv:1:1 there is no column 'open'"]
        'day,o,h,l,c,v'                       | 'the first line names the columns'           || ["AAA.csv:1:1 there is no column 'date' (or 'time')", "AAA.csv:1:1 there is no column 'open'", "AAA.csv:1:1 there is no column 'high'", "AAA.csv:1:1 there is no column 'low'", "AAA.csv:1:1 there is no column 'close'"]
        'date;open;high;low;close;volume'     | 'columns are separated by commas'            || ["AAA.csv:1:1 there is no column 'date' (or 'time')", "AAA.csv:1:1 there is no column 'open'", "AAA.csv:1:1 there is no column 'high'", "AAA.csv:1:1 there is no column 'low'", "AAA.csv:1:1 there is no column 'close'"]
        'date,time,open,high,low,close'       | 'keep one column with the whole time'        || ["AAA.csv:1:6 'date' and 'time' both name the time"]
        'date,open,high,low,close,Close'      | 'rename or drop one'                         || ["AAA.csv:1:26 the column 'close' is there twice"]
        'date,open,high,low,close,x,x'        | 'rename or drop one'                         || ["AAA.csv:1:28 the column 'x' is there twice"]
        '2024-01-01,1,1,1,1,1'                | 'the first line names the columns'           || ['AAA.csv:1:1 the file has no header: its first line is a bar']
    }

    def "every problem of every file is told at once"() {
        given:
        Files.writeString(folder.resolve('AAA.csv'), "$HEADER\n2024-01-02,x,1,1,1,1\n2024-01-02,1,1,2,1,1\n")
        Files.writeString(folder.resolve('BBB.csv'), 'date,open,high,low\n')

        expect:
        problemsOf(path: folder, symbols: ['AAA', 'BBB', 'CCC']).collect { said(it) } == [
            "AAA.csv:2:12 open is 'x', which is not a number",
            'AAA.csv:3:1 2024-01-02 is there twice, here and in line 2',
            'AAA.csv:3:14 high 1 is below low 2',
            'AAA.csv:3:16 low 2 is above open 1',
            'AAA.csv:3:16 low 2 is above close 1',
            "BBB.csv:1:1 there is no column 'close'",
            'data.symbols.CCC:0:0 there is no file CCC.csv for CCC',
        ]
    }

    def "a text that would fill the screen is shortened, and its line not shown"() {
        when:
        def found = problems("$HEADER\n2024-01-02,${'9x' * 2000},1,1,1,1\n")

        then:
        found*.message() == ["open is '${'9x' * 20}…', which is not a number".toString()]
        found[0].place().sourceLine() == ''
    }

    def "of many problems the first twenty are shown and the others counted"() {
        when:
        def found = problems("$HEADER\n" + (1..100).collect { 'x,y,1,1,1,1\n' }.join(''))

        then:
        found.size() == 21
        said(found[19]) == "AAA.csv:11:3 open is 'y', which is not a number"
        said(found[20]) == 'AAA.csv:0:0 180 more problems in this file are not shown'
    }

    def "too short rows beyond the bound are counted too"() {
        expect:
        problems("$HEADER\n" + (1..30).collect { 'x\n' }.join('')).last().message().startsWith('10 more')
    }

    def "a file that runs backwards gets one problem"() {
        expect:
        problems("$HEADER\n" + (9..1).collect { "2024-01-0$it,1,1,1,1,1\n" }.join('')).collect { said(it) } ==
                ['AAA.csv:0:0 the rows run from newest to oldest']
    }

    def "one wrong year spoils one row, not all that follow"() {
        expect:
        problems("$HEADER\n2024-01-02,1,1,1,1,1\n2042-01-03,1,1,1,1,1\n2024-01-04,1,1,1,1,1\n2024-01-05,1,1,1,1,1\n").collect { said(it) } ==
                ['AAA.csv:4:1 2024-01-04 comes after 2042-01-03 in line 3']
    }

    def "rows #first and then #second of the same day are more than #timeframe allows"() {
        when:
        def found = problems(timeframe: timeframe, "$HEADER\n$first,1,1,1,1,1\n$second,1,1,1,1,1\n2024-01-02 12:00,1,1,1,1,1\n")

        then:
        found.size() == 1
        found[0].code() == DataCode.WRONG_TIMEFRAME
        said(found[0]) == "AAA.csv:3:1 lines 2 and 3 are of the same day, but data.timeframe is $timeframe, which allows one row per day at most"

        where:
        timeframe | first              | second
        '1d'      | '2024-01-02 09:30' | '2024-01-02 10:30'
        '1w'      | '2024-01-02 09:30' | '2024-01-02 10:30'
    }

    def "rows #step apart are not in the timeframe #stated"() {
        when:
        def rows = (0..<40).collect { LocalTimes.after(it, step) + ',1,1,1,1,1\n' }.join('')
        def found = problems(timeframe: stated, stamp: MarketRequest.Stamp.OPEN, "$HEADER\n$rows")

        then:
        found*.code() == [DataCode.WRONG_TIMEFRAME]
        said(found[0]) == "data.timeframe:0:0 AAA.csv: data.timeframe is $stated, but most rows are $likely apart"

        where:
        stated | step      || likely
        '1h'   | 'P1D'     || '1d'
        '1h'   | 'PT30M'   || '30m'
        '1m'   | 'PT5M'    || '5m'
        '5m'   | 'PT1M'    || '1m'
        '1m'   | 'PT20S'   || '20 seconds'
        '12h'  | 'P7D'     || '1w'
        '1d'   | 'P7D'     || '1w'
        '1w'   | 'P1D'     || '1d'
        '1w'   | 'P30D'    || '1mo'
        '1mo'  | 'P7D'     || '1w'
        '1mo'  | 'P91D'    || '13w'
        '3d'   | 'P1D'     || '1d'
    }

    def "rows #step apart pass as #stated"() {
        expect:
        problems(timeframe: stated, stamp: MarketRequest.Stamp.OPEN,
                "$HEADER\n" + (0..<40).collect { LocalTimes.after(it, step) + ',1,1,1,1,1\n' }.join('')) == []

        where:
        stated | step
        '1h'   | 'PT1H'
        '12h'  | 'P1D'
        '1d'   | 'P1D'
        '1d'   | 'P3D'
        '2d'   | 'P3D'
        '1w'   | 'P7D'
        '1mo'  | 'P30D'
    }

    def "minutes and hours without a word on the time's meaning: both readings are shown, once"() {
        given:
        def text = 'time,open,high,low,close\n2024-01-02T09:30,1,1,1,1\n2024-01-02T10:30,1,1,1,1\n'
        Files.writeString(folder.resolve('AAA.csv'), text)
        Files.writeString(folder.resolve('BBB.csv'), text)

        when:
        def found = problemsOf(path: folder, symbols: ['AAA', 'BBB'], timeframe: '1h')

        then:
        found*.code() == [DataCode.TIMESTAMP_MEANING]
        found[0].message() == 'does the time 2024-01-02 09:30 in the first row say when the bar opens or when it closes?'
        found[0].advice() == 'write timestamp: open if that bar runs from 2024-01-02 09:30 to 2024-01-02 10:30, ' +
                'timestamp: close if it runs from 2024-01-02 08:30 to 2024-01-02 09:30'
    }

    def "a local time that clocks skip does not exist"() {
        expect:
        problems(timeframe: '1h', stamp: MarketRequest.Stamp.OPEN, calendar: SessionCalendar.wholeDay(ZoneId.of('America/New_York')),
                "$HEADER\n2024-03-10T01:00,1,1,1,1,1\n2024-03-10T02:00,1,1,1,1,1\n2024-03-10T03:00,1,1,1,1,1\n").collect { said(it) } ==
                ["AAA.csv:3:1 the local time '2024-03-10T02:00' does not exist: clocks are put forward over it"]
    }

    def "rows that leave a bar no time are told"() {
        expect:
        problems(timeframe: '1h', stamp: MarketRequest.Stamp.OPEN,
                "$HEADER\n2024-03-10T01:00:00.000,1,1,1,1,1\n2024-03-10T01:00:00.001,1,1,1,1,1\n").collect { said(it) } ==
                ['AAA.csv:0:0 the bar that opens at 2024-03-10T01:00:00Z has no time of its own: the next row is too close']
    }

    def "a further column must not turn from numbers to text"() {
        expect:
        problems("date,open,high,low,close,signal\n2024-01-02,1,1,1,1,0.5\n2024-01-03,1,1,1,1,up\n").collect { said(it) } ==
                ["AAA.csv:3:20 'up' is not a number, as the values above it in this column are"]
    }

    def "a file that is #what is told"() {
        given:
        Files.write(folder.resolve('AAA.csv'), bytes as byte[])

        expect:
        problemsOf(path: folder).collect { said(it) } == [told]

        where:
        what            | bytes                                                        || told
        'empty'         | ''.bytes                                                     || 'AAA.csv:0:0 the file is empty'
        'blank'         | '\n\n'.bytes                                                 || 'AAA.csv:0:0 the file is empty'
        'only a header' | 'date,open,high,low,close\n'.bytes                           || 'AAA.csv:0:0 the file has a header but no bars'
        'not UTF-8'     | 'date,open,high,low,close,gr\u00fc\u00dfe\n'.getBytes('ISO-8859-1') || 'AAA.csv:1:1 the file is not UTF-8 text'
        'UTF-16'        | 'date,open,high,low,close\n'.getBytes('UTF-16')              || 'AAA.csv:1:1 a NUL byte is in this line, as in UTF-16 and binary files'
        'binary'        | [80, 75, 3, 4, 0, 0, 0, 0] as byte[]                         || 'AAA.csv:1:1 a NUL byte is in this line, as in UTF-16 and binary files'
        'one long line' | ('x' * (2 << 20)).bytes                                      || 'AAA.csv:0:0 AAA.csv cannot be read: line 1 is longer than 1048576 bytes'
    }

    def "no bar in the period #from to #until: where they lie is told"() {
        expect:
        problems(period: new Period(from, until), "$HEADER\n2024-01-02,1,1,1,1,1\n2024-01-03,1,1,1,1,1\n").collect { said(it) } ==
                ["$asked:0:0 AAA.csv: no bar opens $told: the bars run from 2024-01-02T00:00:00Z to 2024-01-03T23:59:59.999Z"]

        where:
        from                                  | until                                 || asked       | told
        Instant.parse('2024-01-04T00:00:00Z') | Instant.MAX                           || 'data.from' | 'at or after 2024-01-04T00:00:00Z'
        Instant.MIN                           | Instant.parse('2024-01-02T00:00:00Z') || 'data.to'   | 'before 2024-01-02T00:00:00Z'
        Instant.parse('2020-01-01T00:00:00Z') | Instant.parse('2021-01-01T00:00:00Z') || 'data.to'   | 'at or after 2020-01-01T00:00:00Z and before 2021-01-01T00:00:00Z'
    }

    def "a missing file is told with the nearest there is: #there"() {
        given:
        there.each { Files.createFile(folder.resolve(it)) }

        when:
        def found = problemsOf(path: folder, symbols: ['AAPL'])

        then:
        found*.code() == [DataCode.MISSING_FILE]
        found[0].message() == "there is no file $folder/AAPL.csv for AAPL"
        found[0].advice() == advice

        where:
        there                                                                || advice
        ['APPL.csv', 'MSFT.csv']                                             || 'is APPL.csv meant, in the same folder?'
        ['aapl.csv']                                                         || 'is aapl.csv meant, in the same folder?'
        ['prices-of-microsoft.csv', 'b.txt']                                 || 'in that folder are b.txt, prices-of-microsoft.csv'
        (1..7).collect { "prices-of-$it-companies.csv".toString() }          || 'in that folder are prices-of-1-companies.csv, prices-of-2-companies.csv, prices-of-3-companies.csv, prices-of-4-companies.csv, prices-of-5-companies.csv and 2 more'
        []                                                                   || 'the folder is empty'
    }

    def "#what is no place for data"() {
        given:
        Files.createDirectories(folder.resolve('sub/AAA.csv'))
        Files.createFile(folder.resolve('one.csv'))

        when:
        def found = problemsOf(path: path, base: folder, symbols: symbols)

        then:
        found*.code() == [code] * found.size()
        found == found.unique(false)
        found[0].message().replace("$folder/", '') == message
        found[0].advice().replace("$folder/", '') == advice
        found[0].place() == Place.of(asked)

        where:
        what                       | path               | symbols        | code                     || asked            | message                                                       | advice
        'a folder that is missing' | 'x/{symbol}.csv'   | ['AAA']        | DataCode.MISSING_FILE    || 'data.path'      | 'there is no file x/AAA.csv for AAA'                          | 'the folder x does not exist'
        'one file for two symbols' | 'one.csv'          | ['AAA', 'BBB'] | DataCode.MISSING_FILE    || 'data.path'      | 'one.csv is one file, but there are 2 symbols'                | 'name a folder, or a pattern such as data/{symbol}.csv'
        'no folder for symbols'    | 'x'                | ['AAA', 'BBB'] | DataCode.MISSING_FILE    || 'data.path'      | 'there is no folder x'                                        | 'name a folder, or a pattern such as data/{symbol}.csv'
        'a folder called AAA.csv'  | 'sub'              | ['AAA']        | DataCode.UNREADABLE_DATA || 'data.path'      | 'sub/AAA.csv is a folder, not a file'                         | 'name a file for AAA'
        'a device'                 | '/dev/null'        | ['AAA']        | DataCode.UNREADABLE_DATA || 'data.path'      | '/dev/null is a device or a pipe'                              | 'name a file for AAA'
        'a path that is none'      | 'a\u0000b'         | ['AAA']        | DataCode.MISSING_FILE    || 'data.path'      | "'a?b' is not a path"                                         | ''
        'no symbol'                | 'sub'              | []             | DataCode.BAD_SYMBOL      || 'data.symbols'   | 'no symbols are named'                                        | 'name one at least'
        'a symbol named twice'     | 'sub'              | ['X', 'X']     | DataCode.BAD_SYMBOL      || 'data.symbols.X' | 'X is named twice'                                            | 'name every symbol once'
    }

    def "the symbol '#symbol' does not lead out of the folder"() {
        given:
        def inside = Files.createDirectory(folder.resolve('inside'))
        Files.writeString(folder.resolve('AAA.csv'), "$HEADER\n2024-01-02,1,1,1,1,1\n")

        expect:
        problemsOf(path: path ?: inside, base: inside, symbols: [symbol])*.code() == [DataCode.BAD_SYMBOL]

        where:
        symbol        | path
        '../AAA'      | null
        '../AAA'      | '{symbol}.csv'
        '..'          | '{symbol}/AAA.csv'
        'x/../../AAA' | null
        '..\\AAA'     | null
        '/etc/passwd' | '{symbol}'
        '.'           | '{symbol}/AAA.csv'
        ''            | null
        'A\u0000A'    | null
    }

    def "seed #seed: whatever bytes a file holds, it is read or its problems are told"() {
        given:
        def random = new Random(seed)
        def good = "$HEADER,x\n" + (10..28).collect { "2024-01-$it 09:30:00,100.5,101.25,99.75,100,5000,0.5\n" }.join('')
        def alphabet = '0123456789,,,\n\r"-+.:TZe \u0000\ufeff\u00fc'

        when:
        def ends = (0..<60).collect {
            byte[] bytes = good.getBytes('UTF-8')
            random.nextInt(1, 6).times {
                bytes[random.nextInt(bytes.length)] = random.nextInt(8) == 0 ? (byte) random.nextInt(256) : (byte) alphabet.charAt(random.nextInt(alphabet.length()))
            }
            Files.write(folder.resolve('AAA.csv'), bytes)
            def timeframe = ['1d', '1h', '1w', '1mo', '12h'][random.nextInt(5)]
            def stamp = [null, MarketRequest.Stamp.OPEN, MarketRequest.Stamp.CLOSE][random.nextInt(3)]
            problemsOf(path: folder, timeframe: timeframe, stamp: stamp).size()
        }

        then:
        noExceptionThrown()
        ends.max() <= FileProblems.SHOWN + 3

        where:
        seed << (1L..4L)
    }

    @Requires({ System.getProperty('user.name') != 'root' })
    def "a file that may not be read is told"() {
        given:
        def file = Files.createFile(folder.resolve('AAA.csv')).toFile()
        file.setReadable(false)

        expect:
        problemsOf(path: folder)*.message() == ["$folder/AAA.csv may not be read".toString()]
    }

    /** Local times at equal steps. */
    static class LocalTimes {
        static String after(int steps, String step) {
            def start = java.time.LocalDateTime.of(2024, 1, 1, 0, 0)
            def day = step.startsWith('P') && !step.startsWith('PT')
            day ? start.plus(java.time.Period.parse(step).multipliedBy(steps)).toLocalDate().toString()
                    : start.plus(java.time.Duration.parse(step).multipliedBy(steps)).toString()
        }
    }
}
