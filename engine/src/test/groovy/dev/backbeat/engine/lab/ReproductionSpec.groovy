package dev.backbeat.engine.lab

import dev.backbeat.engine.experiment.ExperimentFile
import dev.backbeat.engine.experiment.Setting
import dev.backbeat.engine.lab.Drift.Kind
import dev.backbeat.engine.market.MarketSources
import dev.backbeat.engine.runs.Occasion
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.tracking.Recorder
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate

class ReproductionSpec extends Specification {
    @TempDir
    Path root

    Path project
    RunFolder run

    def setup() {
        project = root.resolve('project')
        write('configs/quick.yaml', '''\
            name: quick
            strategy: {script: ../strategies/ten.groovy}
            data:
              source: csv
              path: ../data/{symbol}.csv
              symbols: [AAA, BBB]
            costs: {commission: 0.1%}
            sizing: {model: fixed, value: 5}
            '''.stripIndent())
        write('strategies/ten.groovy', '// buys at every tenth bar\nhold 3\n')
        write('data/AAA.csv', bars(1))
        write('data/BBB.csv', bars(2))
        run = lab().run(experiment(), new Occasion(Instant.parse('2026-11-21T11:45:22Z'), ['run', 'configs/quick.yaml'],
                Optional.of(project.resolve('configs/quick.yaml')), '0.1.0', '25.0.1'), Progress.NONE).folder()
    }

    def "an untouched run is identical"() {
        when:
        def verdict = reproduced()

        then:
        verdict.identical
        verdict.drifts() == []
        verdict.notes() == ['8 files came out the same to the byte, from the copies in the run folder']
    }

    def "a run with gates and targets is identical too, and of the same keys"() {
        given:
        def plain = run
        write('configs/quick.yaml', Files.readString(project.resolve('configs/quick.yaml')) + 'gates: [sharpe >= 100, traded]\ntargets: {cagr: 15%}\n')
        run = lab().run(experiment(), new Occasion(Instant.parse('2026-11-21T11:45:23Z'), ['run', 'configs/quick.yaml'],
                Optional.of(project.resolve('configs/quick.yaml')), '0.1.0', '25.0.1'), Progress.NONE).folder()

        expect:
        reproduced().identical
        run.manifest().simulationKey() == plain.manifest().simulationKey()
        run.manifest().metricsKey() == plain.manifest().metricsKey()

        and: 'figures are what they were, gates and targets stand behind them'
        def before = new com.fasterxml.jackson.databind.ObjectMapper().readValue(plain.file('metrics.json').toFile(), Map)
        def after = new com.fasterxml.jackson.databind.ObjectMapper().readValue(run.file('metrics.json').toFile(), Map)
        after == before + ['target.cagr': 0.15, 'gate.sharpe >= 100': 0, 'gate.sharpe >= 100.value': before.sharpe,
            'gate.traded': 1, 'gate.traded.value': before.trades + before.open_trades]
    }

    def "bars that changed are told by symbol, with what was and what is: #what"() {
        given:
        Path file = project.resolve('data/BBB.csv')
        Files.writeString(file, change(Files.readString(file)))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind() == [Kind.DATA]
        with(verdict.drifts()[0]) {
            subject() == 'BBB'
            message().startsWith("BBB: $says (")
            message().contains('BBB.csv')
            was() == '60 bars, 2024-01-01T00:00:00Z to 2024-02-29T23:59:59.999Z'
            now() == after
        }
        verdict.notes().any { it.startsWith('the result differs too, as it must: data/equity.csv first differs in line') } == resultDiffers

        where:
        what                | change                                                                 || says                             | after                                                         | resultDiffers
        'one more bar'      | { String csv -> csv + '2024-03-01,100,101,99,100,1000\n' }             || 'its bars changed'               | '61 bars, 2024-01-01T00:00:00Z to 2024-03-01T23:59:59.999Z'   | true
        'one price'         | { String csv -> csv.replaceFirst(/2024-02-11.*/, '2024-02-11,150,160,140,155,1000') }|| 'values in its 60 bars changed'  | '60 bars, 2024-01-01T00:00:00Z to 2024-02-29T23:59:59.999Z'   | true
        'a volume'          | { String csv -> csv.replaceFirst(/,1000\n/, ',1001\n') }               || 'values in its 60 bars changed'  | '60 bars, 2024-01-01T00:00:00Z to 2024-02-29T23:59:59.999Z'   | false
    }

    def "data that is gone cannot be run again"() {
        given:
        Files.delete(project.resolve('data/AAA.csv'))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind() == [Kind.DATA]
        verdict.drifts()[0].message().startsWith('it could not be run again: ')
    }

    def "a script that changed since is told with its first line that differs; the run still comes out the same from its copy"() {
        given:
        write('strategies/ten.groovy', '// buys at every tenth bar\nhold 4\n')

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.SCRIPT, project.resolve('strategies/ten.groovy').toString(),
                'the script changed since the run, first in line 2', 'hold 3', 'hold 4')]
        verdict.notes().any { it.contains('came out the same to the byte') }
    }

    def "an experiment file that changed since is told key by key"() {
        given:
        def file = project.resolve('configs/quick.yaml')
        Files.writeString(file, Files.readString(file).replace('0.1%', '0.2%').replace(', BBB', '') + 'account: {cash: 5000}\n')

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind().toSet() == [Kind.EXPERIMENT].toSet()
        verdict.drifts().collect { [it.subject(), it.was(), it.now()] } == [
                ['data.symbols.1', 'BBB', ''], ['costs.commission', '0.1%', '0.2%'], ['account.cash', '', '5000']]
    }

    def "comments in the experiment file are no drift"() {
        given:
        def file = project.resolve('configs/quick.yaml')
        Files.writeString(file, '# the first one\n' + Files.readString(file))

        when:
        def verdict = reproduced()

        then:
        verdict.identical
        verdict.notes().any { it.startsWith('comments or layout of ') }
    }

    def "an experiment file that is no YAML any more has changed"() {
        given:
        write('configs/quick.yaml', 'name: [quick')

        expect:
        reproduced().drifts()*.message() == ['the experiment file changed since the run']
    }

    def "a run folder that has everything is enough: originals that are gone are a note"() {
        given:
        Files.delete(project.resolve('strategies/ten.groovy'))
        Files.delete(project.resolve('configs/quick.yaml'))

        when:
        def verdict = reproduced()

        then:
        verdict.identical
        verdict.notes().any { it.startsWith('the script is no longer at ') }
        verdict.notes().any { it.startsWith('the experiment is no longer at ') }
    }

    def "a project that was moved with its runs still finds its data"() {
        given:
        def moved = root.resolve('moved')
        Files.move(project, moved)
        run = RunFolder.at(moved.resolve('runs').resolve(run.id().text()))

        expect:
        reproduced().identical
    }

    def "a copy of the script that was altered is told"() {
        given:
        Files.writeString(run.script(), '// buys at every tenth bar\nhold 5\n')

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.SCRIPT, 'code/strategy.groovy',
                "the run's copy of the script was altered after the run, first in line 2", 'hold 3', 'hold 5')]
    }

    def "a run of a script that includes others is run again from the copies of all of them"() {
        given:
        including()

        when: 'the original says something else by now'
        write('strategies/lib/stops.groovy', '// how long\nhold 5\n')
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.SCRIPT, project.resolve('strategies/lib/stops.groovy').toString(),
                'what the script includes changed since the run, first in line 2', 'hold 3', 'hold 5')]
        verdict.notes() == ['8 files came out the same to the byte, from the copies in the run folder']

        when: 'or is gone'
        Files.delete(project.resolve('strategies/lib/stops.groovy'))

        then:
        reproduced().notes()[0] == "what the script includes is no longer at ${project.resolve('strategies/lib/stops.groovy')}; the run's copy was used"
    }

    def "an included file that has become #what is not read"() {
        given:
        including()
        def original = project.resolve('strategies/lib/stops.groovy')
        Files.writeString(project.resolve('secret.txt'), '// how long\nsecret\n')
        Files.writeString(project.resolve('strategies/lib/other.groovy'), '// how long\nhold 7\n')
        Files.delete(original)
        Files.createSymbolicLink(original, project.resolve(target))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.now() == now
        verdict.notes()[0].startsWith('what the script includes is no longer at ') == gone

        where:
        what                           | target                         || now        | gone
        'a link out of the folder'     | 'secret.txt'                   || []         | true
        'a link within the folder'     | 'strategies/lib/other.groovy'  || ['hold 7'] | false
    }

    def "an included file's copy that was altered is told"() {
        given:
        including()
        Files.writeString(run.file('code/lib/stops.groovy'), '// how long\nhold 5\n')

        expect:
        reproduced().drifts()*.message() == ["the run's copy of what the script includes was altered after the run, first in line 2"]
    }

    def "the key of a run changes with a byte of what its script includes"() {
        given:
        including()
        def before = run.manifest()

        when:
        including('// how long\nhold 3 \n')

        then:
        run.manifest().simulationKey() != before.simulationKey()
        run.manifest().metricsKey() != before.metricsKey()
    }

    private void including(String stops = '// how long\nhold 3\n') {
        write('strategies/ten.groovy', "include 'lib/stops.groovy'\n")
        write('strategies/lib/stops.groovy', stops)
        run = lab().run(experiment(), new Occasion(Instant.parse('2026-11-21T11:45:24Z'), ['run', 'configs/quick.yaml'],
                Optional.of(project.resolve('configs/quick.yaml')), '0.1.0', '25.0.1'), Progress.NONE).folder()
    }

    def "a copy of the script that was removed is told, and the run cannot be run again"() {
        given:
        Files.delete(run.script())

        when:
        def drifts = reproduced().drifts()

        then:
        drifts*.kind() == [Kind.SCRIPT, Kind.SCRIPT]
        drifts*.message()[0] == "the run's copy of the script was removed after the run"
        drifts*.message()[1].startsWith('it could not be run again: ')
    }

    def "a copy of the experiment that was altered is told key by key"() {
        given:
        def copy = run.path().resolve('config/experiment.yaml')
        Files.writeString(copy, Files.readString(copy).replace('0.1%', '0.3%'))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.EXPERIMENT, 'costs.commission.percent', "the run's copy of the experiment was altered", '0.1%', '0.3%')]
        verdict.notes().any { it.startsWith('the result differs too, as it must: data/trades.csv first differs in line 2') }
    }

    def "a copy of the experiment that no longer is one cannot be run again"() {
        given:
        Files.writeString(run.path().resolve('config/experiment.yaml'), 'name: [')

        when:
        def drifts = reproduced().drifts()

        then:
        drifts[0] == new Drift(Kind.EXPERIMENT, 'config/experiment.yaml', "the run's copy of the experiment was altered after the run", '', '')
        drifts[1].message().startsWith('it could not be run again: ')
    }

    def "of a run that was put together elsewhere problems name #what by its place in the run"() {
        given:
        def elsewhere = root.resolve('elsewhere')
        Files.walk(run.path()).withCloseable { files -> files.forEach { Files.copy(it, elsewhere.resolve(run.path().relativize(it))) } }
        Files.writeString(elsewhere.resolve(file), text)

        when:
        def drifts = new Reproduction(lab(), new HoldScripts(), [:], '25.0.1').of(RunFolder.at(elsewhere), run.path()).drifts()

        then:
        drifts.any { it.subject().startsWith(run.id().text() + '/' + file + ':') && it.message().startsWith('it could not be run again: ') }
        drifts.every { !it.toString().contains(elsewhere.toString()) }

        where:
        what             | file                     | text
        'the experiment' | 'config/experiment.yaml' | 'name: ['
        'the script'     | 'code/strategy.groovy'   | 'hold on'
    }

    def "a result that was altered is told with what it was, and is no result that came out otherwise"() {
        given:
        def trades = run.path().resolve('data/trades.csv')
        def lines = Files.readAllLines(trades)
        Files.writeString(trades, Files.readString(trades).replace(lines[1], lines[1].replace('AAA', 'AAB')))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.FOLDER, 'data/trades.csv', 'was altered after the run, first in line 2',
                lines[1], lines[1].replace('AAA', 'AAB'))]
    }

    def "an older engine is told by its version"() {
        given:
        edit('manifest.json', '"semantics_version": 1', '"semantics_version": 0')
        run = RunFolder.at(run.path())

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind() == [Kind.ENGINE]
        verdict.drifts()[0].was() == '0'
        verdict.drifts()[0].now() == '1'
    }

    def "another Java is a note"() {
        expect:
        new Reproduction(lab(), new HoldScripts(), [:], '25.0.9').of(run).notes().last() == 'the run was made with Java 25.0.1, this is 25.0.9'
    }

    def "a result that differs though nothing else does is the one that should not have"() {
        given: 'a manifest that claims another result, as if the engine had changed without saying so'
        def equity = run.manifest().find('data/equity.csv').get()
        def lines = Files.readAllLines(run.path().resolve('data/equity.csv'))
        edit('data/equity.csv', lines[1], lines[1] + '1')
        edit('manifest.json', equity.sha256(), sha256(run.path().resolve('data/equity.csv')))
        edit('manifest.json', "\"size\": ${equity.size()}", "\"size\": ${equity.size() + 1}")
        run = RunFolder.at(run.path())

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.RESULT, 'data/equity.csv',
                'a result that should not have: data/equity.csv first differs in line 2', lines[1] + '1', lines[1])]
    }

    private Verdict reproduced() {
        new Reproduction(lab(), new HoldScripts(), [:], '25.0.1').of(run)
    }

    private Lab lab() {
        new Lab(new MarketSources(), new RunFolders(project.resolve('runs'), Pictures.NONE), Recorder.NONE, Limits.ofMegabytes(100))
    }

    private experiment() {
        new ExperimentFile(new HoldScripts()).read(project.resolve('configs/quick.yaml'), 'configs/quick.yaml', [] as List<Setting>)
    }

    private void write(String path, String text) {
        def file = project.resolve(path)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }

    private void edit(String path, String was, String is) {
        def file = run.path().resolve(path)
        def text = Files.readString(file)
        assert text.contains(was)
        Files.writeString(file, text.replace(was, is))
    }

    private static String sha256(Path file) {
        HexFormat.of().formatHex(java.security.MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(file)))
    }

    private static String bars(int seed) {
        def random = new SplittableRandom(seed)
        def text = new StringBuilder('date,open,high,low,close,volume\n')
        60.times {
            double open = 100 + random.nextInt(-500, 500) / 100d
            double close = open + random.nextInt(-100, 100) / 100d
            text << "${LocalDate.of(2024, 1, 1).plusDays(it)},$open,${Math.max(open, close) + 1},${Math.min(open, close) - 1},$close,1000\n"
        }
        text
    }
}
