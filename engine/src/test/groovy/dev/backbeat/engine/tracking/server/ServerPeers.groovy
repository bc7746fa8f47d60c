package dev.backbeat.engine.tracking.server

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.Logged.Point
import dev.backbeat.engine.tracking.Push
import dev.backbeat.engine.tracking.Tracker
import dev.backbeat.engine.tracking.ModelsContract
import dev.backbeat.engine.tracking.history.Filter
import dev.backbeat.engine.tracking.history.History
import dev.backbeat.engine.tracking.history.Order
import dev.backbeat.engine.tracking.history.RunQuery
import dev.backbeat.engine.tracking.models.Models
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker
import dev.backbeat.engine.tracking.embedded.StoredRuns
import org.opentest4j.TestAbortedException
import org.spockframework.runtime.model.parallel.ExecutionMode
import spock.lang.Execution
import spock.lang.Shared

import java.nio.file.Files
import java.nio.file.Path

/// The contract against a genuine server, and what only such a one can tell; a class per release says which.
@Execution(ExecutionMode.SAME_THREAD)
abstract class ServerPeers extends ModelsContract {
    static final Patience PATIENT = new Patience(Patience.USUAL.call(), Patience.USUAL.call().multipliedBy(3), Patience.USUAL.pauses())

    @Shared
    Peer peer
    @Shared
    Genuine genuine
    @Shared
    Path home = Files.createTempDirectory('backbeat-peer')

    abstract String release()

    def setupSpec() {
        def found = Peer.of(release())
        if (found.empty) throw new TestAbortedException("MLflow ${release()} cannot be installed")
        peer = found.get().start(home)
        genuine = new Genuine(peer.base)
    }

    def cleanupSpec() {
        peer?.stop()
        home.toFile().deleteDir()
    }

    def setup() {
        genuine.forget()
    }

    @Override
    Tracker tracker() { new ServerTracker(Destination.of(peer.base), [:], home, PATIENT) }

    @Override
    History openHistory() { new ServerHistory(Destination.of(peer.base), [:], home, PATIENT) }

    @Override
    Models models() { new ServerModels(Destination.of(peer.base), [:], home, PATIENT) }

    @Override
    Map seen(String name) { genuine.seen(name) }

    @Override
    Map version(String name, long number) { genuine.version(name, number) }

    @Override
    int count() { genuine.runs(genuine.current()).size() }

    def "what is said of the experiment arrives, and the newest run says it"() {
        when:
        try (def tracker = tracker()) {
            tracker.record([run(), run(name: '20261121-114523-quick-aaaaaa', group: new Group('quick', ['mlflow.note.content': 'because']))])
        }

        then:
        seen('20261121-114522-quick-3f9a2c').experimentTags.subMap(['mlflow.note.content', 'mlflow.experiment.primaryMetric.name']) ==
            ['mlflow.note.content': 'because', 'mlflow.experiment.primaryMetric.name': 'sharpe']
    }

    def "more than a request may hold arrives whole"() {
        given:
        def params = (1..250).collectEntries { ["p$it".toString(), 'ü' * 6000] }
        def tags = (1..150).collectEntries { ["t$it".toString(), 'v'] }
        def points = (0..<1800).collect { new Point('equity', it as double, 1_600_000_000_000L + it, it) }

        when:
        try (def tracker = tracker()) {
            tracker.record([run(params: params, tags: tags, metrics: points)])
        }

        then:
        def seen = seen('20261121-114522-quick-3f9a2c')
        seen.params == params
        seen.tags.keySet().containsAll(tags.keySet())
        seen.history.equity.size() == 1800
    }

    def "a run that was broken off is gone on with, whoever left it: #files files were there"() {
        given:
        def points = (0..<1000).collect { new Point('equity', it as double, 1_600_000_000_000L + it, it) } + new Point('sharpe', 1.5d, 0, 0)
        def all = ['a.txt', 'b/c.txt', 'manifest.json'].collect { new Artifact.Made(it, it) as Artifact }
        def breaking = all.take(files) + new Artifact.Kept('gone.txt', folder.resolve('gone.txt'))

        when:
        try (def tracker = tracker()) {
            tracker.record([run(artifacts: breaking, metrics: points.take(700))])
        }

        then:
        thrown(Exception)
        seen('20261121-114522-quick-3f9a2c').status == 'RUNNING'

        when:
        try (def tracker = tracker()) {
            tracker.record([run(artifacts: all, metrics: points)])
        }

        then:
        count() == 1
        seen('20261121-114522-quick-3f9a2c').status == 'FINISHED'
        seen('20261121-114522-quick-3f9a2c').history.equity.size() == 1000
        seen('20261121-114522-quick-3f9a2c').latest == [equity: 999d, sharpe: 1.5d]
        seen('20261121-114522-quick-3f9a2c').artifacts.keySet() == ['a.txt', 'b/c.txt', 'manifest.json'] as Set

        where:
        files << [0, 2]
    }

    def "a run that ended without some of its files gets these when it is recorded again: #there"() {
        given:
        def with = { List<String> files -> run(artifacts: files.collect { new Artifact.Made(it, it) as Artifact }) }
        def all = ['a.txt', 'data/bars.csv', 'data/x/y ü.csv', 'manifest.json']

        when:
        [there, all].each { files ->
            try (def tracker = tracker()) {
                tracker.record([with(files)])
            }
        }

        then:
        count() == 1
        seen('20261121-114522-quick-3f9a2c').artifacts == all.collectEntries { [it, it] }

        where:
        there << [[], ['a.txt', 'manifest.json'], ['data/x/y ü.csv', 'manifest.json']]
    }

    def "trackers that record the same runs at the same time make each once"() {
        given:
        def runs = (10..<14).collect { run(name: "20261121-1145$it-quick-3f9a2c") }
        def failures = Collections.synchronizedList([])

        when:
        (1..2).collect {
            Thread.start {
                try (def tracker = tracker()) {
                    runs.each { each -> tracker.record([each]) }
                } catch (Exception e) {
                    failures << e
                }
            }
        }*.join()
        try (def tracker = tracker()) {
            tracker.record(runs)
        }

        then:
        failures == []
        count() == 4
        runs.every { seen(it.name()).status == 'FINISHED' }
    }

    def "names of files that the server refuses become others, none twice"() {
        given:
        def names = ['code/a#b.groovy', 'code/a%b.groovy', 'code/a_b.groovy', 'plots/ü 1+2.txt', 'a:b.txt']

        when:
        try (def tracker = tracker()) {
            tracker.record([run(artifacts: names.collect { new Artifact.Made(it, it) as Artifact })])
        }

        then:
        seen('20261121-114522-quick-3f9a2c').artifacts.values() as Set == names as Set
    }

    def "an experiment that was deleted is told, and nothing is written"() {
        given:
        try (def tracker = tracker()) {
            tracker.record([run()])
        }
        genuine.post('experiments/delete', [experiment_id: genuine.current().find { it.name == 'quick' }.experiment_id])

        when:
        try (def tracker = tracker()) {
            tracker.record([run(name: '20261121-114523-quick-aaaaaa')])
        }

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.code()*.code() == ['BB-TRK-003']

        cleanup:
        genuine.post('experiments/search', [max_results: 100, view_type: 'DELETED_ONLY']).experiments.findAll { it.name == 'quick' }
            .each { genuine.post('experiments/restore', [experiment_id: it.experiment_id]) }
    }

    def "a child knows its parent by the server's id of it, whichever is recorded first: #order"() {
        given:
        def parent = run(name: id(1), group: new Group('quick', [:]))
        def child = run(name: id(2), group: new Group('quick', [:]), tags: ['mlflow.parentRunId': parent.runId()])

        when:
        order.each { give([parent: parent, child: child][it]) }

        then:
        def there = genuine.runs(genuine.current()).collectEntries { [it.info.run_name, it] }
        there[id(2)].data.tags.find { it.key == 'mlflow.parentRunId' }.value == there[id(1)].info.run_id
        !there[id(1)].data.tags.any { it.key == 'mlflow.parentRunId' }

        where:
        order << [['parent', 'child'], ['child', 'parent']]
    }

    def "as many runs come as are asked for, over several pages, each once"() {
        given:
        def experiment = genuine.post('experiments/create', [name: 'quick']).experiment_id
        (1..520).each { genuine.post('runs/create', [experiment_id: experiment, start_time: it, run_name: "r$it".toString()]) }

        expect:
        [3, 500, 501, 1000].every { history().search(new RunQuery(Filter.ALL, Order.NEWEST, ['quick'], it))*.startedAt() == (520..1).take(it) }
    }

    def "a list of datasets finds what it says, or is refused where this MLflow passes over a part of it"() {
        given:
        several()
        def asked = { String filter ->
            try {
                found(filter)
            } catch (ProblemsFound e) {
                e.problems()*.code()*.code()
            }
        }

        expect:
        asked("datasets.name IN ('AAPL 1d', 'MSFT 1d')") == (release() == 'newest' ? [4] : ['BB-TRK-012'])
        asked("datasets.name NOT IN ('MSFT 1d', 'other')") == (release() == 'newest' ? [4] : ['BB-TRK-012'])
        asked("datasets.context IN ('backtest', 'other')") == [4]
    }

    def "what is no number of another tool's comes as that, and last"() {
        given:
        def experiment = genuine.post('experiments/create', [name: 'quick']).experiment_id
        [1: 0.5, 2: 'NaN', 3: 2].each { start, value ->
            def run = genuine.post('runs/create', [experiment_id: experiment, start_time: start]).run.info.run_id
            genuine.post('runs/log-metric', [run_id: run, key: 'sharpe', value: value, timestamp: 1, step: 0])
        }

        when:
        def runs = history().search(new RunQuery(Filter.ALL, Order.read('', ['metrics.sharpe']), ['quick'], 9))

        then:
        runs*.startedAt() == [3, 1, 2]
        runs*.metrics()*.sharpe == [2d, 0.5d, Double.NaN]
        runs*.endedAt()*.present == [false] * 3
    }

    def "a probe leaves nothing behind"() {
        given:
        def before = genuine.runs().size()

        expect:
        new ServerProbe(Destination.of(peer.base), [:], home, PATIENT).withCloseable { it.examine() } ==~ "MLflow [0-9.]+ at $peer.base: a run was written, read and deleted"
        genuine.runs().size() == before
    }

    def "an embedded store is pushed, once however often, and looks the same there"() {
        given:
        def store = folder.resolve('mlflow')
        def dataset = new Dataset('AAPL 1d', 'd' * 32, 'local', '{"uri":"prices/AAPL.csv"}', '{"mlflow_colspec":[]}', '{"num_rows":10}')
        try (def embedded = new EmbeddedTracker(store)) {
            embedded.record((10..<13).collect { run(name: "20261121-1145$it-quick-3f9a2c", datasets: [dataset], artifacts: [new Artifact.Made('reports/a.txt', "of $it"), new Artifact.Made('manifest.json', '{}')]) })
        }

        when:
        2.times {
            try (def stored = new StoredRuns(store); def tracker = tracker()) {
                def push = Push.of(stored.ids(), { stored.run(it) }, tracker)
                assert push.taken().size() == 3
                assert push.refused().isEmpty()
            }
        }

        then:
        count() == 3
        def seen = seen('20261121-114511-quick-3f9a2c')
        seen.status == 'FINISHED'
        seen.params == [fast: '20', 'costs.slippage': '5 bps', empty: '']
        seen.latest == [sharpe: 1.5d]
        seen.datasets == [['AAPL 1d', 'd' * 32, 'backtest']]
        seen.artifacts == ['reports/a.txt': 'of 11', 'manifest.json': '{}']
        seen.experimentTags['mlflow.note.content'] == 'why'
    }

    def "this MLflow reads an embedded store: by its routes and by its Python client"() {
        given:
        def store = folder.resolve('runs/mlflow')
        try (def embedded = new EmbeddedTracker(store)) {
            embedded.record([run(artifacts: [new Artifact.Made('reports/a.txt', 'whole')], metrics: (0..<10).collect { new Point('equity', it as double, 1_600_000_000_000L + it, it) })])
        }
        def moved = Files.move(store, folder.resolve('moved'))

        when:
        def reader = Peer.of(release()).get().start(moved, 'sqlite:///mlflow.db', './mlartifacts')
        def seen = new Genuine(reader.base).seen('20261121-114522-quick-3f9a2c')
        def script = Files.writeString(folder.resolve('read.py'), ServerPeers.getResourceAsStream('read.py').text)
        def said = reader.python(script, reader.base)
        reader.stop()

        then:
        seen.params == [fast: '20', 'costs.slippage': '5 bps', empty: '']
        seen.history.equity.size() == 10
        seen.artifacts == ['reports/a.txt': 'whole']
        said.contains('20261121-114522-quick-3f9a2c FINISHED fast=20 equity=10 reports/a.txt=whole')

        when: 'it is written again, by us, after that MLflow had it'
        try (def embedded = new EmbeddedTracker(moved)) {
            embedded.record([run(name: '20261121-114523-quick-aaaaaa')])
        }
        def again = new StoredRuns(moved).withCloseable { it.ids().size() }

        then:
        again == 2
    }
}
