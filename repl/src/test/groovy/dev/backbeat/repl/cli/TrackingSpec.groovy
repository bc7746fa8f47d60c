package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager

class TrackingSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    private int run(String... more) {
        shell.backbeat(*(['run', 'configs/turns.yaml', '--no-plots', *more] as String[]))
    }

    private List<List<String>> rows(String query) {
        try (def c = DriverManager.getConnection("jdbc:sqlite:${folder.resolve('runs/mlflow/mlflow.db')}"); def s = c.createStatement(); def r = s.executeQuery(query)) {
            def rows = []
            while (r.next()) rows << (1..r.metaData.columnCount).collect { r.getString(it) }
            return rows
        }
    }

    private Map<String, String> tags() {
        rows('SELECT key, value FROM tags').collectEntries()
    }

    def "a run is recorded beside its folder, and the JSON tells so"() {
        expect:
        run('--json') == 0
        def id = shell.runs()[0].fileName.toString()
        shell.json().get('tracking').get('recorded')*.asText() == [id]
        shell.json().get('tracking').get('not_recorded').isEmpty()
        rows('SELECT name, status FROM runs') == [[id, 'FINISHED']]
        tags()['mlflow.user'] == System.getProperty('user.name')
        tags()['backbeat.command_line'] == 'run configs/turns.yaml --no-plots --json'
    }

    def "what the environment says of a store is used and not logged"() {
        given:
        shell.environment = [WHERE: 'embedded', DESK: 'planted']

        expect:
        run('--set', 'tracking.store=${env:WHERE}', '--set', 'tracking.experiment=of ${env:DESK}') == 0
        rows('SELECT name FROM experiments ORDER BY 1') == [['Default'], ['of planted']]
        rows("SELECT key, value FROM params WHERE key LIKE 'tracking.%' ORDER BY 1").take(2) == [['tracking.experiment', 'of ${env:DESK}'], ['tracking.store', '${env:WHERE}']]
        rows("SELECT COUNT(*) FROM params WHERE value LIKE '%planted%'") == [['0']]

        when: 'the variables are not set any more'
        shell.environment = [:]

        then: 'the run can be reproduced all the same'
        shell.backbeat('reproduce', 'last') == 0
    }

    def "who wants no store gets none"() {
        expect:
        run('--set', 'tracking.store=none', '--strict-tracking') == 0
        !shell.out.contains('MLflow')
        shell.err == ''
        Files.list(folder.resolve('runs'))*.fileName*.toString().sort() == ['.work', shell.runs()[0].fileName.toString()]
    }

    def "a store that cannot be written costs a warning, and #exitCode with #strict; sync records what is missing, once"() {
        given:
        Files.createDirectories(folder.resolve('runs'))
        Files.writeString(folder.resolve('runs/mlflow'), 'in the way')

        expect:
        run(*strict) == exitCode
        shell.runs().size() == 1
        shell.err.readLines().size() == 2
        shell.err.contains('runs/mlflow: warning BB-TRK-001: 1 run is not recorded: the store cannot be written: a file is missing or in the way')
        shell.err.contains("'backbeat sync'")

        and:
        shell.backbeat('sync') == 7
        shell.out == 'no runs recorded\n'

        when:
        Files.delete(folder.resolve('runs/mlflow'))

        then:
        shell.backbeat('sync') == 0
        shell.out == "${shell.runs()[0].fileName} → embedded\n1 run recorded\n"
        shell.backbeat('sync', '--json') == 0
        shell.json().get('recorded').isEmpty()
        rows('SELECT COUNT(*) FROM runs') == [['1']]

        where:
        strict                             || exitCode
        []                                 || 0
        ['--strict-tracking']              || 7
        ['--set', 'tracking.strict=true']  || 7
    }

    def "who has nothing to record is told how many runs there are"() {
        expect:
        shell.backbeat('sync', '--out', 'elsewhere') == 0
        shell.out == 'there are no runs in elsewhere\n'

        when:
        run()

        then:
        shell.backbeat('sync') == 0
        shell.out == 'nothing to do: the one run in runs is recorded where its experiment says\n'

        when:
        run()

        then:
        shell.backbeat('sync') == 0
        shell.out == 'nothing to do: all 2 runs in runs are recorded where their experiments say\n'
    }

    def "several runs that are not recorded are told of at once, by the reason they share"() {
        given:
        shell.environment = [MLFLOW_TRACKING_URI: "http://127.0.0.1:${new ServerSocket(0).withCloseable { it.localPort }}".toString()]
        2.times { run('-q') }
        shell.environment = [:]

        when:
        shell.backbeat('sync')

        then:
        shell.err.readLines().first() == 'tracking: warning BB-TRK-005: 2 runs are not recorded: its tracking asks the environment for what is not set: MLFLOW_TRACKING_URI'
    }

    def "runs are recorded again by force, and are there once"() {
        given:
        run('-q')
        folder.resolve('runs/mlflow/mlartifacts').toFile().deleteDir()

        expect:
        shell.backbeat('sync', '--again') == 0
        shell.out.endsWith('1 run recorded\n')
        shell.backbeat('sync', '--again', '--json') == 0
        shell.json().get('recorded').size() == 1
        rows('SELECT COUNT(*) FROM runs') == [['1']]
    }

    def "a server that is down costs a warning, and #exitCode with #strict; nothing tells what the environment said of it"() {
        given:
        def port = new ServerSocket(0).withCloseable { it.localPort }
        shell.environment = [MLFLOW_TRACKING_URI: "http://me:planted@127.0.0.1:$port".toString(), MLFLOW_TRACKING_TOKEN: 'planted']

        expect:
        run(*strict) == exitCode
        shell.err.readLines().first() == "http://127.0.0.1:$port: warning BB-TRK-006: 1 run is not recorded: nobody answers at this address"
        !(shell.out + shell.err).contains('planted')
        !Files.walk(shell.runs()[0]).filter { Files.isRegularFile(it) }.any { new String(Files.readAllBytes(it), 'ISO-8859-1').contains('planted') }
        Files.readString(shell.runs()[0].resolve('config/experiment.yaml')).contains('store: "${env:MLFLOW_TRACKING_URI}"')

        and:
        shell.backbeat('sync') == 7
        shell.backbeat('doctor', '--tracking', "http://127.0.0.1:$port") == 7
        shell.out.contains('BB-TRK-006: nobody answers at this address')

        where:
        strict                || exitCode
        []                    || 0
        ['--strict-tracking'] || 7
    }

    def "what is no server cannot be synchronised with: #words"() {
        expect:
        shell.backbeat('sync', *words) == 2
        !shell.err.contains('planted')

        where:
        words << [['--to', 'http://a', '--again'], ['--to', 'runs'], ['--to', 'ftp://a:planted@b'], ['--from', 'x'], ['--to', 'http://']]
    }

    def "a store that is not there is told before the server is asked"() {
        expect:
        shell.backbeat('sync', '--to', 'http://127.0.0.1:9') == 7
        shell.err.contains('BB-TRK-020')
        shell.err.contains('there is no mlflow.db in it')
    }

    def "a run that fails is recorded as that, with what was known"() {
        given:
        shell.write('strategies/turns.groovy', "strategy 'Turns'\n\nonBar {\n    def i = 0\n    while (i < 1000) { i = i + 1 }\n    if (flat) buy tag: 'x'\n}\n")

        expect:
        run('--set', 'limits.steps=50000') == 3
        rows('SELECT status FROM runs') == [['FAILED']]
        tags()['backbeat.problems'].contains('turns.groovy')
        rows("SELECT value FROM params WHERE key = 'data.seed'") == [['3']]
        rows('SELECT DISTINCT key FROM metrics ORDER BY key') == [['drawdown'], ['equity']]
    }

    def "a run that takes too long is recorded as failed"() {
        given:
        shell.write('strategies/turns.groovy', "strategy 'Turns'\n\nonBar {\n    def i = 0\n    while (i < 100000000) { i = i + 1 }\n    if (flat) buy tag: 'x'\n}\n")
        shell.environment = [BACKBEAT_RUN_SECONDS: '1']

        expect:
        run('--set', 'limits.steps=1000000000000') == 6
        rows('SELECT status FROM runs') == [['FAILED']]
        tags()['backbeat.failure'] == 'the run was given up after 1 seconds'
        shell.runs() == []
    }

    def "a run of a checkout tells its commit and branch, and keeps what was not committed"() {
        given:
        git('init', '-q', '-b', 'main')
        git('add', '.')
        git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', 'first')
        git('remote', 'add', 'origin', 'https://me:hunter2@host/repo.git')
        if (change) shell.write('strategies/turns.groovy', Shell.SCRIPT + '// changed\n')

        expect:
        run() == 0
        tags()['mlflow.source.git.commit'] ==~ /[0-9a-f]{40}/
        tags()['mlflow.source.git.branch'] == 'main'
        tags()['mlflow.source.git.repoURL'] == 'https://host/repo.git'
        tags()['mlflow.source.git.dirty'] == (change ? 'True' : 'False')
        def diff = shell.runs()[0].resolve('code/uncommitted.diff')
        Files.exists(diff) == change
        !change || Files.readString(diff).contains('+// changed')
        shell.backbeat('reproduce', 'last') == 0

        where:
        change << [false, true]
    }

    def "outside of a checkout, or in one without a commit, nothing is told of it"() {
        given:
        if (empty) git('init', '-q')

        expect:
        run() == 0
        tags().keySet().findAll { it.startsWith('mlflow.source.git') } == [] as Set

        where:
        empty << [false, true]
    }

    private void git(String... words) {
        assert new ProcessBuilder('git', *words).directory(folder.toFile()).start().waitFor() == 0
    }

    def "the command to look at a store can be pasted into a shell: #path"() {
        expect:
        TrackingText.command(Path.of(path)).startsWith("cd $quoted && mlflow ui ")

        where:
        path           || quoted
        'runs/mlflow'  || 'runs/mlflow'
        'my runs/x'    || "'my runs/x'"
        "it's"         || "'it'\\''s'"
        '$HOME'        || "'\$HOME'"
    }
}
