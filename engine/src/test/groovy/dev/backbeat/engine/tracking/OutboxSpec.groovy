package dev.backbeat.engine.tracking

import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.TrackingCode
import dev.backbeat.engine.runs.Failure
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.runs.RunId
import dev.backbeat.engine.tracking.Logged.Status
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.sql.DriverManager

class OutboxSpec extends Specification {
    static final int KILLS = Boolean.getBoolean('backbeat.thorough') ? 100 : 5

    @TempDir
    Path root

    /// Takes everything, or refuses as it is told.
    static class Noted implements Tracker {
        List<Logged> runs = []
        Closure refusing = {}
        int asked = 0

        @Override
        void record(List<Logged> more) {
            asked++
            refusing.call(more)
            runs += more
        }

        @Override
        void close() {}
    }

    private Delivery deliver(Map change = [:]) {
        try (def outbox = new Outbox(root, KeptSamples.BesideRuns.of(root, change.stores ?: [:]), change.environment ?: [:])) {
            return outbox.deliver { true }
        }
    }

    private List<String> recorded() {
        def file = root.resolve('mlflow/mlflow.db')
        // A process that was killed before it had made the tables leaves an empty file.
        if (!Files.exists(file) || check("SELECT name FROM sqlite_master WHERE name = 'runs'") == []) return []
        try (def c = DriverManager.getConnection("jdbc:sqlite:$file"); def s = c.createStatement(); def r = s.executeQuery('SELECT name, status FROM runs ORDER BY name')) {
            def names = []
            while (r.next()) names << "${r.getString(1)[-6..-1]} ${r.getString(2)}".toString()
            return names
        }
    }

    def "runs of a folder are recorded once, those that failed as well, however often it is asked for"() {
        given:
        def complete = (1..3).collect { KeptSamples.complete(root, it).id() }
        def failed = KeptSamples.failed(root, 4)
        def killed = KeptSamples.failed(root, 5, new Failure(true, 'told to end', []))

        when:
        def first = deliver()

        then:
        first.delivered().keySet() as List == ([killed, failed] + complete.reverse())
        first.pending().isEmpty()
        recorded() == complete.collect { "${it.hash()} FINISHED".toString() } + ["${failed.hash()} FAILED".toString(), "${killed.hash()} KILLED".toString()]

        when:
        def second = deliver()

        then:
        second.isEmpty()
        recorded().size() == 5
    }

    def "what was recorded and not written down is delivered again, and is there once: #lost"() {
        given:
        (1..3).each { KeptSamples.complete(root, it) }
        deliver()
        def ledger = root.resolve('mlflow/delivered.txt')
        Files.writeString(ledger, keep.call(Files.readString(ledger)) as String)

        expect:
        deliver().delivered().size() == again
        recorded().size() == 3

        where:
        lost                      | keep                            || again
        'all of it'               | { '' }                          || 3
        'the end of the last line' | { String s -> s[0..-9] }       || 1
        'the line break'          | { String s -> s[0..-2] }        || 0
    }

    def "a store that was taken away is made anew, with all runs there are"() {
        given:
        (1..2).each { KeptSamples.complete(root, it) }
        deliver()

        when:
        Files.move(root.resolve('mlflow'), root.resolve('elsewhere'))

        then:
        deliver().delivered().size() == 2
        recorded().size() == 2
    }

    def "a store whose database is #how is filled anew with all runs there are"() {
        given:
        (1..2).each { KeptSamples.complete(root, it) }
        deliver()
        spoil.call(root.resolve('mlflow/mlflow.db'))
        KeptSamples.complete(root, 3)

        expect:
        (prepared ? prepare() : deliver()).delivered().size() == 3
        recorded().size() == 3
        deliver().isEmpty()

        where:
        how     | spoil                                   | prepared
        'gone'  | { Path p -> Files.delete(p) }           | false
        'gone'  | { Path p -> Files.delete(p) }           | true
        'empty' | { Path p -> Files.write(p, [] as byte[]) } | false
        'empty' | { Path p -> Files.write(p, [] as byte[]) } | true
        'another, with no run' | { Path p -> emptied(p) } | false
        'another, with no run' | { Path p -> emptied(p) } | true
    }

    private static void emptied(Path database) {
        try (def c = DriverManager.getConnection("jdbc:sqlite:$database"); def s = c.createStatement()) {
            ['metrics', 'latest_metrics', 'params', 'tags', 'inputs', 'runs'].each { s.executeUpdate('DELETE FROM ' + it) }
        }
    }

    def "a backup of the store that is put back gets the runs it lacks, and no other"() {
        given:
        def database = root.resolve('mlflow/mlflow.db')
        KeptSamples.complete(root, 1)
        deliver()
        def backup = Files.readAllBytes(database)
        def later = KeptSamples.complete(root, 2).id()
        deliver()
        Files.write(database, backup)

        expect:
        deliver().delivered().keySet() as List == [later]
        recorded().size() == 2
        deliver().isEmpty()
    }

    def "a run that was #what in MLflow is not recorded again"() {
        given:
        KeptSamples.complete(root, 1)
        deliver()
        try (def c = DriverManager.getConnection("jdbc:sqlite:${root.resolve('mlflow/mlflow.db')}"); def s = c.createStatement()) {
            s.executeUpdate(change)
        }

        expect:
        deliver().isEmpty()

        where:
        what      | change
        'deleted' | "UPDATE runs SET lifecycle_stage = 'deleted'"
        'renamed' | "UPDATE runs SET name = 'mine'"
    }

    def "a file in the store's place that is #what is told of, though all were recorded before"() {
        given:
        def run = KeptSamples.complete(root, 1).id()
        deliver()
        def database = root.resolve('mlflow/mlflow.db')
        Files.delete(database)
        put.call(database)

        expect:
        deliver().pending().collectEntries { [it.key, it.value.code()] } == [(run): code]

        where:
        what                      | code                          | put
        'a database of others'    | TrackingCode.UNKNOWN_STORE    | { Path p -> DriverManager.getConnection("jdbc:sqlite:$p").withCloseable { c -> c.createStatement().execute('CREATE TABLE prices (day)') } }
        'no database'             | TrackingCode.UNWRITABLE_STORE | { Path p -> Files.writeString(p, 'text ' * 1000) }
    }

    /// As a run does it, which opens the store ahead of what it has for it.
    private Delivery prepare() {
        try (def outbox = new Outbox(root, KeptSamples.BesideRuns.of(root), [:])) {
            outbox.warmUp(Destination.of('embedded'))
            return outbox.deliver { true }
        }
    }

    def "a run of which nothing but its id is left is recorded where most are"() {
        given:
        def place = Files.createDirectories(root.resolve('.work/20260101-101112-turns-aaaaaa'))
        new RunFolders(root, Pictures.NONE).clearOrphans()

        expect:
        !Files.exists(place)
        deliver().delivered().values() as List == ['embedded']
        recorded() == ['aaaaaa FAILED']
    }

    def "a failed run brings note and primary metric of its experiment, where that has some: #yaml"() {
        given:
        def noted = new Noted()
        KeptSamples.failed(root, 1, Failure.of(new IllegalStateException('no')),
            [yaml: KeptSamples.YAML.replace('embedded', 'http://a') + yaml, description: 'Why'])

        when:
        deliver(stores: ['http://a': noted])

        then:
        noted.runs*.group()*.tags() == [group]
        noted.runs*.tags()*.get('mlflow.note.content') == [note]

        where:
        yaml                                       || note     | group
        ''                                         || 'Why'    | ['mlflow.note.content': 'Why']
        'note: ""\nreport: {primary: none}\n'      || 'Why'    | ['mlflow.note.content': 'Why']
        'note: Read this\nreport: {primary: calmar}\n' || 'Read this' | ['mlflow.note.content': 'Why', 'mlflow.experiment.primaryMetric.name': 'calmar']
    }

    def "a line of the list of delivered runs that is no text is worth no more than one that is missing"() {
        given:
        KeptSamples.complete(root, 1)
        deliver()
        Files.write(root.resolve('mlflow/delivered.txt'), [0x78, 0xff, 0xfe, 0x0a] as byte[], StandardOpenOption.APPEND)

        expect:
        deliver().isEmpty()
    }

    def "runs that ask for no store are none's concern, and are looked at once"() {
        given:
        KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('store: embedded', 'store: none')])
        KeptSamples.complete(root, 2, [yaml: 'name: of old\n'])

        expect:
        deliver().isEmpty()
        !Files.exists(root.resolve('mlflow'))
        Files.readString(root.resolve('.delivered/none.txt')).readLines().findAll().size() == 2
        deliver().isEmpty()
    }

    def "a store that the environment names is the one it names now; without it the run waits"() {
        given:
        def noted = new Noted()
        def run = KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('store: embedded', 'store: ${env:STORE}').replace('experiment: ""', 'experiment: of ${env:DESK:all}')]).id()

        expect:
        deliver().pending().collectEntries { [it.key, it.value.code()] } == [(run): TrackingCode.NO_STORE]
        deliver().reasons()*.message() == ['its tracking asks the environment for what is not set: STORE']
        deliver(environment: [STORE: 'http://a']).pending()[run].message() == "the store 'http://a' is of no known kind"
        deliver(environment: [STORE: 'http://a', DESK: 'eq'], stores: ['http://a': noted]).delivered() == [(run): 'http://a']
        noted.runs*.group()*.name() == ['of eq']
        Files.list(root.resolve('.delivered')).count() == 1
        deliver(environment: [STORE: 'http://b'], stores: ['http://b': noted]).isEmpty()
    }

    def "a name out of the environment that no store takes is told when the run is delivered later"() {
        given:
        def run = KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('experiment: ""', 'experiment: ${env:DESK}')]).id()

        expect:
        deliver(environment: [DESK: name]).pending().collectEntries { [it.key, it.value.code()] } == [(run): TrackingCode.NO_STORE]
        deliver(environment: [DESK: 'eq']).delivered().keySet() as List == [run]

        where:
        name << ['a\nb', 'a\u0001', 'a' * 251]
    }

    def "every variable that is not set is told, once"() {
        given:
        def tracking = 'store: "http://${env:HOST}:${env:PORT:5000}"\n  experiment: ${env:DESK} on ${env:HOST}'
        KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('store: embedded\n  experiment: ""', tracking)])
        KeptSamples.failed(root, 2, Failure.of(new IllegalStateException('no')), [yaml: KeptSamples.YAML.replace('embedded', '${env:HOST}')])

        expect:
        deliver().pending().values()*.message() == ['HOST', 'HOST, DESK'].collect { 'its tracking asks the environment for what is not set: ' + it }
    }

    def "a run that a store does not take keeps no other back"() {
        given:
        def ids = (1..4).collect { KeptSamples.complete(root, it, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')]).id() }
        def noted = new Noted(refusing: { List<Logged> runs ->
            if (runs.any { it.name() == ids[1].text() }) throw problem(TrackingCode.DELETED_EXPERIMENT)
        })

        when:
        def delivery = deliver(stores: ['http://a': noted])

        then:
        delivery.delivered().keySet() == [ids[0], ids[2], ids[3]] as Set
        delivery.pending().keySet() as List == [ids[1]]
        noted.runs*.name().toSet() == [ids[0], ids[2], ids[3]]*.text().toSet()
    }

    def "a store that takes nothing is asked once"() {
        given:
        (1..52).each { KeptSamples.complete(root, it, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')]) }
        def noted = new Noted(refusing: { throw problem(TrackingCode.UNWRITABLE_STORE) })

        when:
        def delivery = deliver(stores: ['http://a': noted])

        then:
        delivery.pending().size() == 52
        delivery.reasons().size() == 1
        noted.asked == 1
    }

    def "a run folder that was damaged is told, and keeps no other back: #file"() {
        given:
        def ids = (1..2).collect { KeptSamples.complete(root, it).id() }
        def there = root.resolve(ids[0].text()).resolve(file)
        text == null ? Files.delete(there) : Files.writeString(there, text)

        when:
        def delivery = deliver()

        then:
        delivery.delivered().keySet() as List == [ids[1]]
        delivery.pending().keySet() as List == [ids[0]]
        delivery.reasons()*.code()*.code().first() in ['BB-RUN-005', 'BB-TRK-004']

        where:
        file                  | text
        'manifest.json'       | '{"format": 1'
        'metrics.json'        | null
        'data/equity.csv'     | 'time,equity,cash,exposure,drawdown\n2024,x'
        'data/equity.csv'     | 'time,equity,cash,exposure,drawdown\n2024-01-02T00:00:00Z,1\n'
        'data/manifest.json'  | '['
        'config/experiment.yaml' | 'a: [b\n'
        'data/trades.csv'     | null
    }

    def "who is told to stop has recorded whole groups, the newest first"() {
        given:
        def ids = (1..52).collect { KeptSamples.complete(root, it).id() }
        int asked = 0

        when:
        try (def outbox = new Outbox(root, KeptSamples.BesideRuns.of(root), [:])) {
            outbox.deliver { asked++ == 0 }
        }

        then:
        recorded()*.take(6) == ids.drop(2)*.hash()
    }

    def "processes that deliver the same runs at once, and are killed at any moment, record each once"() {
        given:
        def ids = (1..30).collect { KeptSamples.complete(root, it).id() }
        def moment = new SplittableRandom(20261121L)

        when: 'the ledger is thrown away now and then, so that there is always something to do'
        KILLS.times {
            def processes = [start(), start()]
            processes*.inputReader()*.readLine()
            Thread.sleep(moment.nextLong(250))
            processes*.destroyForcibly()*.waitFor()
            Files.deleteIfExists(root.resolve('mlflow/delivered.txt'))
            assert recorded().toSet().size() == recorded().size()
            assert check('PRAGMA integrity_check') == ['ok']
        }
        deliver()

        then:
        Files.readString(root.resolve('.stderr')) == ''
        recorded().size() == ids.size()
        check('SELECT COUNT(*) FROM metrics') == [Integer.toString(30 * 9)]
        check("SELECT COUNT(*) FROM runs r WHERE (SELECT COUNT(*) FROM params p WHERE p.run_uuid = r.run_uuid) <> 10") == ['0']
    }

    private List<String> check(String query) {
        if (!Files.exists(root.resolve('mlflow/mlflow.db'))) return ['ok']
        try (def c = DriverManager.getConnection("jdbc:sqlite:${root.resolve('mlflow/mlflow.db')}"); def s = c.createStatement(); def r = s.executeQuery(query)) {
            def found = []
            while (r.next()) found << r.getString(1)
            return found
        }
    }

    private Process start() {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED', '-cp', System.getProperty('java.class.path'),
                       Delivers.name, root.toString()]
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(root.resolve('.stderr').toFile())).start()
    }

    /// A process of its own that delivers what there is; says when it begins.
    static class Delivers {
        static void main(String[] arguments) {
            println 'delivering'
            def root = Path.of(arguments[0])
            try (def outbox = new Outbox(root, KeptSamples.BesideRuns.of(root), [:])) {
                outbox.deliver { true }
            }
        }
    }

    private static ProblemsFound problem(TrackingCode code) {
        new ProblemsFound(Problem.error(code, Place.of('there'), 'no', ''))
    }
}
