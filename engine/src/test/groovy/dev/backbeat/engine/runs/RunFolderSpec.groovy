package dev.backbeat.engine.runs

import com.fasterxml.jackson.databind.json.JsonMapper
import dev.backbeat.engine.experiment.Artifact
import dev.backbeat.engine.experiment.Reporting
import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.report.Report
import dev.backbeat.engine.simulation.Result
import spock.lang.Snapshot
import spock.lang.Snapshotter
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant

class RunFolderSpec extends Specification {
    @TempDir
    Path root

    @Snapshot(extension = 'txt')
    Snapshotter golden

    def draw = { Report report, Path folder ->
        Files.writeString(folder.resolve('equity_curve.png'), 'a picture')
        new Pictures.Drawn(['equity_curve.png'], Optional.empty())
    } as Pictures

    def folders() { new RunFolders(root, draw) }

    def written(Report report = Samples.report()) {
        folders().begin(report.experiment(), Samples.occasion()).withCloseable { Samples.complete(it, report) }
    }

    def "a run folder holds these files and no other"() {
        when:
        def run = written()

        then:
        files(run.path()) == ['code/strategy.groovy', 'config/experiment.yaml', 'config/original.yaml', 'data/equity.csv',
                              'data/events.jsonl', 'data/manifest.json', 'data/orders.csv', 'data/trades.csv', 'manifest.json',
                              'metrics.json', 'plots/equity_curve.png', 'reports/report.json',
                              'reports/report.txt', 'reports/trades_summary.json']
        run.path().fileName.toString() == run.id().text()
        Files.list(root.resolve('.work'))*.fileName*.toString() == ['.gate']
    }

    def "of the files that are not needed those are there that the experiment asks for: #artifacts"() {
        given:
        def reporting = new Reporting(note, Optional.empty(), artifacts as Set)
        def run = written(Samples.report(Samples.experiment(reporting: reporting)))

        expect:
        files(run.path()).findAll { it.contains('plots/') || it.contains('note') || it.contains('summary') } == there
        run.altered() == []
        run.manifest().plotsSkipped().empty

        where:
        artifacts                         | note   || there
        Artifact.values()                 | '# Hi' || ['plots/equity_curve.png', 'reports/note.md', 'reports/trades_summary.json']
        Artifact.values()                 | ' '    || ['plots/equity_curve.png', 'reports/trades_summary.json']
        [Artifact.NOTE]                   | '# Hi' || ['reports/note.md']
        [Artifact.PLOTS]                  | '# Hi' || ['plots/equity_curve.png']
        []                                | '# Hi' || []
    }

    def "the files of a run are these, to the byte: #file"() {
        when:
        def run = written(Samples.report(Samples.experiment(
                description: 'For a "golden" file', tags: [desk: 'eq'])))

        then:
        golden.assertThat(Files.readString(run.path().resolve(file))).matchesSnapshot(file.replace('/', '-'))

        where:
        file << ['data/trades.csv', 'data/orders.csv', 'data/equity.csv', 'data/events.jsonl', 'data/manifest.json', 'metrics.json',
                 'reports/report.json', 'reports/report.txt', 'reports/trades_summary.json']
    }

    def "the column names are a contract"() {
        when:
        def run = written()

        then:
        header(run, 'data/trades.csv').startsWith('symbol,side,quantity,entry_time,entry_price,exit_time,exit_price,pnl,return,costs,bars_held,entry_tag,exit_reason')
        header(run, 'data/equity.csv').startsWith('time,equity,cash,exposure,drawdown')
        header(run, 'data/orders.csv') == 'symbol,kind,quantity,tag,decision_time,fill_time,price,fill_rule,commission,slippage,status,note'
    }

    def "a position still open has no exit time, its mark as price and 'open' as reason"() {
        when:
        def fields = Files.readAllLines(written().path().resolve('data/trades.csv')).last().split(',')

        then:
        fields[5] == ''
        fields[6] == '1e+21'
        fields[12] == 'open'
    }

    def "metrics.json is one flat object, and names the reason of what is missing"() {
        when:
        def json = new JsonMapper().readTree(written().path().resolve('metrics.json').toFile())

        then:
        json.get('sharpe').asDouble() == 1.5d
        json.get('undefined').get('profit_factor').asText() == 'no losing trade'
        json.properties().findAll { it.value.isContainerNode() }*.key == ['undefined']
    }

    def "the manifest says where the run came from, lists every other file, and is read back as it was written"() {
        when:
        def run = written()
        def manifest = RunFolder.at(run.path()).manifest()

        then:
        manifest == run.manifest()
        manifest.createdAt() == Samples.STARTED
        manifest.commandLine() == ['run', 'configs/quickstart.yaml']
        manifest.experimentFile() == '/project/configs/quickstart.yaml'
        manifest.script() == '/project/strategies/ten.groovy'
        manifest.baseFolder() == '/project/configs'
        root.toRealPath() && run.path().resolve(manifest.baseFolderFromRun()).normalize() == Path.of('/project/configs')
        manifest.seed() == Optional.of(7L)
        manifest.experiment() == [name: 'quick start', 'data.source': 'synthetic', 'data.seed': '7', 'data.symbols.0': 'AAA',
                                  'data.symbols.1': 'BBB']
        manifest.simulationKey() ==~ /[0-9a-f]{64}/
        manifest.files()*.path().sort() == files(run.path()) - 'manifest.json'
        run.altered() == []
    }

    def "a file that was #what is told by its name"() {
        given:
        def run = written()

        when:
        change(run.path().resolve('data/trades.csv'))

        then:
        run.altered()*.path() == ['data/trades.csv']

        where:
        what                     | change
        'made longer'            | { Path f -> Files.writeString(f, Files.readString(f) + 'x') }
        'changed in one letter'  | { Path f -> Files.writeString(f, Files.readString(f).replace('AAA', 'AAB')) }
        'removed'                | { Path f -> Files.delete(f) }
        'replaced by a folder'   | { Path f -> Files.delete(f); Files.createDirectory(f) }
    }

    def "the same report gives the same bytes, whenever and wherever it is written"() {
        when:
        def one = written()
        def other = Samples.complete(new RunFolders(root.resolve('elsewhere'), Pictures.NONE)
                .begin(Samples.experiment(), Samples.occasion(Instant.parse('2030-01-01T00:00:00Z'), ['other'])))

        then:
        one.id() != other.id()
        for (file in files(other.path()) - 'manifest.json')
            assert Files.mismatch(one.path().resolve(file), other.path().resolve(file)) == -1L
    }

    def "above 100,000 bars equity.csv is by session, and a column file holds every bar"() {
        given:
        int points = 100_001
        long start = Samples.at('2024-01-01T00:00:59.999Z')
        long minute = 60_000_000_000L
        def curve = new EquityCurve(
                (0..<points).collect { start + it * minute } as long[],
                (0..<points).collect { 10_000d + it % 7 } as double[],
                new double[points], new double[points], 10_000d)

        when:
        def run = written(new Report(Samples.experiment(), Samples.report().data(), new Result([], [], curve, [], false), Samples.metrics()))
        def lines = Files.readAllLines(run.path().resolve('data/equity.csv'))
        def columns = ByteBuffer.wrap(Files.readAllBytes(run.path().resolve('data/equity.columns'))).order(ByteOrder.LITTLE_ENDIAN)

        then: 'one line per day, its last minute'
        lines.size() == 1 + 70
        lines[1].startsWith('2024-01-01T23:59:59.999Z,')
        lines.last().startsWith(UtcText.of(curve.time()[-1]))

        and: 'a line of text, then column after column'
        new String(columns.array(), 0, 256, 'US-ASCII').trim() ==
                'backbeat-columns 1 rows=100001 time:int64 equity:float64 cash:float64 exposure:float64 drawdown:float64'
        columns.limit() == 256 + 5 * 8 * points
        columns.getLong(256 + 8 * 1000) == curve.time()[1000]
        columns.getDouble(256 + 8 * points + 8 * 99_999) == curve.equity()[99_999]
        columns.getDouble(256 + 8 * (4 * points) + 8 * 3) == curve.drawdown()[3]
        run.manifest().files()*.path().contains('data/equity.columns')
    }

    def "the drawdown of a session's line counts the bars that have no line"() {
        given:
        int points = 100_001
        def equity = new double[points]
        Arrays.fill(equity, 10_000d)
        equity[5] = 20_000d

        when:
        def curve = new EquityCurve((0..<points).collect { it * 60_000_000_000L } as long[], equity, equity, equity, 10_000d)
        def run = written(new Report(Samples.experiment(), Samples.report().data(), new Result([], [], curve, [], false), Samples.metrics()))

        then:
        Files.readAllLines(run.path().resolve('data/equity.csv'))[1].endsWith(',-0.5')
    }

    def "a script that includes others keeps them all"() {
        given:
        def strategy = new EveryTenBars(sources: ['aaa.groovy': 'def a', 'ten.groovy': 'include aaa', 'lib/z.groovy': 'def z'])

        when:
        def run = written(Samples.report(Samples.experiment(strategy: strategy)))

        then:
        files(run.path()).findAll { it.startsWith('code/') } == ['code/aaa.groovy', 'code/lib/z.groovy', 'code/strategy.groovy']
        run.text(run.script()) == 'include aaa'
    }

    def "no name of an included file leads out of the folder"() {
        given:
        def strategy = new EveryTenBars(sources: ['ten.groovy': 'x', '../../../evil.groovy': 'x'])

        when:
        written(Samples.report(Samples.experiment(strategy: strategy)))

        then:
        thrown(ProblemsFound)
        Files.list(root.resolve('.work'))*.fileName*.toString() == ['.gate']
    }

    def "a manifest that #what is refused with the file's name"() {
        given:
        def run = written()
        Files.writeString(run.path().resolve('manifest.json'), text)

        when:
        RunFolder.at(run.path())

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].code().code() == 'BB-RUN-005'
        e.problems()[0].place().source().endsWith('manifest.json')
        e.problems()[0].message().contains(says)

        where:
        what                     | text                                              || says
        'is no JSON'             | '{'                                               || 'cannot be read: it is no JSON, line 1'
        'has another format'     | '{"format": 99}'                                  || 'its format is 99'
        'lacks a key'            | '{"format": 1, "run": "20261121-114522-x-aaaaaa"}'  || 'no text under "name"'
        'has a run id of nobody' | '{"format": 1, "run": "x"}'                         || 'not a run id'
    }

    private static String header(RunFolder run, String file) {
        Files.readAllLines(run.path().resolve(file)).first()
    }

    private static List<String> files(Path folder) {
        Files.walk(folder).filter { Files.isRegularFile(it) }.map { folder.relativize(it).toString() }.sorted().toList()
    }
}
