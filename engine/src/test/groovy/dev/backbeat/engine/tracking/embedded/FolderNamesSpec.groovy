package dev.backbeat.engine.tracking.embedded

import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.TrackerContract
import dev.backbeat.engine.tracking.history.Filter
import dev.backbeat.engine.tracking.history.Order
import dev.backbeat.engine.tracking.history.RunQuery
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/// A store lies in the folder that was named, whatever that is called.
class FolderNamesSpec extends Specification {
    private static final int WAL = 2

    @TempDir
    Path folder

    def "the database of a store in the folder #name is there and nowhere else, and is read from there"() {
        given:
        def store = folder.resolve(name).resolve('mlflow')
        def run = TrackerContract.run(artifacts: [new Artifact.Made('a.txt', 'a')])

        when:
        try (def tracker = new EmbeddedTracker(store)) {
            tracker.record([run])
        }

        then:
        Files.list(store)*.fileName*.toString().sort() == ['mlartifacts', 'mlflow.db']
        Files.list(folder).toList() == [folder.resolve(name)]
        !Files.exists(Path.of(name.takeWhile { it != '?' }))

        and: 'as settings of the address would not have it'
        Files.readAllBytes(store.resolve('mlflow.db'))[18] == WAL as byte

        and:
        RecordedNames.in(store) == [run.name()] as Set
        found(store) == [run.runId()]
        new StoredRuns(store).withCloseable { it.ids() } == [run.runId()]
        new EmbeddedProbe(store).withCloseable { it.examine() }.endsWith('a run was written, read and deleted')

        where:
        name << ['q?busy_timeout=1', 'o?mode=ro&cache=x', 'q?journal_mode=DELETE', 'a#b', 'p%41c', 'p%zz', 'ä ö', 'a&b=c;d', "it's"]
    }

    def "a database that nobody writes to any more is read from a folder of such a name, too"() {
        given:
        def store = folder.resolve('q?mode=rw#1%41')
        def run = TrackerContract.run(artifacts: [new Artifact.Made('a.txt', 'a')])
        try (def tracker = new EmbeddedTracker(store)) {
            tracker.record([run])
        }

        when:
        try (def connection = Sqlite.connectAtRest(store.resolve('mlflow.db'), new Properties());
             def statement = connection.createStatement(); def row = statement.executeQuery('SELECT name FROM runs')) {
            assert row.next() && row.getString(1) == run.name()
        }

        then:
        Files.list(folder).toList() == [store]
    }

    private static List<String> found(Path store) {
        try (def history = new EmbeddedHistory(store)) {
            return history.search(new RunQuery(Filter.read('--filter', ''), Order.read('--sort', ['start_time']), [], 9))*.runId()
        }
    }
}
