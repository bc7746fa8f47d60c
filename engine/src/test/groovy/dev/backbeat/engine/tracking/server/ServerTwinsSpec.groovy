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

    def "a server whose searches find nothing has the run once, whole, when it was recorded: #what"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange -> route == 'runs/search' && nth <= blind && FaultyServer.send(exchange, 200, '{}') }

        when:
        record()

        then:
        server.runs*.info.collect { [it.status, it.lifecycle_stage] } == [['FINISHED', 'active']]
        server.files.size() == 2
        server.calls.count('runs/get') == asked

        where:
        what         | blind || asked
        'for ever'   | 999   || 2
        'at first'   | 1     || 1
    }

    def "a run that another server's answer names is none of ours to go on with: #what"() {
        given:
        def answer = { Map more -> Genuine.JSON.writeValueAsString([run: [info: [run_id: 'r9', status: 'RUNNING', lifecycle_stage: 'active', artifact_uri: 'mlflow-artifacts:/1/r9'] + (more.info ?: [:]), data: [tags: more.tags ?: []]]]) }
        def tags = [[key: 'backbeat.id', value: tag ?: run().runId()]]

        expect:
        problem { String route, int nth, HttpExchange exchange ->
            if (route == 'runs/search') return FaultyServer.send(exchange, 200, '{}')
            if (route == 'runs/create') return FaultyServer.send(exchange, 200, made ? answer([:]) : '{}')
            route == 'runs/get' && (there ? FaultyServer.send(exchange, 200, answer(tags: tags, info: [lifecycle_stage: there])) : FaultyServer.send(exchange, 404, '{"error_code":"RESOURCE_DOES_NOT_EXIST","message":"no"}'))
        }.startsWith('BB-TRK-009 what answers there is no MLflow server: it forgets a run it has just made')
        server.calls.disjoint(['runs/log-batch', 'runs/delete', 'runs/update'])

        where:
        what                   | made  | there     | tag
        'it has another tag'   | true  | 'active'  | 'f' * 32
        'it was deleted'       | true  | 'deleted' | null
        'it is not there'      | true  | null      | null
        'it has no id'         | false | 'active'  | null
    }

    private static Map other(FaultyServer server, String id) {
        [info: [run_id: id, run_name: 'x', experiment_id: '1', status: 'RUNNING', lifecycle_stage: 'active', artifact_uri: "$server.artifacts/$id".toString()],
         data: [tags: [[key: 'backbeat.id', value: run().runId()]], params: []]]
    }
}
