package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import spock.lang.Timeout

/// Runs that several have made, at the same moment or one after the other.
@Timeout(120)
class ServerTwinsSpec extends Recording {
    def "two that made the same run at the same moment agree on one"() {
        given:
        record()
        def finished = server.runs[0]
        server.runs << [info: finished.info + [run_id: 'a-later-one', status: 'RUNNING'], data: [tags: finished.data.tags, params: []]]

        when:
        record()

        then:
        server.alive()*.info*.run_id == ['r0']
    }

    def "a run that another has made as well, and taken away here, is recorded in the other's place"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route != 'runs/update' || nth > 3) return false
            server.runs[0].info.lifecycle_stage = 'deleted'
            FaultyServer.send(exchange, 400, '{"error_code":"INVALID_PARAMETER_VALUE","message":"must be active"}')
        }

        when:
        record()

        then:
        server.alive()*.info*.run_id == ['r1']
        server.alive()*.info*.status == ['FINISHED']
    }

    def "a run that another takes away as it ends, for it saw it before that and was killed then, is not lost: #what"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route != 'runs/update' || nth > 1) return false
            def answer = Genuine.JSON.writeValueAsString(server.answer(route, exchange.requestBody.getText('UTF-8'), exchange.requestURI).body)
            def ours = server.runs[0]
            server.runs[0] = [info: ours.info + [lifecycle_stage: 'deleted'], data: ours.data]
            if (other) server.runs << [info: ours.info + [run_id: 'an-earlier-one', status: other], data: [tags: ours.data.tags.toList(), params: []]]
            FaultyServer.send(exchange, 200, answer)
        }

        when:
        record()

        then:
        server.alive()*.info.collect { [it.run_id, it.status] } == [[left, 'FINISHED']]

        when:
        record()

        then:
        server.alive()*.info*.run_id == [left]

        where:
        what                             | other      || left
        'nothing else is there'          | null       || 'r0'
        'the other had not got anywhere' | 'RUNNING'  || 'an-earlier-one'
        'the other had ended as well'    | 'FINISHED' || 'an-earlier-one'
    }

    def "of two that run at the same moment none is taken away before one is whole"() {
        given:
        def tooEarly = false
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route == 'runs/create') server.runs << other(server, 'a0')
            if (route == 'runs/update') tooEarly = server.calls.contains('runs/delete')
            false
        }

        when:
        record()

        then:
        !tooEarly
        server.alive()*.info.collect { [it.run_id, it.status] } == [['a0', 'FINISHED']]
    }

    def "none is taken away for what it was a moment ago, and both agree which one stays"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route == 'runs/update') server.runs << other(server, 'a0')
            if (route == 'runs/get') server.runs[1].info.status = 'FINISHED'
            false
        }

        when:
        record()

        then: 'the later one is for the other to take away'
        server.alive()*.info.collect { [it.run_id, it.status] } == [['r0', 'FINISHED'], ['a0', 'FINISHED']]

        when:
        server.files.putAll(['a.txt', 'manifest.json'].collectEntries { ["/api/2.0/mlflow-artifacts/artifacts/1/a0/$it".toString(), it] })
        record()

        then:
        server.alive()*.info*.run_id == ['a0']
    }

    private static Map other(FaultyServer server, String id) {
        [info: [run_id: id, run_name: 'x', experiment_id: '1', status: 'RUNNING', lifecycle_stage: 'active', artifact_uri: "$server.artifacts/$id".toString()],
         data: [tags: [[key: 'backbeat.id', value: run().runId()]], params: []]]
    }
}
