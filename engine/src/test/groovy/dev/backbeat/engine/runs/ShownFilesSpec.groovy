package dev.backbeat.engine.runs

import com.fasterxml.jackson.databind.ObjectMapper
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.DataFingerprint
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.Universe
import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.report.JsonReport
import dev.backbeat.engine.report.Plots
import dev.backbeat.engine.report.PlotOutcome
import dev.backbeat.engine.report.Report
import dev.backbeat.engine.simulation.Event
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.strategy.Plot
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.file.Files
import java.nio.file.Path
import java.time.ZoneOffset
import spock.lang.Specification
import spock.lang.TempDir

/** What a strategy plotted and noted, in the files of its run. */
class ShownFilesSpec extends Specification {
    static final long START = Samples.at('2024-01-01T00:00:00Z')
    static final long MINUTE = 60_000_000_000L
    static final double NAN = Double.NaN

    @TempDir
    Path folder

    /** Bars that open at so many minutes from the start on. */
    static Bars bars(String symbol, List<Integer> minutes) {
        double[] ones = [1d] * minutes.size()
        new Bars(symbol, Timeframe.find('1m').get(), minutes.collect { START + it * MINUTE } as long[],
            minutes.collect { START + (it + 1) * MINUTE - 1_000_000 } as long[], ones, ones, ones, ones, ones, [:])
    }

    static Report report(List<Bars> bars, List<Plot> plots, List<Event> events = [], int from = 0) {
        def universe = Universe.of(bars, SessionCalendar.wholeDay(ZoneOffset.UTC), START + from * MINUTE)
        int size = universe.instants() - universe.firstInstant()
        def curve = new EquityCurve(universe.clock(universe.firstInstant(), universe.instants()), [1000d] * size as double[], new double[size], new double[size], 1000d)
        def data = new MarketData(universe, new DataFingerprint('d' * 64, []))
        def sample = Samples.report()
        new Report(sample.experiment(), data, new Result([], [], curve, events, false), sample.metrics(), sample.certificate(), plots)
    }

    List<String> written(Report report, String file) {
        def files = new RunFiles(folder)
        RunContents.writeResult(report, files)
        Files.exists(folder.resolve(file)) ? Files.readAllLines(folder.resolve(file)) : null
    }

    def "plots.csv has a line per bar and symbol, from the first bar traded on, and no formula"() {
        given:
        def plots = [new Plot('=cmd()', 'x', [[1, 2, -3.5, NAN] as double[], [10, 20] as double[]]),
                     new Plot('a, "b"', 'x', [[NAN, 0, 1e9, Double.POSITIVE_INFINITY] as double[], [0.1, 0.2] as double[]])]

        expect:
        written(report([bars('AAA', [0, 1, 2, 3]), bars('+B', [1, 3])], plots, [], 1), 'data/plots.csv') == [
            'time,symbol,\'=cmd(),"a, ""b"""',
            '2024-01-01T00:01:59.999Z,AAA,2,0',
            "2024-01-01T00:01:59.999Z,'+B,10,0.1",
            '2024-01-01T00:02:59.999Z,AAA,-3.5,1000000000',
            '2024-01-01T00:03:59.999Z,AAA,,',
            "2024-01-01T00:03:59.999Z,'+B,20,0.2"]
    }

    def "above 100,000 lines plots.csv is by session, and a column file holds every line"() {
        given: 'two symbols, one of which has no bars on the last day'
        int many = 60_000
        def long1 = (0..<many).collect { it as double } as double[]
        def report = report([bars('AAA', (0..<many).toList()), bars('BBB', (0..<many - 1440).toList())],
            [new Plot('x', 'x', [long1, long1]), new Plot('y', 'x', [long1, long1])])

        when:
        def lines = written(report, 'data/plots.csv')
        def columns = ByteBuffer.wrap(Files.readAllBytes(folder.resolve('data/plots.columns'))).order(ByteOrder.LITTLE_ENDIAN)
        int rows = 2 * many - 1440

        then:
        lines[1] == '2024-01-01T23:59:59.999Z,AAA,1439,1439'
        lines[2] == '2024-01-01T23:59:59.999Z,BBB,1439,1439'
        lines.size() == 1 + 42 + 41
        lines[-1] == '2024-02-11T15:59:59.999Z,AAA,59999,59999'
        lines[-2] == '2024-02-10T15:59:59.999Z,BBB,58559,58559' || lines[-2].startsWith('2024-02-10T23:59:59.999Z,AAA')

        and:
        new String(columns.array(), 0, 256, 'US-ASCII').trim() == "backbeat-columns 1 rows=$rows time:int64 symbol:int64 plot1:float64 plot2:float64"
        columns.limit() == 256 + 4 * 8 * rows
        columns.getLong(256 + 8) == START + MINUTE - 1_000_000
        columns.getLong(256 + 8 * rows + 8) == 1
        columns.getDouble(256 + 8 * 2 * rows + 8 * (rows - 1)) == 59_999
    }

    def "the heading of a column file is as long as it must be"() {
        given:
        int many = 100_001
        double[] zeros = new double[many]
        def plots = (1..20).collect { new Plot("p$it", 'x', [zeros]) }

        when:
        written(report([bars('AAA', (0..<many).toList())], plots), 'data/plots.csv')

        then:
        Files.size(folder.resolve('data/plots.columns')) == 512 + 22L * 8 * many
    }

    def "notes.csv and events.jsonl have what was noted, and no formula"() {
        given:
        def events = [new Event(START, 'AAA', 'note', '=HYPERLINK("x")', 1.5d), new Event(START, '', 'side', 'told'), new Event(START + MINUTE, '', 'note', 'plain', NAN),
                      new Event(START + MINUTE, 'AAA', 'note', 'endless', Double.POSITIVE_INFINITY)]

        expect:
        written(report([bars('AAA', [0, 1])], [], events), 'data/notes.csv') == [
            'time,symbol,text,value',
            '2024-01-01T00:00:00Z,AAA,"\'=HYPERLINK(""x"")",1.5',
            '2024-01-01T00:01:00Z,,plain,',
            '2024-01-01T00:01:00Z,AAA,endless,']
        Files.readAllLines(folder.resolve('data/events.jsonl')) == [
            '{"time":"2024-01-01T00:00:00Z","symbol":"AAA","kind":"note","message":"=HYPERLINK(\\"x\\")","value":1.5}',
            '{"time":"2024-01-01T00:00:00Z","symbol":"","kind":"side","message":"told"}',
            '{"time":"2024-01-01T00:01:00Z","symbol":"","kind":"note","message":"plain"}',
            '{"time":"2024-01-01T00:01:00Z","symbol":"AAA","kind":"note","message":"endless"}']
    }

    def "report.json names the plots and counts the notes; a strategy that shows nothing leaves no trace"() {
        given:
        def json = { Report report -> new ObjectMapper().readValue(JsonReport.of(report), Map) }
        def shown = json(report([bars('AAA', [0, 1])], [new Plot('x', 'x', [new double[2]])], [new Event(START, 'AAA', 'note', 'n', 1d)]))
        def silent = report([bars('AAA', [0, 1])], [])

        expect:
        [shown.plots, shown.notes] == [['x'], 1]
        !json(silent).keySet().any { it in ['plots', 'notes'] }
        written(silent, 'data/plots.csv') == null
        !Files.exists(folder.resolve('data/notes.csv'))
    }

    def "pictures are named for symbols, and of so many symbols at the most"() {
        given:
        def names = ['^GSPC', 'EURUSD=X', 'A.B'] + (4..22).collect { "S$it" as String }
        def report = report(names.collect { bars(it, [0, 1, 2]) }, [new Plot('x', 'x', [[1, 2, 3] as double[]] * names.size())])
        boolean draws = Plots.equityCurve(report, folder.resolve('try.png')) instanceof PlotOutcome.Drawn

        when:
        def drawn = Pictures.ALL.draw(report, folder)

        then:
        !draws || drawn.files().take(4) == ['equity_curve.png', 'strategy_1__GSPC.png', 'strategy_2_EURUSD_X.png', 'strategy_3_A_B.png']
        !draws || drawn.files().size() == 1 + 20
        drawn.skipped().present
        drawn.files().every { Files.exists(folder.resolve(it)) }
    }
}
