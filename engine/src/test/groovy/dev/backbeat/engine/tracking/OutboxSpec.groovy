package dev.backbeat.engine.tracking

import dev.backbeat.engine.problem.TrackingCode
import dev.backbeat.engine.runs.Failure
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolders

import java.nio.file.Files

/// What is delivered, and what keeps waiting.
class OutboxSpec extends Delivering {
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
}
