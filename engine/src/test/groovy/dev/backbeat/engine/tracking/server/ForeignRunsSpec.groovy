package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.TrackerContract
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Path

/** Whatever a server, or what stands before it, answers: runs that are not ours are never touched. */
@Timeout(120)
class ForeignRunsSpec extends Specification {
    @TempDir
    Path home

    @AutoCleanup
    FaultyServer server = new FaultyServer()

    def setup() {
        server.experiments << [name: 'Default', experiment_id: '0', artifact_location: 'mlflow-artifacts:/0', lifecycle_stage: 'active']
        server.runs << foreign('f1', 'FINISHED') << foreign('f2', 'RUNNING') << foreign('f3', 'FAILED')
    }

    private static Map foreign(String id, String status) {
        [info: [run_id: id, run_name: 'theirs', experiment_id: '0', status: status, lifecycle_stage: 'active', artifact_uri: "mlflow-artifacts:/0/$id".toString()],
         data: [tags: [[key: 'mlflow.user', value: 'bob']], params: []]]
    }

    private void record(Map change = [:]) {
        try (def tracker = new ServerTracker(Destination.of(server.base), [:], home, Patience.USUAL)) {
            tracker.record([TrackerContract.run(change)])
        }
    }

    /** Answers in the place of a route, but for its first calls. */
    private void lie(String lied, int from = 1, Closure<Map> answer) {
        server.fault = { String route, int nth, HttpExchange exchange ->
            route == lied && nth >= from && FaultyServer.send(exchange, 200, Genuine.JSON.writeValueAsString(answer()))
        }
    }

    private boolean isTheirsAsItWas() {
        server.runs.findAll { it.info.run_name == 'theirs' } == [foreign('f1', 'FINISHED'), foreign('f2', 'RUNNING'), foreign('f3', 'FAILED')]
    }

    def "a server that heeds no filter has ours recorded, once, and the others as they were"() {
        given:
        lie('runs/search') { [runs: server.runs] }

        when:
        2.times { record() }
        record(tags: ['mlflow.parentRunId': 'c' * 32], name: '20261121-114523-quick-bbbbbb')

        then:
        theirsAsItWas
        server.alive().findAll { it.info.run_name != 'theirs' }*.info*.status == ['FINISHED', 'FINISHED']
        !server.calls.contains('runs/delete')
    }

    def "a server that gives another run than it was asked for has none deleted"() {
        given:
        record()
        def ours = server.runs.last()
        server.runs << [info: ours.info + [run_id: 'r9', status: 'RUNNING'], data: ours.data]
        lie('runs/get') { [run: foreign('f2', 'RUNNING')] }

        when:
        record()

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].message() == 'what answers there is no MLflow server: it gives another run than it was asked for'
        theirsAsItWas
    }

    def "a server that says of every run that it is ours has none deleted that does not say so itself"() {
        given:
        record()
        lie('runs/search') { [runs: server.runs.collect { [info: it.info, data: [tags: [[key: 'backbeat.id', value: TrackerContract.run().runId()]], params: []]] }] }

        when:
        record()

        then:
        theirsAsItWas
        !server.calls.contains('runs/delete')
    }

    def "a probe that is given another run, #how, writes nothing to it and deletes it not"() {
        given:
        lie(route) { [run: foreign('f1', 'FINISHED')] }

        when:
        new ServerProbe(Destination.of(server.base), [:], home, Patience.USUAL).withCloseable { it.examine() }

        then:
        thrown(ProblemsFound)
        theirsAsItWas
        server.calls.disjoint(['runs/delete', 'runs/log-batch'])

        where:
        route         | how
        'runs/create' | 'as if it had been made'
        'runs/get'    | 'as if it were its own'
    }
}
