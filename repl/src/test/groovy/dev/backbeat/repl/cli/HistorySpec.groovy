package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.nio.file.StandardCopyOption

/** `runs`, `show` and `reproduce` of what a store has. */
class HistorySpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    private String run(String... more) {
        shell.backbeat(*(['run', 'configs/turns.yaml', '--no-plots', '-q', *more] as String[]))
        shell.out.strip().replace('runs/', '')
    }

    private static void delete(Path tree) {
        Files.walk(tree).sorted(Comparator.reverseOrder()).forEach { Files.delete(it) }
    }

    def "runs are listed, the newest first, those that failed among them"() {
        given:
        def first = run('-p', 'fast=3')
        def gated = run('-p', 'fast=4', '--set', 'gates=[sharpe >= 50]', '--name', 'gated')
        run('-p', 'fast=5', '--set', 'data.source=csv', '--set', 'data.path=nowhere.csv', '--set', 'data.symbols=[AAA]', '--set', 'data.seed=null', '--set', 'data.start=null', '--set', 'data.bars=null')

        when:
        shell.backbeat('runs') == 0

        then:
        def lines = shell.out.readLines().findAll { it.startsWith('│') }*.split('│')*.collect { it.strip() }*.drop(1)
        lines[0] == ['Experiment', 'Started', 'Status', 'Return', 'Drawdown', 'Sharpe', 'Trades', 'Gates', 'Run']
        lines.drop(1)*.getAt([0, 2, 7]) == [['turns', 'FAILED', ''], ['gated', 'FINISHED', 'failed'], ['turns', 'FINISHED', '']]
        lines[1][3] == '–'
        lines[2..3]*.get(8) == [gated[-6..-1], first[-6..-1]]
        lines[3][1] == '2026-11-21 11:45'

        when: 'narrowed'
        shell.backbeat('runs', '--filter', "params.strategy.params.fast = '4'", '--sort', 'metrics.turnover', '--json')

        then:
        shell.json().get('runs')*.get('run')*.asText() == [gated]
        shell.json().get('runs')[0].get('metrics').get('turnover').isNumber()
        !shell.json().get('more').asBoolean()
        shell.backbeat('runs', '--experiment', 'turns', '--limit', '1', '--json') == 0
        shell.json().get('runs')*.get('status')*.asText() == ['FAILED']
        shell.json().get('more').asBoolean()
        shell.backbeat('runs', '--filter', 'metrics.sharpe > 99') == 0
        shell.out == 'no run is like that\n'
    }

    def "without a store there are none; a store that was named must be there"() {
        expect:
        shell.backbeat('runs') == 0
        shell.out == 'no run is recorded yet\n'
        !Files.exists(folder.resolve('runs'))
        shell.backbeat('runs', '--store', 'nowhere') == 7
        shell.err.contains('BB-TRK-020')
        shell.backbeat('runs', '--limit', '0') == 2
    }

    def "a filter that cannot be read is shown with a mark under it"() {
        expect:
        shell.backbeat('runs', '--filter', "params.fast = 20") == 2
        shell.err == '''\
            --filter: error BB-CFG-103: '20' is no text in quotes
              | --filter params.fast = 20
                                       ^^
              parameters are texts, numbers too: '10'
            '''.stripIndent()
    }

    def "a run is shown with its report, gates, parameters, figures, tags and places"() {
        given:
        def id = run('--set', 'gates=[sharpe >= 50, traded]', '--set', 'tags={desk: eq}')
        def report = Files.readString(folder.resolve("runs/$id/reports/report.txt"))

        expect:
        shell.backbeat('show', 'last') == 0
        shell.out.startsWith("$id\n  experiment  turns\n  status      FINISHED\n  started     2026-11-21 11:45:")
        shell.out.contains("  folder      ${folder}/runs/$id\n  artifacts   ${folder}/runs/mlflow/mlartifacts/1/")
        shell.out.contains(report.strip())
        shell.out =~ /\ngates\n  sharpe >= 50  failed.*\n  traded        passed\n/
        shell.out =~ /\n  strategy.params.fast +3\n/
        shell.out =~ /\n  trades +\d+\n/
        shell.out =~ /\n  desk +eq\n/

        when: 'its folder is gone'
        def before = shell.out
        delete(folder.resolve("runs/$id"))

        then:
        shell.backbeat('show', id[-6..-1]) == 0
        shell.out == before.replace("  folder      ${folder}/runs/$id\n", '')
        shell.backbeat('show', id, '--json') == 0
        shell.json().get('report').asText() == report
        shell.json().get('run').get('tags').get('desk').asText() == 'eq'
    }

    def "a run that is recorded nowhere is shown all the same, one that failed with the reason"() {
        given:
        run('--set', 'tracking.store=none')

        expect:
        shell.backbeat('show', 'last') == 0
        shell.out.contains('  status      FINISHED\n')
        !shell.out.contains('  artifacts')

        when:
        run('--set', 'data.source=csv', '--set', 'data.path=nowhere.csv', '--set', 'data.symbols=[AAA]', '--set', 'data.seed=null', '--set', 'data.start=null', '--set', 'data.bars=null')
        shell.backbeat('runs', '--json')
        def failed = shell.json().get('runs')[0].get('run').asText()

        then:
        shell.backbeat('show', failed) == 0
        shell.out.contains('  status      FAILED\n')
        shell.out.contains('  failure     ')
        shell.backbeat('reproduce', failed) == 6
        shell.err.contains('there is no manifest.json')
        shell.backbeat('show', 'nothing') == 2
        shell.backbeat('show', 'nothing', '--store', 'runs/mlflow') == 2
        shell.err.contains("no run is called 'nothing' in the store ${folder.resolve('runs/mlflow')}\n")
    }

    def "where only the store was copied, '#command' looks there, as 'backbeat runs' does, and says so of what is not there"() {
        given:
        def id = run()
        Files.createDirectories(folder.resolve('copy'))
        Files.move(folder.resolve('runs/mlflow'), folder.resolve('copy/mlflow'))
        shell.backbeat('runs', '--out', 'copy', '--json')
        assert shell.json().get('runs')*.get('run')*.asText() == [id]

        expect:
        shell.backbeat(*command.tokenize(), id[-6..-1], '--out', 'copy') == 0
        shell.backbeat(*command.tokenize(), 'zzzzzz', '--out', 'copy') == 2
        shell.err.contains("no run is called 'zzzzzz' in the folder ${folder.resolve('copy')} or the store ${folder.resolve('copy/mlflow')}\n" +
            "  there is no run in ${folder.resolve('copy')}; the newest in ${folder.resolve('copy/mlflow')}: $id\n")

        where:
        command << ['show', 'reproduce', 'promote --as turns']
    }

    def "a run reproduces whatever the environment of now says of tracking"() {
        given:
        run()
        shell.environment = [MLFLOW_TRACKING_URI: 'http://mlflow_server:5000', MLFLOW_EXPERIMENT_NAME: 'a\nb']

        expect:
        shell.backbeat('reproduce', 'last') == 0
    }

    def "where the environment names a store of MLflow's that is not followed, it is said whose runs these are"() {
        given:
        def id = run()
        shell.environment = [MLFLOW_TRACKING_URI: 'sqlite:///planted.db']

        expect:
        shell.backbeat('runs') == 0
        shell.out.contains(id[-6..-1])
        shell.err == "these are the runs of ${folder.resolve('runs/mlflow')}, as MLFLOW_TRACKING_URI is no address of an MLflow server\n"
        shell.backbeat('runs', '--store', 'runs/mlflow') == 0
        shell.err == ''
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots') == 0
        shell.err.contains('MLFLOW_TRACKING_URI: warning BB-CFG-023: it is no address of an MLflow server, so runs are recorded in the folder of runs\n')
        !(shell.out + shell.err).contains('planted')
    }

    def "a database of others in the store's place is told as 'backbeat sync' tells it"() {
        given:
        run()
        def file = folder.resolve('runs/mlflow/mlflow.db')
        Files.delete(file)
        DriverManager.getConnection("jdbc:sqlite:$file").withCloseable { it.createStatement().execute('CREATE TABLE prices (day)') }

        expect:
        shell.backbeat(command) == 7
        shell.err.contains('BB-TRK-002: ')
        shell.err.contains("it is no database of MLflow's\n")
        shell.err.contains("move the folder away; then 'backbeat sync' records all runs in a new one\n")

        where:
        command << ['runs', 'sync']
    }

    def "a run reproduces from the store alone, also where that was moved, as '#reference'"() {
        given:
        def id = run()
        shell.backbeat('runs', '--json')
        def runId = shell.json().get('runs')[0].get('run_id').asText()
        def store = folder.resolve('moved/store')
        Files.createDirectories(store.parent)
        Files.move(folder.resolve('runs/mlflow'), store)
        delete(folder.resolve("runs/$id"))

        expect:
        shell.backbeat('reproduce', reference(id, runId), '--store', 'moved/store') == 0
        shell.out.readLines()[0..1] == ['identical', "  run         $store/mlartifacts/1/$runId/artifacts"]

        where:
        reference << [{ a, b -> 'last' }, { a, b -> 'turns@1' }, { a, b -> a }, { a, b -> b }, { a, b -> a[-6..-1] }]
    }

    def "MLflow's id names a run in its folder, too"() {
        given:
        run()
        shell.backbeat('runs', '--json')

        expect:
        shell.backbeat('reproduce', shell.json().get('runs')[0].get('run_id').asText()) == 0
    }

    def "from the store, as from the folder, what drifted is told: #what"() {
        given:
        shell.write('prices.csv', prices(100))
        def id = run('--set', 'data.source=csv', '--set', 'data.path=../prices.csv', '--set', 'data.seed=null', '--set', 'data.start=null', '--set', 'data.bars=null',
            '--set', 'data.symbols=[AAA]')
        delete(folder.resolve("runs/$id"))

        when:
        change(folder)

        then:
        shell.backbeat('reproduce', 'last', '--json') == code
        shell.json().get('drifts')*.get('kind')*.asText() == kinds

        where:
        what                 | change                                                                                         || code | kinds
        'nothing'            | { Path f -> }                                                                                  || 0    | []
        'a row of the data'  | { Path f -> Files.writeString(f.resolve('prices.csv'), prices(100.01)) }                       || 8    | ['data']
        'the data are gone'  | { Path f -> Files.delete(f.resolve('prices.csv')) }                                            || 8    | ['data']
        'the script'         | { Path f -> Files.writeString(f.resolve('strategies/turns.groovy'), Shell.SCRIPT.replace('quick <', 'quick <=')) } || 8 | ['script']
        "the store's script" | { Path f -> replace(artifact(f, 'code/strategy.groovy'), 'quick <', 'quick <=') }              || 8    | ['script']
        "the store's trades" | { Path f -> replace(artifact(f, 'data/trades.csv'), 'AAA', 'BBB') }                            || 8    | ['folder']
        "a file is deleted"  | { Path f -> Files.delete(artifact(f, 'data/trades.csv')) }                                     || 8    | ['folder']
    }

    private static Path artifact(Path folder, String name) {
        Files.walk(folder.resolve('runs/mlflow/mlartifacts')).filter { it.toString().endsWith("artifacts/$name") }.findFirst().get()
    }

    private static void replace(Path file, String what, String by) {
        def copy = file.resolveSibling('copy')
        Files.writeString(copy, Files.readString(file).replace(what, by))
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING)
    }

    private static String prices(double at50) {
        'date,open,high,low,close,volume\n' + (0..<200).collect {
            def price = it == 50 ? at50 : 100 + 10 * Math.sin(it / 7.0d)
            "${java.time.LocalDate.of(2020, 1, 1).plusDays(it)},$price,${price + 1},${price - 1},$price,1000"
        }.join('\n') + '\n'
    }

    def "a project that was moved as a whole finds its data again from the store"() {
        given:
        def there = new Shell(folder.resolve('a'))
        there.write('prices.csv', prices(100))
        there.write('configs/turns.yaml', Shell.EXPERIMENT.replaceFirst(/(?s)source: synthetic.*bars: 120/, 'path: ../prices.csv\n  symbols: [AAA]'))
        there.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q')
        delete(there.runs()[0])

        when:
        Files.move(folder.resolve('a'), folder.resolve('b'))
        shell = new Shell(Files.createDirectories(folder.resolve('c')))

        then:
        def code = shell.backbeat('reproduce', 'last', '--store', '../b/runs/mlflow')
        [code, shell.err] == [0, '']
    }
}
