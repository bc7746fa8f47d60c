package dev.backbeat.engine.tracking.embedded

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Logged
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.Logged.Point
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

class EmbeddedHistorySpec extends Specification {
    static final long START = 1_700_000_000_000L

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

    private static Logged run(Map m = [:], int second) {
        def name = m.name ?: "20261121-1145${String.format('%02d', second)}-${m.slug ?: 'quick'}-${m.hash ?: String.format('%06x', second)}"
        new Logged(new RunId(name).inStores(Instant.ofEpochMilli(START + second)), name, new Group(m.group ?: 'quick', [:]), m.user ?: 'ada',
            m.status ?: Status.FINISHED, START + second * 1000L, START + second * 1000L + 500, (m.params ?: [fast: '20']) as LinkedHashMap,
            (m.metrics ?: [:]).collect { k, v -> new Point(k, v as double, START, 0) }, ([('mlflow.runName'): name, 'backbeat.run': name] + (m.tags ?: [:])) as LinkedHashMap,
            (m.datasets ?: []) as List, (m.artifacts ?: []) as List)
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
            run(1, metrics: [sharpe: 0.5], params: [fast: '9', 'a b': 'Ü_1'], tags: [desk: 'eq']),
            run(2, metrics: [sharpe: -1, 'gate.sharpe_ge_1': 0], params: [fast: '10'], tags: [desk: 'EQ'], group: 'other'),
            run(3, status: Status.FAILED, params: [fast: '100'], user: 'bob'),
            run(4, metrics: [sharpe: 2], params: [slow: '1'], tags: [desk: '50%'],
                datasets: [new Dataset('AAPL 1d', 'd' * 32, 'local', '{}', '{}', '{}')]))
    }

    def "#filter finds #runs"() {
        given:
        several()

        expect:
        found(filter) == runs

        where:
        filter                                               || runs
        ''                                                   || [1, 2, 3, 4]
        'metrics.sharpe > 0'                                 || [1, 4]
        'metrics.sharpe >= 0.5 AND metrics.sharpe < 2'       || [1]
        'metrics.sharpe != 2'                                || [1, 2]
        'metrics.`gate.sharpe_ge_1` = 0'                     || [2]
        "params.fast = '10'"                                 || [2]
        "params.fast != '10'"                                || [1, 3]
        "params.fast LIKE '1%'"                              || [2, 3]
        "params.`a b` ILIKE '%_1'"                           || [1]
        "tags.desk = 'eq'"                                   || [1]
        "tags.desk LIKE 'e%'"                                || [1]
        "tags.desk ILIKE 'E%'"                               || [1, 2]
        "status = 'FAILED'"                                  || [3]
        "status != 'FAILED' AND user_id = 'ada'"             || [1, 2, 4]
        "attributes.start_time > ${START + 2000}"            || [3, 4]
        "end_time <= ${START + 1500}"                        || [1]
        "run_name LIKE '%-000003'"                           || [3]
        "datasets.name = 'AAPL 1d'"                          || [4]
        "datasets.digest LIKE 'd%' AND datasets.context IN ('backtest', 'x')" || [4]
        "datasets.context NOT IN ('backtest')"               || []
        "tags.desk = 'x'' OR 1=1 --'"                        || []
    }

    def "sorted by #order they come as #runs"() {
        given:
        several()

        expect:
        found('', order) == runs

        where:
        order                              || runs
        []                                 || [4, 3, 2, 1]
        ['metrics.sharpe']                 || [4, 1, 2, 3]
        ['metrics.sharpe ASC']             || [2, 1, 4, 3]
        ['params.fast']                    || [2, 3, 1, 4]
        ['params.fast DESC']               || [1, 3, 2, 4]
        ['user_id DESC', 'metrics.sharpe'] || [3, 4, 1, 2]
        ['tags.desk', 'run_name DESC']     || [4, 2, 1, 3]
    }

    def "experiments and a limit narrow it; runs that were deleted in MLflow are not there"() {
        given:
        several()
        change("UPDATE runs SET lifecycle_stage = 'deleted' WHERE user_id = 'bob'")

        expect:
        found('', [], ['other']) == [2]
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

    def "a run is told with everything, and its files can be fetched, but nothing beside them"() {
        given:
        record(run(1, metrics: [sharpe: 0.5], tags: [desk: 'eq'], artifacts: [new Artifact.Made('reports/report.txt', 'fine')]))
        def target = folder.resolve('copy')

        when:
        def run = history.search(RunQuery.of(Filter.ALL, Order.NEWEST, 5))[0]

        then:
        run.runId() == new RunId(run.name()).inStores(Instant.ofEpochMilli(START + 1))
        [run.name(), run.experiment(), run.user(), run.status(), run.params(), run.metrics(), run.tags().desk, run.endedAt().getAsLong(), run.letters()] ==
            ['20261121-114501-quick-000001', 'quick', 'ada', 'FINISHED', [fast: '20'], [sharpe: 0.5d], 'eq', START + 1500, '000001']
        history.fetch(run, 'reports/report.txt', target) && Files.readString(target) == 'fine'
        !history.fetch(run, 'reports/other.txt', target)
        !history.fetch(run, '../../../../mlflow.db', target)
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

    def "what is no store is told as that: #what"() {
        given:
        if (text != null) {
            Files.createDirectories(folder.resolve('mlflow'))
            Files.writeString(folder.resolve('mlflow/mlflow.db'), text)
        }

        when:
        found('')

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].code().code() == 'BB-TRK-020'
        e.problems()[0].message().contains(message)
        e.exitCode() == 7

        where:
        what         | text            || message
        'nothing'    | null            || 'there is no mlflow.db in it'
        'a text'     | 'no store ' * 99 || 'damaged or no database'
        'no tables'  | ''              || 'no such table'
    }

    def "a run is found as '#reference'"() {
        given:
        record(run(1, slug: 'dips', hash: 'aaaaaa'), run(2, hash: 'aabbbb'), run(3, hash: 'cccccc'), run(4, status: Status.FAILED, hash: 'dddddd'),
            run(5, slug: 'quick-2', hash: 'eeeeee'))

        expect:
        new RunLookup(history).find(reference).map { it.name()[-6..-1] }.orElse('none') == found

        where:
        reference                                                                             || found
        'last'                                                                                || 'eeeeee'
        'quick@1'                                                                             || 'aabbbb'
        'Quick@2'                                                                             || 'cccccc'
        'quick@3'                                                                             || 'none'
        'cccccc'                                                                              || 'cccccc'
        'dd'                                                                                  || 'dddddd'
        'aab'                                                                                 || 'aabbbb'
        '20261121-114501'                                                                     || 'aaaaaa'
        '20261121-114502-quick-aabbbb'                                                        || 'aabbbb'
        new RunId('20261121-114503-quick-cccccc').inStores(Instant.ofEpochMilli(START + 3))   || 'cccccc'
        'nothing'                                                                             || 'none'
        'c%'                                                                                  || 'none'
        'x_'                                                                                  || 'none'
    }

    def "a run that is there twice, as once an experiment was renamed, is one: the one that ended"() {
        given:
        def same = ['backbeat.id': 'ab' * 16, 'backbeat.run': '20261121-114501-quick-aaaaaa']
        record(run(1, tags: same), run(2, tags: same))
        change("UPDATE runs SET status = 'RUNNING', end_time = NULL WHERE run_uuid = (SELECT run_uuid FROM runs ORDER BY start_time $order LIMIT 1)")
        def lookup = new RunLookup(history)

        expect:
        ['aaaaaa', 'abab', '20261121-1145'].collect { lookup.find(it).get().status() } == ['FINISHED'] * 3
        lookup.byRunId('ab' * 16).get().status() == 'FINISHED'

        where:
        order << ['ASC', 'DESC']
    }

    def "what can be several runs is refused with their names"() {
        given:
        record(run(1, hash: 'aaaaaa'), run(2, hash: 'aabbbb'))

        when:
        new RunLookup(history).find('aa')

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].message() == "'aa' can be several runs: 20261121-114502-quick-aabbbb, 20261121-114501-quick-aaaaaa"
    }
}
