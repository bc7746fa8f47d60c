package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.TrackerContract
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Path

/** What a slow server makes after the one who asked for it was killed, and another has recorded the run. */
@Timeout(120)
class LeftOverSpec extends Specification {
    @TempDir
    Path home

    @AutoCleanup
    FaultyServer server = new FaultyServer()

    static final RUN = TrackerContract.run(artifacts: [new Artifact.Made('manifest.json', '{}')])

    private void through(Closure work) {
        try (def tracker = new ServerTracker(Destination.of(server.base), [:], home, Patience.USUAL)) {
            work(tracker)
        }
    }

    /** Made only now, though it was asked for before the others. */
    private void late(String id, List<Map> tags = [[key: 'backbeat.id', value: RUN.runId()]]) {
        server.runs << [info: [run_id: id, run_name: 'late', experiment_id: '1', status: 'RUNNING', lifecycle_stage: 'active', artifact_uri: "mlflow-artifacts:/1/$id".toString()],
                        data: [tags: tags, params: []]]
    }

    private List<String> alive() { server.alive()*.info.collect { "$it.run_id $it.status".toString() } }

    def "it is taken away by the next that #what"() {
        given:
        through { it.record([RUN]) }
        late('a0')

        when:
        through { tracker -> later.call(tracker) }

        then:
        alive() == ['r0 FINISHED']

        where:
        what                  | later
        'runs a backtest'     | { it.warmUp() }
        'synchronises'        | { it.settle() }
        'records it by force' | { it.record([RUN]) }
    }

    def "what is not over because it is being recorded, or is somebody else's, stays"() {
        given:
        through { it.record([TrackerContract.run(name: '20261121-114523-quick-bbbbbb')]) }
        late('a0')
        late('a1', [[key: 'mlflow.user', value: 'bob']])
        late('a2', [])
        late('a3', [[key: 'backbeat.id', value: "o'brien"]])

        when:
        through { it.settle() }

        then:
        alive() == ['r0 FINISHED', 'a0 RUNNING', 'a1 RUNNING', 'a2 RUNNING', 'a3 RUNNING']
        !server.calls.contains('runs/delete')
    }

    def "a server that knows no such search has runs recorded all the same"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            route == 'runs/search' && nth == 1 && FaultyServer.send(exchange, 400, '{"error_code": "INVALID_PARAMETER_VALUE", "message": "LIKE"}')
        }
        server.experiments << [name: 'Default', experiment_id: '0', artifact_location: 'mlflow-artifacts:/0', lifecycle_stage: 'active']

        when:
        through {
            it.warmUp()
            it.record([RUN])
        }

        then:
        alive() == ['r0 FINISHED']
    }
}
