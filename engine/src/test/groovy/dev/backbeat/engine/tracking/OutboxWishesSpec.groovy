package dev.backbeat.engine.tracking

import dev.backbeat.engine.problem.TrackingCode
import dev.backbeat.engine.runs.Failure
import dev.backbeat.engine.runs.RunFolder

import java.nio.file.Files

/// Where runs ask to be recorded, and what of it the environment says.
class OutboxWishesSpec extends Delivering {
    def "runs that ask for no store are none's concern, and are looked at once"() {
        given:
        KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('store: embedded', 'store: none')])
        KeptSamples.complete(root, 2, [yaml: 'name: of old\n'])

        expect:
        deliver().isEmpty()
        !Files.exists(root.resolve('mlflow'))
        Files.readString(root.resolve('.delivered/none.txt')).readLines().findAll().size() == 2
        deliver().isEmpty()
    }

    def "a store that the environment names is the one it names now; without it the run waits"() {
        given:
        def noted = new Noted()
        def run = KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('store: embedded', 'store: ${env:STORE}').replace('experiment: ""', 'experiment: of ${env:DESK:all}')]).id()

        expect:
        deliver().pending().collectEntries { [it.key, it.value.code()] } == [(run): TrackingCode.NO_STORE]
        deliver().reasons()*.message() == ['its tracking asks the environment for what is not set: STORE']
        deliver(environment: [STORE: 'http://a']).pending()[run].message() == "the store 'http://a' is of no known kind"
        deliver(environment: [STORE: 'http://a', DESK: 'eq'], stores: ['http://a': noted]).delivered() == [(run): 'http://a']
        noted.runs*.group()*.name() == ['of eq']
        Files.list(root.resolve('.delivered')).count() == 1
        deliver(environment: [STORE: 'http://b'], stores: ['http://b': noted]).isEmpty()
    }

    def "a name out of the environment that no store takes is told when the run is delivered later"() {
        given:
        def run = KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('experiment: ""', 'experiment: ${env:DESK}')]).id()

        expect:
        deliver(environment: [DESK: name]).pending().collectEntries { [it.key, it.value.code()] } == [(run): TrackingCode.NO_STORE]
        deliver(environment: [DESK: 'eq']).delivered().keySet() as List == [run]

        where:
        name << ['a\nb', 'a\u0001', 'a' * 251]
    }

    def "an address out of the environment that no server can have is told when the run is delivered later, and not repeated: #address"() {
        given:
        def noted = new Noted()
        def run = KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('store: embedded', 'store: ${env:DESK}')]).id()

        when:
        def pending = deliver(environment: [DESK: address], stores: [(address): noted]).pending()

        then: 'nobody was asked'
        pending.collectEntries { [it.key, it.value.code()] } == [(run): TrackingCode.NO_STORE]
        pending[run].message() == 'what the environment has for its tracking.store is no address of a server: ' + reason
        pending[run].advice().endsWith(", then 'backbeat sync'")
        noted.runs == []
        Destination.of(RunFolder.at(root.resolve(run.text())), [DESK: address]).empty

        and:
        deliver(environment: [DESK: 'embedded']).delivered() == [(run): 'embedded']

        where:
        address                           || reason
        'http://127.0.0.1:99999'          || 'its port is no number from 1 to 65535'
        'http://me:planted@127.0.0.1/a b' || 'there is a blank, a line break or a control character in it'
        'http://desk\n'                   || 'there is a blank, a line break or a control character in it'
        'http://mlflow_server:5000'       || "there is an underscore in the name of its host, which Java's HTTP client does not take"
        'postgresql://me:planted@desk/db' || 'it does not begin with http:// or https://'
    }

    def "every variable that is not set is told, once"() {
        given:
        def tracking = 'store: "http://${env:HOST}:${env:PORT:5000}"\n  experiment: ${env:DESK} on ${env:HOST}'
        KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('store: embedded\n  experiment: ""', tracking)])
        KeptSamples.failed(root, 2, Failure.of(new IllegalStateException('no')), [yaml: KeptSamples.YAML.replace('embedded', '${env:HOST}')])

        expect:
        deliver().pending().values()*.message() == ['HOST', 'HOST, DESK'].collect { 'its tracking asks the environment for what is not set: ' + it }
    }
}
