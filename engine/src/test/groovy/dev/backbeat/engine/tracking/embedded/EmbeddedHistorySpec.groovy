package dev.backbeat.engine.tracking.embedded

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Logged
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.Logged.Status
import dev.backbeat.engine.tracking.history.Filter
import dev.backbeat.engine.tracking.history.Order
import dev.backbeat.engine.tracking.history.RunLookup
import dev.backbeat.engine.tracking.history.RunQuery
import dev.backbeat.engine.runs.RunId
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.time.Instant

import static dev.backbeat.engine.tracking.HistoryContract.START
import static dev.backbeat.engine.tracking.HistoryContract.at

class EmbeddedHistorySpec extends Specification {
    @TempDir
    Path folder

    EmbeddedHistory history

    def setup() {
        history = new EmbeddedHistory(folder.resolve('mlflow'))
    }

    def cleanup() {
        history.close()
    }

    private void record(Logged... runs) {
        try (def tracker = new EmbeddedTracker(folder.resolve('mlflow'))) {
            tracker.record(runs as List)
        }
    }

    private List<Integer> found(String filter, List<String> order = ['start_time'], List<String> experiments = [], int most = 100) {
        history.search(new RunQuery(Filter.read('--filter', filter), Order.read('--sort', order), experiments, most))*.startedAt().collect { (it - START).intdiv(1000) as int }
    }

    private void change(String statement) {
        try (def c = DriverManager.getConnection("jdbc:sqlite:${folder.resolve('mlflow/mlflow.db')}"); def s = c.createStatement()) {
            s.executeUpdate(statement)
        }
    }

    private void several() {
        record(
            at(1, metrics: [sharpe: 0.5]),
            at(2, metrics: [sharpe: -1], tags: [desk: 'EQ'], group: 'other'),
            at(3, status: Status.FAILED, user: 'bob'),
            at(4, metrics: [sharpe: 2], tags: [desk: '50%'], datasets: [new Dataset('AAPL 1d', 'd' * 32, 'local', '{}', '{}', '{}')]))
    }

    def "#filter finds #runs, whatever the letters of its list"() {
        given:
        several()

        expect:
        found(filter) == runs

        where:
        filter                                                || runs
        "datasets.name IN ('AAPL 1d', 'MSFT 1d')"             || [4]
        "datasets.name NOT IN ('AAPL 1d', 'MSFT 1d')"         || []
        "datasets.digest IN ('D', '77')"                      || []
    }

    def "of all experiments if none is named; runs that were deleted in MLflow are not there"() {
        given:
        several()
        change("UPDATE runs SET lifecycle_stage = 'deleted' WHERE user_id = 'bob'")

        expect:
        found('', [], ['other', 'quick'], 2) == [4, 2]
        found('') == [1, 2, 4]
    }

    def "a number that is none comes last, whichever way it is sorted"() {
        given:
        several()
        change("UPDATE latest_metrics SET is_nan = 1, value = 0 WHERE value = 2")

        expect:
        found('', ['metrics.sharpe'])[0..1] == [1, 2]
        found('', ['metrics.sharpe ASC'])[0..1] == [2, 1]
        history.search(RunQuery.of(Filter.read('', "tags.desk = '50%'"), Order.NEWEST, 1))[0].metrics().sharpe.isNaN()
    }

    def "a run has the id that we gave it, and its files lie in the store"() {
        given:
        record(at(1, artifacts: [new Artifact.Made('a.txt', 'text')]))

        when:
        def run = history.search(RunQuery.of(Filter.ALL, Order.NEWEST, 5))[0]

        then:
        run.runId() == new RunId(run.name()).inStores(Instant.ofEpochMilli(START + 1))
        Path.of(history.place(run)) == folder.resolve("mlflow/mlartifacts/1/${run.runId()}/artifacts")
    }

    def "the store is only read: nothing is made, and nothing is left beside it"() {
        given:
        several()
        def before = Files.readAllBytes(folder.resolve('mlflow/mlflow.db'))

        when:
        found('')
        history.close()

        then:
        Files.readAllBytes(folder.resolve('mlflow/mlflow.db')) == before
        Files.list(folder.resolve('mlflow'))*.fileName*.toString().sort() == ['mlartifacts', 'mlflow.db'] || Files.list(folder.resolve('mlflow'))*.fileName*.toString() == ['mlflow.db']
    }

    def "where nothing can be made beside the file, as on a medium that cannot be written, it is read all the same, and as letters are"() {
        given:
        several()
        def all = found('')
        history.close()
        Files.createDirectory(folder.resolve('mlflow/mlflow.db-wal'))

        expect:
        found('') == all
        found("tags.desk LIKE 'EQ%'") == [2]
        new StoredRuns(folder.resolve('mlflow')).withCloseable { it.ids().size() } == all.size()
    }

    def "what is no store is told as that, with what then helps, as who writes to it says: #what"() {
        given:
        def store = Files.createDirectories(folder.resolve('mlflow'))
        put.call(store.resolve('mlflow.db'))

        when:
        found('')

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].code().code() == code
        e.problems()[0].message() == 'the store cannot be read: ' + message.replace('MLFLOW.DB', store.resolve('mlflow.db').toString())
        e.problems()[0].advice().contains(advice)
        e.exitCode() == 7
        new EmbeddedHistory(store).exists() == exists
        isFilled ? recording(store).empty : recording(store).get().endsWith(advice)

        where:
        what          | put                                                                                             || exists | isFilled | code         | message                              | advice
        'nothing'     | { Path p -> }                                                                                   || false  | true     | 'BB-TRK-020' | 'there is no mlflow.db in it'         | 'name the folder that has it'
        'a text'      | { Path p -> Files.writeString(p, 'no store ' * 99) }                                            || true   | false    | 'BB-TRK-020' | 'mlflow.db is damaged or no database' | "move mlflow.db away; 'backbeat sync' then records all runs in a new one"
        'no tables'   | { Path p -> Files.writeString(p, '') }                                                          || true   | true     | 'BB-TRK-020' | 'there is no table in mlflow.db'      | "'backbeat sync' makes them"
        'a folder'    | { Path p -> Files.createDirectories(p) }                                                        || true   | false    | 'BB-TRK-020' | 'mlflow.db is a folder (MLFLOW.DB)'   | "move mlflow.db away; 'backbeat sync' then records all runs in a new one"
        'of others'   | { Path p -> DriverManager.getConnection("jdbc:sqlite:$p").withCloseable { c -> c.createStatement().execute('CREATE TABLE prices (day)') } } || true | false    | 'BB-TRK-002' | "it is no database of MLflow's" | "move the folder away; then 'backbeat sync' records all runs in a new one"
    }

    /** What who writes to it then advises, if that fails. */
    private static Optional<String> recording(Path store) {
        try (def tracker = new EmbeddedTracker(store)) {
            tracker.warmUp()
            return Optional.empty()
        } catch (ProblemsFound e) {
            return Optional.of(e.problems()[0].advice())
        }
    }

    def "few letters are enough of ids that are all our own: #letters"() {
        given:
        record(at(1, slug: 'dips', hash: 'aaaaaa'), at(2, hash: 'aabbbb'), at(3, hash: 'dddddd'))

        expect:
        new RunLookup(history).find(letters).get().letters() == found

        where:
        letters || found
        'dd'    || 'dddddd'
        'aab'   || 'aabbbb'
    }

    def "a run that is there twice, as once an experiment was renamed, is one: the one that ended"() {
        given:
        def same = ['backbeat.id': 'ab' * 16, 'backbeat.run': '20261121-114501-quick-aaaaaa']
        record(at(1, tags: same), at(2, tags: same))
        change("UPDATE runs SET status = 'RUNNING', end_time = NULL WHERE run_uuid = (SELECT run_uuid FROM runs ORDER BY start_time $order LIMIT 1)")
        def lookup = new RunLookup(history)

        expect:
        ['aaaaaa', 'abab', '20261121-1145'].collect { lookup.find(it).get().status() } == ['FINISHED'] * 3
        lookup.byRunId('ab' * 16).get().status() == 'FINISHED'

        where:
        order << ['ASC', 'DESC']
    }
}
