package dev.backbeat.engine.tracking

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.runs.RunId
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.Logged.Point
import dev.backbeat.engine.tracking.Logged.Status
import dev.backbeat.engine.tracking.history.Filter
import dev.backbeat.engine.tracking.history.History
import dev.backbeat.engine.tracking.history.Order
import dev.backbeat.engine.tracking.history.RecordedRun
import dev.backbeat.engine.tracking.history.RunLookup
import dev.backbeat.engine.tracking.history.RunQuery

import java.nio.file.Files
import java.time.Instant

/** What every store tells of the runs that it has, whichever it is; besides how it comes by them. */
abstract class HistoryContract extends TrackerContract {
    static final long START = 1_700_000_000_000L

    protected History opened

    def cleanup() {
        opened?.close()
    }

    /** Of the store of this feature. */
    abstract History openHistory()

    History history() {
        if (opened == null) opened = openHistory()
        opened
    }

    static String id(int second, String slug = 'quick', String hash = String.format('%06x', second)) {
        "20261121-1145${String.format('%02d', second)}-$slug-$hash"
    }

    static String ourId(int second, String name = id(second)) {
        new RunId(name).inStores(Instant.ofEpochMilli(START + second))
    }

    /** One that started then; `metrics` by key. */
    static Logged at(Map change = [:], int second) {
        def name = change.name ?: id(second, change.slug ?: 'quick', change.hash ?: String.format('%06x', second))
        def run = run(change + [name: name, runId: ourId(second, name), group: new Group(change.group ?: 'quick', [:]), metrics: null])
        def metrics = (change.metrics ?: [:]).collect { k, v -> new Point(k, v as double, START, 0) }
        new Logged(run.runId(), run.name(), run.group(), run.user(), run.status(), START + second * 1000L, START + second * 1000L + 500, run.params(), metrics, run.tags(),
            run.datasets(), run.artifacts())
    }

    void give(Logged... runs) {
        try (def tracker = tracker()) {
            tracker.record(runs as List)
        }
    }

    List<Integer> found(String filter, List<String> order = ['start_time'], List<String> experiments = ['quick', 'other'], int most = 100) {
        history().search(new RunQuery(Filter.read('--filter', filter), Order.read('--sort', order), experiments, most))*.startedAt().collect { (it - START).intdiv(1000) as int }
    }

    /** The newest of the experiments of these features. */
    RecordedRun newest() {
        history().search(new RunQuery(Filter.ALL, Order.NEWEST, ['quick', 'other'], 1))[0]
    }

    void several() {
        give(
            at(1, metrics: [sharpe: 0.5], params: [fast: '9', 'a b': 'Ü_1'], tags: [desk: 'eq', pick: 'b']),
            at(2, metrics: [sharpe: -1, 'gate.sharpe_ge_1': 0], params: [fast: '10'], tags: [desk: 'EQ'], group: 'other'),
            at(3, status: Status.FAILED, params: [fast: '100'], user: 'bob', tags: [desk: 'none']),
            at(4, metrics: [sharpe: 2], params: [slow: '1'], tags: [desk: '50%', pick: 'a'],
                datasets: [new Dataset('AAPL 1d', 'd' * 32, 'local', '{}', '{}', '{}')]))
    }

    def "a filter finds runs as MLflow's own does"() {
        given:
        several()

        expect:
        verifyEach([
            ''                                                                     : [1, 2, 3, 4],
            'metrics.sharpe > 0'                                                   : [1, 4],
            'metrics.sharpe >= 0.5 AND metrics.sharpe < 2'                         : [1],
            'metrics.sharpe != 2'                                                  : [1, 2],
            'metrics.sharpe > -1e3 and metrics.sharpe < .75'                       : [1, 2],
            'metrics.`gate.sharpe_ge_1` = 0'                                       : [2],
            "params.fast = '10'"                                                   : [2],
            "params.fast != '10'"                                                  : [1, 3],
            "params.fast LIKE '1%'"                                                : [2, 3],
            "params.`a b` ILIKE '%_1'"                                             : [1],
            "tags.desk = 'eq'"                                                     : [1],
            "tags.desk LIKE 'e%'"                                                  : [1],
            "tags.desk ILIKE 'E%'"                                                 : [1, 2],
            "status = 'FAILED'"                                                    : [3],
            "status != 'FAILED' AND user_id = 'ada'"                               : [1, 2, 4],
            ("attributes.start_time > ${START + 2000}".toString())                 : [3, 4],
            ("end_time <= ${START + 1500}".toString())                             : [1],
            "run_name LIKE '%-000003'"                                             : [3],
            "datasets.name = 'AAPL 1d'"                                            : [4],
            "datasets.digest LIKE 'd%' AND datasets.context IN ('backtest', 'x')"  : [4],
            "datasets.context NOT IN ('backtest')"                                 : [],
            "datasets.name IN ('AAPL 1d')"                                         : [4],
            "datasets.name NOT IN ('AAPL 1d')"                                     : [],
            "tags.desk = 'x'' OR 1=1 --'"                                          : [],
        ].entrySet()) { entry -> assert found(entry.key) == entry.value }
    }

    def "an order sorts them as MLflow's own does"() {
        given:
        several()

        expect:
        verifyEach([
            [[], [4, 3, 2, 1]],
            [['metrics.sharpe'], [4, 1, 2, 3]],
            [['metrics.sharpe ASC'], [2, 1, 4, 3]],
            [['params.fast'], [2, 3, 1, 4]],
            [['params.fast DESC'], [1, 3, 2, 4]],
            [['user_id DESC', 'metrics.sharpe'], [3, 4, 1, 2]],
            [['tags.desk', 'run_name DESC'], [4, 2, 1, 3]],
            [['tags.pick'], [4, 1, 3, 2]],
            [['tags.pick DESC'], [1, 4, 3, 2]],
        ]) { pair -> assert found('', pair[0]) == pair[1] }
    }

    def "experiments and a limit narrow it; one that is not there has none"() {
        given:
        several()

        expect:
        found('', [], ['other']) == [2]
        found('', [], ['other', 'quick'], 2) == [4, 3]
        found('', [], ['nowhere']) == []
    }

    def "a run is told with everything, its files can be fetched, and nothing beside them"() {
        given:
        def names = ['reports/report.txt', 'manifest.json', 'code/ü 1+2 & a#b.groovy', 'a%41.txt']
        give(at(1, metrics: [sharpe: 0.5], tags: [desk: 'eq', 'backbeat.failure': 'line 1\nline 2'], artifacts: names.collect { new Artifact.Made(it, "the text of $it") as Artifact }))
        def target = folder.resolve('copy')

        when:
        def run = newest()

        then:
        [run.name(), run.experiment(), run.user(), run.status(), run.startedAt(), run.endedAt().asLong, run.letters()] == [id(1), 'quick', 'ada', 'FINISHED', START + 1000, START + 1500, '000001']
        run.params() == [fast: '20', 'costs.slippage': '5 bps', empty: '']
        run.metrics() == [sharpe: 0.5d]
        run.tags().subMap(['desk', 'backbeat.failure', 'backbeat.run']) == [desk: 'eq', 'backbeat.failure': 'line 1\nline 2', 'backbeat.run': id(1)]
        names.every { history().fetch(run, it, target) && Files.readString(target) == "the text of $it" }
        ['reports/other.txt', 'nowhere/at/all.txt', 'reports', '../../../../mlflow.db', '/etc/passwd'].every { !history().fetch(run, it, target) }
        history().place(run).contains(run.runId())
    }

    def "a file larger than any buffer comes back to the byte"() {
        given:
        def large = folder.resolve('large.bin')
        def bytes = new byte[5_000_001].tap { new Random(7).nextBytes(it) }
        Files.write(large, bytes)
        give(at(1, artifacts: [new Artifact.Kept('data/large.bin', large)]))

        expect:
        history().fetch(newest(), 'data/large.bin', folder.resolve('copy'))
        Arrays.equals(Files.readAllBytes(folder.resolve('copy')), bytes)
    }

    def "a run is found by every name that it has"() {
        given: 'letters enough that no id of a server begins with them by chance'
        give(at(1, slug: 'dips', hash: 'aaaaaa'), at(2, hash: 'aaaaab'), at(3, hash: 'cccccc'), at(4, status: Status.FAILED, hash: 'dddddd'),
            at(5, slug: 'quick-2', hash: 'eeeeee'))
        def lookup = new RunLookup(history())
        def third = history().search(new RunQuery(Filter.read('', "tags.`backbeat.run` = '${id(3, 'quick', 'cccccc')}'"), Order.NEWEST, ['quick'], 1))[0]

        expect:
        verifyEach([
            last                                        : 'eeeeee',
            'quick@1'                                   : 'aaaaab',
            'Quick@2'                                   : 'cccccc',
            'quick@3'                                   : 'none',
            'cccccc'                                    : 'cccccc',
            'dddd'                                      : 'dddddd',
            'aaaaab'                                    : 'aaaaab',
            '20261121-114501'                           : 'aaaaaa',
            (id(2, 'quick', 'aaaaab'))                  : 'aaaaab',
            (ourId(3, id(3, 'quick', 'cccccc')))        : 'cccccc',
            (third.runId())                             : 'cccccc',
            (third.runId()[0..12])                      : 'cccccc',
            'nothing'                                   : 'none',
            'c%'                                        : 'none',
            'x_'                                        : 'none',
            "x' OR '1'='1"                              : 'none',
        ].entrySet()) { entry -> assert lookup.find(entry.key).map { it.name()[-6..-1] }.orElse('none') == entry.value }
        lookup.byRunId(third.runId()).get().name() == third.name()
        lookup.byRunId(ourId(3, third.name())).get().name() == third.name()

        when:
        lookup.find('aaaaa')

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].message() == "'aaaaa' can be several runs: ${id(2, 'quick', 'aaaaab')}, ${id(1, 'dips', 'aaaaaa')}"
    }
}
