package dev.backbeat.engine.tracking

import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.Logged.Point
import dev.backbeat.engine.tracking.Logged.Status
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/// What every store does with runs, whichever it is; a spec per store says how to open it and how to look into it.
abstract class TrackerContract extends Specification {
    @TempDir
    Path folder

    /// A tracker on the store of this feature; each call another one on the same store.
    abstract Tracker tracker()

    /// What the store tells of a run, or null if it has none of that name: `name`, `experiment`, `status`, `user`, `start`, `end`,
    /// `params`, `tags` (those of MLflow and ours), `latest` (key → value), `history` (key → points), `datasets`
    /// (name, digest, context), `artifacts` (path → text).
    abstract Map seen(String name)

    /// How many runs it has.
    abstract int count()

    static Logged run(Map change = [:]) {
        String name = change.name ?: '20261121-114522-quick-3f9a2c'
        new Logged(
            change.runId ?: RunIds.of(name, java.time.Instant.EPOCH),
            name,
            (change.group ?: new Group('quick', ['mlflow.note.content': 'why', 'mlflow.experiment.primaryMetric.name': 'sharpe'])) as Group,
            change.user ?: 'ada',
            (change.status ?: Status.FINISHED) as Status,
            1_700_000_000_000L,
            1_700_000_005_000L,
            (change.params ?: [fast: '20', 'costs.slippage': '5 bps', empty: '']) as LinkedHashMap,
            (change.metrics ?: [new Point('sharpe', 1.5d, 1_700_000_000_000L, 0)]) as List<Point>,
            (['mlflow.runName': name, 'mlflow.user': 'ada', desk: 'eq', 'backbeat.run': name] + (change.tags ?: [:])) as LinkedHashMap,
            (change.datasets ?: []) as List<Dataset>,
            (change.artifacts ?: []) as List<Artifact>)
    }

    def "a run is there with all that was said of it"() {
        given:
        def kept = Files.writeString(folder.resolve('report of ü.txt'), 'all is well\n')
        def points = (0..<1000).collect { new Point('equity', 100d + it, 1_600_000_000_000L + it, it * 3) }
        def dataset = new Dataset('AAPL 1d', 'd' * 32, 'local', '{"uri":"prices/AAPL.csv"}', '{"mlflow_colspec":[]}', '{"num_rows":10}')

        when:
        try (def tracker = tracker()) {
            tracker.record([run(metrics: points + new Point('sharpe', -0.25d, 5, 0), datasets: [dataset],
                artifacts: [new Artifact.Made('long/params/x.txt', 'long'), new Artifact.Kept('reports/report of ü.txt', kept)])])
        }

        then:
        def seen = seen('20261121-114522-quick-3f9a2c')
        seen.experiment == 'quick'
        seen.status == 'FINISHED'
        seen.user == 'ada'
        seen.start == 1_700_000_000_000L
        seen.end == 1_700_000_005_000L
        seen.params == [fast: '20', 'costs.slippage': '5 bps', empty: '']
        seen.tags.subMap(['mlflow.runName', 'desk']) == ['mlflow.runName': '20261121-114522-quick-3f9a2c', desk: 'eq']
        seen.latest == [equity: 1099d, sharpe: -0.25d]
        seen.history.equity == points.collect { [it.step(), it.timestamp(), it.value()] }
        seen.datasets == [['AAPL 1d', 'd' * 32, 'backtest']]
        seen.artifacts == ['long/params/x.txt': 'long', 'reports/report of ü.txt': 'all is well\n']
    }

    def "a run that is recorded again, by the same or by another, is there once and as it was"() {
        when:
        try (def one = tracker(); def other = tracker()) {
            one.record([run()])
            other.record([run()])
            one.record([run(), run(name: '20261121-114523-quick-aaaaaa')])
            other.record([run(params: [fast: '99'])])
        }

        then:
        count() == 2
        seen('20261121-114522-quick-3f9a2c').params.fast == '20'
    }

    def "a run that came to #status is told as that"() {
        when:
        try (def tracker = tracker()) {
            tracker.record([run(status: status, metrics: [], tags: ['backbeat.failure': 'line 4\nline 5'])])
        }

        then:
        def seen = seen('20261121-114522-quick-3f9a2c')
        seen.status == status.name()
        seen.tags['backbeat.failure'] == 'line 4\nline 5'
        seen.end == 1_700_000_005_000L

        where:
        status << Status.values()
    }

    def "keys and values at the limits of what is taken arrive whole"() {
        given:
        def key = 'ü' * 250
        def tags = [(key): 'x' * LongTexts.TAG, 'a b-c_d.e': "it's \"quoted\" \\ 'ünï' 🎉\n\ttab"]

        when:
        try (def tracker = tracker()) {
            tracker.record([run(params: [(key): 'y' * LongTexts.PARAM], tags: tags, metrics: [new Point(key, 1e300d, 0, 0), new Point('tiny', 5e-324d, 0, 0)])])
        }

        then:
        def seen = seen('20261121-114522-quick-3f9a2c')
        seen.params == [(key): 'y' * LongTexts.PARAM]
        seen.tags.subMap(tags.keySet()) == tags
        seen.latest == [(key): 1e300d, tiny: 5e-324d]
    }

    def "many runs at once, under several names"() {
        when:
        try (def tracker = tracker()) {
            tracker.record((10..<40).collect { run(name: "20261121-1145$it-quick-3f9a2c", group: new Group("group ${it % 3}", [:])) })
        }

        then:
        count() == 30
        seen('20261121-114511-quick-3f9a2c').experiment == 'group 2'
    }

    def "nothing to record leaves no trace"() {
        when:
        try (def tracker = tracker()) {
            tracker.record([])
        }

        then:
        count() == 0
    }
}
