package dev.backbeat.engine.tracking

import dev.backbeat.engine.experiment.Tracking
import dev.backbeat.engine.problem.TrackingCode

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.sql.DriverManager

/// Stores and lists of what they have that were lost, spoiled, put back or changed by others.
class OutboxStoreSpec extends Delivering {
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

    def "files that were taken away are put back where the run is, though its experiment is called otherwise by now: #what"() {
        given:
        def kept = KeptSamples.complete(root, 1)
        KeptSamples.complete(root, 2)
        deliver()
        def store = root.resolve('mlflow')
        def there = files(store)
        sql("UPDATE experiments SET name = 'renamed' WHERE name = '${kept.manifest().name()}'")

        when:
        gone.call(store.resolve('mlartifacts'))

        then:
        deliver().delivered().size() == again
        files(store) == there
        check("SELECT name FROM experiments WHERE experiment_id > 0") == ['renamed']
        deliver().isEmpty()

        where:
        what            | gone                                                                     || again
        'all of them'   | { Path all -> all.toFile().deleteDir() }                                 || 2
        'of an experiment' | { Path all -> all.resolve('1').toFile().deleteDir() }                 || 2
        'of a run'      | { Path all -> all.resolve('1').toFile().listFiles()[0].deleteDir() }     || 1
    }

    private static Map<String, Long> files(Path store) {
        Files.walk(store.resolve('mlartifacts')).filter { Files.isRegularFile(it) }.toList().collectEntries { [store.relativize(it).toString(), Files.size(it)] }
    }

    def "a store that has lost parts of runs, which nobody looks at, gets them by force"() {
        given:
        KeptSamples.complete(root, 1)
        deliver()
        def there = files(root.resolve('mlflow'))
        def lost = Files.walk(root.resolve('mlflow/mlartifacts')).filter { it.endsWith('metrics.json') }.findFirst().get()
        Files.delete(lost)

        expect:
        deliver().isEmpty()

        when:
        def delivery = new Outbox(root, KeptSamples.BesideRuns.of(root), [:]).withCloseable { it.deliverAgain() }

        then:
        delivery.delivered().size() == 1
        files(root.resolve('mlflow')) == there
        recorded().size() == 1
    }

    def "a server that has lost its runs gets them by force"() {
        given:
        def server = new Noted()
        (1..2).each { KeptSamples.complete(root, it, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')]) }
        deliver(stores: ['http://a': server])
        assert deliver(stores: ['http://a': server]).isEmpty()

        when:
        new Outbox(root, KeptSamples.BesideRuns.of(root, ['http://a': server]), [:]).withCloseable { it.deliverAgain() }

        then:
        server.runs*.name() == server.runs.take(2)*.name() * 2
    }

    def "every server that has runs is asked once to take away what is left over; those that cannot be are passed over"() {
        given:
        def servers = ['http://a': new Noted(), 'http://b': new Noted(), 'http://c': new Noted()]
        def asking = { String store -> [yaml: KeptSamples.YAML.replace('embedded', store)] }
        [1: 'http://a', 2: '${env:B}', 3: 'http://a', 4: 'embedded', 5: 'http://c'].each { second, store -> KeptSamples.complete(root, second, asking(store)) }
        deliver(stores: servers, environment: [B: 'http://b'])

        when:
        new Outbox(root, KeptSamples.BesideRuns.of(root, servers), [:]).withCloseable { it.settle() }

        then:
        servers.values()*.settled == [1, 0, 1]
    }

    def "a run that was deleted there stays so, with or without its files"() {
        given:
        KeptSamples.complete(root, 1)
        deliver()
        sql("UPDATE runs SET lifecycle_stage = 'deleted'")
        root.resolve('mlflow/mlartifacts').toFile().deleteDir()

        expect:
        deliver().isEmpty()
    }

    private void sql(String change) {
        try (def c = DriverManager.getConnection("jdbc:sqlite:${root.resolve('mlflow/mlflow.db')}"); def s = c.createStatement()) {
            s.executeUpdate(change)
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
        sql(change)

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

    def "of a store that #what nobody is told that it has the runs, however often it is asked"() {
        given:
        def run = KeptSamples.complete(root, 1).id()
        deliver()
        assert deliver().isEmpty()
        spoil.call(this)

        when:
        def deliveries = [deliver(), deliver()]

        then:
        deliveries*.delivered() == [[:]] * 2
        deliveries*.pending().every { it.keySet() == [run] as Set && it[run].code() == code && it[run].message() == message }

        when: 'another run is made'
        def next = KeptSamples.complete(root, 2).id()
        def courier = new Courier(new Outbox(root, KeptSamples.BesideRuns.of(root), [:]))
        courier.expect(Tracking.DEFAULT, root)
        courier.kept(next)

        then: 'it is told of that one'
        with(courier.finish(Courier.STRICT_PATIENCE)) {
            delivered() == [:]
            pending().collectEntries { [it.key, it.value.message()] } == [(next): message]
        }

        where:
        what                   | spoil                                                | code                          | message
        'lacks a table'        | { it.sql('DROP TABLE tags') }                        | TrackingCode.UNKNOWN_STORE    | 'the store was left as it is: its table tags is missing'
        'has other columns'    | { it.sql('ALTER TABLE tags RENAME COLUMN value TO said') } | TrackingCode.UNKNOWN_STORE | 'the store was left as it is: somebody has changed its table tags'
        'has a damaged table'  | { it.damage('tags') }                                | TrackingCode.UNWRITABLE_STORE | 'the store cannot be written: mlflow.db is damaged or no database'
    }

    /// Overwrites the page that a table begins with.
    private void damage(String table) {
        sql('PRAGMA wal_checkpoint(TRUNCATE)')
        def page = check("SELECT rootpage FROM sqlite_master WHERE name = '$table'")[0] as long
        def size = check('PRAGMA page_size')[0] as long
        new RandomAccessFile(root.resolve('mlflow/mlflow.db').toFile(), 'rw').withCloseable {
            it.seek((page - 1) * size)
            it.write(new byte[size])
        }
    }

    def "a store that cannot be read keeps no run of another store back"() {
        given:
        def server = new Noted()
        def here = KeptSamples.complete(root, 1).id()
        deliver()
        def there = KeptSamples.complete(root, 2, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')]).id()
        sql('DROP TABLE tags')

        when:
        def delivery = deliver(stores: ['http://a': server])

        then:
        delivery.delivered() == [(there): 'http://a']
        delivery.pending().keySet() == [here] as Set
    }

    /// As a run does it, which opens the store ahead of what it has for it.
    private Delivery prepare() {
        try (def outbox = new Outbox(root, KeptSamples.BesideRuns.of(root), [:])) {
            outbox.warmUp(Destination.of('embedded'))
            return outbox.deliver { true }
        }
    }

    def "a line of the list of delivered runs that is no text is worth no more than one that is missing"() {
        given:
        KeptSamples.complete(root, 1)
        deliver()
        Files.write(root.resolve('mlflow/delivered.txt'), [0x78, 0xff, 0xfe, 0x0a] as byte[], StandardOpenOption.APPEND)

        expect:
        deliver().isEmpty()
    }
}
