package dev.backbeat.engine.tracking

import dev.backbeat.engine.runs.Failure
import dev.backbeat.engine.runs.KeptRuns
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunDraft
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.runs.Samples
import dev.backbeat.engine.tracking.Logged.Status
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class BrokenRunSpec extends Specification {
    @TempDir
    Path root

    static final KEYS = ['backbeat.simulation_key', 'backbeat.metrics_key', 'backbeat.data_fingerprint']

    def report = Samples.report(Samples.experiment(yaml: KeptSamples.YAML))

    private Logged recorded(Closure course) {
        def draft = new RunFolders(root, Pictures.NONE).begin(report.experiment(), KeptSamples.occasion(0))
        course(draft)
        new BrokenRun(new KeptRuns(root).failed(draft.id()), '').logged()
    }

    private void load(RunDraft draft) { draft.loaded(report.experiment(), report.data().fingerprint()) }

    def "one that failed before its bars were there has its parameters and the reason"() {
        when:
        def logged = recorded { it.fail(new Failure(false, 'no such file', [])) }

        then:
        logged.status() == Status.FAILED
        logged.params()['strategy.params.fast'] == '20'
        logged.tags()['backbeat.failure'] == 'no such file'
        logged.tags().keySet().disjoint(KEYS)
        logged.datasets() == []
        logged.metrics() == []
        logged.artifacts()*.path() == ['code/strategy.groovy', 'config/experiment.yaml', 'config/original.yaml', 'failure.json']
    }

    def "one that was stopped while it was traded has the datasets and keys of a whole one as well"() {
        given:
        def whole = new CompleteRun(KeptSamples.complete(root, 1), '').logged()

        when:
        def logged = recorded {
            load(it)
            it.fail(new Failure(true, 'told to end', []))
        }

        then:
        logged.status() == Status.KILLED
        logged.datasets() == whole.datasets()
        logged.tags().subMap(KEYS) == whole.tags().subMap(KEYS)
        logged.metrics() == []
    }

    def "one whose strategy failed has the account up to there besides, but no figures, which would be compared with those of whole ones"() {
        given:
        def whole = new CompleteRun(KeptSamples.complete(root, 1), '').logged()

        when:
        def logged = recorded {
            load(it)
            it.keep(report.result(), report.data().universe())
            it.fail(new Failure(false, 'of no use', []))
        }

        then:
        logged.metrics()*.key().toSet() == ['equity', 'drawdown'] as Set
        logged.metrics() == whole.metrics().findAll { it.key() in ['equity', 'drawdown'] }
        logged.artifacts()*.path().containsAll(['data/equity.csv', 'data/trades.csv', 'data/orders.csv'])
        logged.artifacts().last().path() == 'failure.json'
    }
}
