package dev.backbeat.repl.cli

import dev.backbeat.repl.PaperServer
import dev.backbeat.repl.Shell
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path

/** `runs`, `show`, `reproduce`, `promote` and `run --model` of what a server has. */
@Timeout(120)
class ServerStoreSpec extends Specification {
    @TempDir
    Path folder

    @AutoCleanup
    PaperServer server = new PaperServer()

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    private String run(String... more) {
        assert shell.backbeat(*(['run', 'configs/turns.yaml', '--no-plots', '-q', '--strict-tracking', *more] as String[])) == 0
        shell.out.strip().replace('runs/', '')
    }

    private String onServer(String... more) { run('--set', "tracking.store=$server.base", *more) }

    private List<String> listed(String... more) {
        assert shell.backbeat('runs', '--json', *more) == 0
        shell.json().get('runs')*.get('run')*.asText()
    }

    private void deleteRuns() {
        Files.walk(folder.resolve('runs')).sorted(Comparator.reverseOrder()).forEach { Files.delete(it) }
    }

    def "a server alone is enough for everything that can be done with a run"() {
        given:
        def id = onServer('--set', 'gates=[traded]')
        def report = Files.readString(folder.resolve("runs/$id/reports/report.txt"))
        def there = server.runs[0].info.run_id
        deleteRuns()

        expect:
        listed('--store', server.base) == [id]
        shell.backbeat('show', id[-6..-1], '--store', server.base) == 0
        shell.out.startsWith("$id\n  experiment  turns\n  status      FINISHED\n")
        shell.out.contains("  in MLflow   $there\n  artifacts   $server.base/#/experiments/0/runs/$there\n")
        shell.out.contains(report.strip())

        and:
        shell.backbeat('reproduce', there, '--store', server.base, '--json') == 0
        shell.json().get('status').asText() == 'identical'
        shell.json().get('artifacts').asText() == "$server.base/#/experiments/0/runs/$there"

        and:
        shell.backbeat('promote', 'last', '--as', 'turns', '--alias', 'champion', '--store', server.base) == 0
        shell.out == 'turns/1, from now on turns@champion\n'
        server.versions[0].run_id == there
        server.files.keySet().containsAll(['MLmodel', 'code/strategy.groovy', 'config/experiment.yaml'].collect { "x/$there/strategy/$it".toString() })
        Files.delete(folder.resolve('strategies/turns.groovy'))
        shell.backbeat('run', '--model', 'turns@champion', '--store', server.base, '--no-plots', '-q', '--set', 'tracking.store=none') == 0
        shell.backbeat('run', '--model', 'turns@2', '--store', server.base) == 2
        shell.err.contains("there is no turns@2 in the store $server.base")
    }

    def "a run that failed is found and shown, but there is nothing to run again or promote"() {
        given:
        shell.backbeat('run', 'configs/turns.yaml', '-q', '--set', "tracking.store=$server.base", '--set', 'data.source=csv', '--set', 'data.path=nowhere.csv', '--set', 'data.symbols=[AAA]', '--set', 'data.seed=null', '--set', 'data.start=null', '--set', 'data.bars=null')
        def failed = listed('--store', server.base)[0]

        expect:
        shell.backbeat('show', failed, '--store', server.base) == 0
        shell.out.contains('  status      FAILED\n')
        shell.backbeat('reproduce', failed, '--store', server.base) == 6
        shell.err.contains('there is no manifest.json')
        shell.backbeat('promote', failed, '--as', 'turns', '--store', server.base) == 6
        shell.backbeat('show', 'nothing', '--store', server.base) == 2
        shell.err.contains("no run is called 'nothing' in the store $server.base\n  the newest in $server.base: ")
        server.versions == []
    }

    def "without --store it is the one that a run of now would be recorded in"() {
        given: 'one beside the runs, one on the server'
        def beside = run()
        def remote = onServer()

        expect: 'the one beside'
        listed() == [beside]
        shell.err == ''

        when: 'the environment names another'
        shell.environment = [MLFLOW_TRACKING_URI: server.base.replace('http://', 'http://me:planted@')]

        then:
        listed() == [remote]
        shell.backbeat('runs') == 0
        shell.err == "these are the runs of $server.base\n"
        shell.backbeat('runs', '--store', 'runs/mlflow') == 0
        shell.err == ''

        when: 'there is none beside, and none in the environment'
        shell.environment = [:]
        Files.move(folder.resolve('runs/mlflow'), folder.resolve('elsewhere'))

        then:
        listed() == [remote]
        listed('--store', 'elsewhere') == [beside]
    }

    def "a run whose folder is there is looked for where it asked to be, with what its experiment says of who asks"() {
        given:
        run()
        shell.environment = [DESK: 'planted']
        def id = onServer('--set', 'tracking.token="${env:DESK}"')
        server.authorizations.clear()

        expect:
        shell.backbeat('show', 'last') == 0
        shell.out.contains("  artifacts   $server.base/#/experiments/0/runs/${server.runs[0].info.run_id}\n")
        shell.backbeat('promote', 'last', '--as', 'turns') == 0
        server.versions*.run_id == [server.runs[0].info.run_id]
        server.authorizations == ['Bearer planted'] as Set
        !(shell.out + shell.err).contains('planted')
        shell.backbeat('promote', "runs/$id", '--as', 'turns', '--store', 'runs/mlflow') == 2
        shell.err.contains('in no store')
    }

    def "a server that is down is told; of a run whose folder is there all else is shown"() {
        given:
        def id = onServer()
        server.close()

        expect:
        shell.backbeat('show', 'last') == 0
        shell.out.startsWith("$id\n")
        shell.err.startsWith("$server.base: warning BB-TRK-006: nobody answers at this address\n")
        shell.backbeat('runs') == 7
        shell.backbeat('reproduce', 'last') == 0
        shell.backbeat('reproduce', 'last', '--store', server.base) == 7
        shell.err.startsWith("$server.base: error BB-TRK-006: nobody answers at this address\n")
        shell.backbeat('promote', 'last', '--as', 'turns') == 7
        shell.backbeat('run', '--model', 'turns@1') == 7
    }

    def "what is no address of a server is refused, and not repeated: #store"() {
        expect:
        shell.backbeat('runs', '--store', store) == 2
        shell.err.contains("--store takes the address of an MLflow server: $why")
        !shell.err.contains('planted')

        where:
        store                        || why
        'ftp://a:planted@b'          || 'it does not begin with http:// or https://'
        'http://'                    || 'it has no host'
        'http://me:planted@desk?x=1' || 'there is a ? or # in it'
        'sqlite:///planted.db'       || 'it does not begin with http:// or https://'
        ' http://me:planted@desk'    || 'there is a blank'
        'http://me:planted@desk\n'   || 'there is a blank'
        'http://planted_server:5000' || 'there is an underscore in the name of its host'
    }

    def "an address of the environment that cannot be asked is refused by #command, and no other store is shown"() {
        given:
        run()
        shell.environment = [MLFLOW_TRACKING_URI: 'http://planted_server:5000']

        expect:
        shell.backbeat(*command.tokenize()) == 2
        shell.err.startsWith('MLFLOW_TRACKING_URI: error BB-CFG-012: tracking.store ')
        shell.err.contains('there is an underscore in the name of its host')
        !(shell.out + shell.err).contains('planted')
        Files.list(folder.resolve('runs')).filter { it.fileName.toString().contains('turns') }.count() == 1

        where:
        command << ['runs', 'show nothing', 'run configs/turns.yaml --no-plots -q --strict-tracking']
    }
}
