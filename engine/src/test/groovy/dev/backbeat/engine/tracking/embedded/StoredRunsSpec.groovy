package dev.backbeat.engine.tracking.embedded

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Logged
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.Logged.Point
import dev.backbeat.engine.tracking.Logged.Status
import dev.backbeat.engine.tracking.HistoryContract
import dev.backbeat.engine.tracking.Push
import dev.backbeat.engine.tracking.Tracker
import dev.backbeat.engine.tracking.TrackerContract
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager

class StoredRunsSpec extends Specification {
    @TempDir
    Path folder

    private void give(Logged... runs) {
        try (def tracker = new EmbeddedTracker(folder)) {
            tracker.record(runs as List)
        }
    }

    private void change(String statement) {
        try (def c = DriverManager.getConnection("jdbc:sqlite:${folder.resolve('mlflow.db')}"); def s = c.createStatement()) {
            s.executeUpdate(statement)
        }
    }

    def "a run comes out as it was put in"() {
        given:
        def run = TrackerContract.run(
            metrics: [new Point('equity', 100, 5, 0), new Point('equity', 101.5d, 6, 1), new Point('sharpe', -0.25d, 7, 0)],
            datasets: [new Dataset('AAPL 1d', 'd' * 32, 'local', '{"uri":"x"}', '{"s":1}', '{"p":1}')],
            tags: [long: "line 1\nline 2 'ü'"], status: Status.KILLED)
        give(run)

        expect:
        try (def stored = new StoredRuns(folder)) {
            assert stored.ids() == [run.runId()]
            assert stored.run(run.runId()) == run
        }
    }

    def "files come in the order of their paths, what tells that all is there last"() {
        given:
        give(TrackerContract.run(artifacts: ['manifest.json', 'reports/z.txt', 'a b.txt'].collect { new Artifact.Made(it, "\"of $it\"") as Artifact }))

        when:
        def artifacts = new StoredRuns(folder).withCloseable { it.run(it.ids()[0]).artifacts() }

        then:
        artifacts*.path() == ['a b.txt', 'reports/z.txt', 'manifest.json']
        artifacts.every { Files.readString(it.file()) == "\"of ${it.path()}\"" }
    }

    def "its files come however the folder is spelled: #spelled"() {
        given:
        give(TrackerContract.run(artifacts: [new Artifact.Made('manifest.json', '{}') as Artifact]))

        expect:
        new StoredRuns(folder.resolve(spelled)).withCloseable { it.run(it.ids()[0]).artifacts()*.path() } == ['manifest.json']

        where:
        spelled << ['', '.', './.', 'mlartifacts/..', './mlartifacts/../']
    }

    def "runs that are over come, the oldest first; those that run, or were deleted, do not"() {
        given:
        def runs = [3, 1, 2, 4, 5].collectEntries { [it, HistoryContract.at(it, status: it == 2 ? Status.FAILED : Status.FINISHED)] }
        give(*(runs.values() as Logged[]))
        change("UPDATE runs SET status = 'RUNNING', end_time = NULL WHERE run_uuid = '${runs[4].runId()}'")
        change("UPDATE runs SET lifecycle_stage = 'deleted' WHERE run_uuid = '${runs[5].runId()}'")

        expect:
        new StoredRuns(folder).withCloseable { it.ids() } == [1, 2, 3].collect { runs[it].runId() }
    }

    def "what another tool left out, or no database holds, is no obstacle"() {
        given:
        def run = TrackerContract.run(metrics: [new Point('a', 1, 5, 0), new Point('b', 0, 5, 0)], artifacts: [new Artifact.Made('manifest.json', '{}') as Artifact])
        give(run)
        change("UPDATE runs SET user_id = NULL, name = NULL")
        change("UPDATE metrics SET is_nan = 1 WHERE key = 'b'")
        change("UPDATE tags SET value = NULL WHERE key = 'desk'")

        when:
        def stored = new StoredRuns(folder).withCloseable { it.run(run.runId()) }

        then:
        [stored.user(), stored.name(), stored.tags().desk] == ['', '', '']
        stored.metrics().collect { [it.key(), it.value()] } == [['a', 1d], ['b', Double.NaN]]
    }

    def "a run that lacks a file of those that its manifest names is refused"() {
        given:
        def manifest = new Artifact.Made('manifest.json', '{"format": 9, "files": [{"path": "metrics.json"}, {"path": "data/x.csv"}]}')
        give(TrackerContract.run(artifacts: [new Artifact.Made('metrics.json', '{}'), new Artifact.Made('data/x.csv', 'x'), manifest]))

        expect:
        new StoredRuns(folder).withCloseable { it.run(it.ids()[0]).artifacts().size() } == 3

        when:
        Files.delete(folder.resolve("mlartifacts/1/${TrackerContract.run().runId()}/artifacts/$file"))
        new StoredRuns(folder).withCloseable { it.run(it.ids()[0]) }

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].message() == "there is no $file among the files of the run in $folder"

        where:
        file << ['metrics.json', 'data/x.csv', 'manifest.json']
    }

    def "a run whose files were left behind is refused by name, those beside it are not; one that failed, or of another tool, is as it was"() {
        given:
        def manifest = [new Artifact.Made('manifest.json', '{}') as Artifact]
        def runs = [HistoryContract.at(1, artifacts: manifest), HistoryContract.at(2, artifacts: manifest), HistoryContract.at(3, status: Status.FAILED), HistoryContract.at(4)]
        give(*(runs as Logged[]))
        folder.resolve("mlartifacts/1/${runs[0].runId()}").toFile().deleteDir()
        change("DELETE FROM tags WHERE key = 'backbeat.run' AND run_uuid = '${runs[3].runId()}'")

        when:
        def push = new StoredRuns(folder).withCloseable { Push.of(it.ids(), it.&run, [record: { }, close: { }] as Tracker) }

        then:
        push.taken() == runs.drop(1)*.runId()
        push.refused().collectEntries { [it.key, it.value.code().code()] } == [(runs[0].runId()): 'BB-TRK-004']
        push.refused().firstEntry().value.message() == "there is no manifest.json among the files of the run in $folder"
    }

    def "what is no store is told as that: #message"() {
        given:
        if (text != null) Files.writeString(folder.resolve('mlflow.db'), text)

        when:
        new StoredRuns(folder).withCloseable { it.ids() }

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].code().code() == 'BB-TRK-020'
        e.problems()[0].message().contains(message)

        where:
        text             || message
        null             || 'there is no mlflow.db in it'
        'no store ' * 99 || 'damaged or no database'
        ''               || 'there is no table in mlflow.db'
    }
}
