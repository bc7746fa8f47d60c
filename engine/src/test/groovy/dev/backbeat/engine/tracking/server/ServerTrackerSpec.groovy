package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.TrackerContract
import spock.lang.Timeout

import java.nio.file.Files

/// How a run gets to a server whole and once, whatever fails for a moment.
@Timeout(120)
class ServerTrackerSpec extends Recording {
    def "a run takes few calls, its end is told last, the manifest just before"() {
        when:
        record()

        then:
        server.alive()*.info*.status == ['FINISHED']
        server.calls.findAll { it != 'experiments/get-by-name' } == ['experiments/search', 'experiments/create', 'experiments/set-experiment-tag', 'experiments/set-experiment-tag',
            'runs/create', 'runs/search', 'runs/search', 'runs/log-batch', 'runs/log-inputs', 'PUT file', 'PUT file', 'runs/update', 'runs/search']
        server.files.keySet()*.split('/')*.last() == ['a.txt', 'manifest.json']

        when: 'it is recorded again'
        server.calls.clear()
        record()

        then:
        server.calls == ['experiments/search', 'runs/search', 'GET file']
    }

    def "a run is known again after its experiment was renamed, or asked for by another name"() {
        given:
        record()
        server.experiments[0].name = 'renamed'

        when:
        record()
        record([run(group: new Group('another', [:]))])

        then:
        server.experiments*.name == ['renamed']
        server.runs.size() == 1
    }

    def "a run that was begun in one experiment is ended there, whatever it asks for by now"() {
        given:
        problem { String route, int nth, HttpExchange exchange -> route == 'PUT file' && FaultyServer.send(exchange, 403, 'no') }
        server.fault = { String route, int nth, HttpExchange exchange -> false }

        when:
        record([run(group: new Group('another', [:]))])

        then:
        server.runs*.info.collect { [it.experiment_id, it.status] } == [['1', 'FINISHED']]
    }

    def "a run that ended without some of its files gets these later, in their order, no others: #there, #where"() {
        given:
        def all = ['a.txt', 'data/bars.csv', 'data/x/y.csv', 'data/a%b.csv', 'manifest.json']
        def kept = [proxied: 'mlflow-artifacts:/1', 'on this disk': folder.resolve('art').toUri().toString()]
        def with = { List<String> files -> TrackerContract.run(artifacts: files.collect { new Artifact.Made(it, it) as Artifact }) }
        server.artifacts = kept[where]
        record([with(there)])
        server.calls.clear()

        when:
        record([with(all)])

        then:
        server.alive()*.info*.status == ['FINISHED']
        where == 'proxied' ? server.files.values().toList() == there + (all - there) : all.every { Files.readString(folder.resolve("art/r0/$it")) == it }
        server.calls.findAll { it.endsWith('file') } == (where == 'proxied' ? ['GET file'] * 3 + ['PUT file'] * (all - there).size() : [])

        where:
        [there, where] << [[[], ['a.txt'], ['manifest.json'], ['a.txt', 'data/x/y.csv', 'manifest.json'], ['a.txt', 'data/bars.csv', 'data/x/y.csv', 'data/a%b.csv', 'manifest.json']],
            ['proxied', 'on this disk']].combinations()
    }

    def "what fails for a moment is done all the same, once: #what at #route"() {
        given:
        server.fault = { String called, int nth, HttpExchange exchange ->
            if (called != route || nth > failing) return false
            if (status == 0) exchange.requestBody.read()
            if (status == 0) exchange.close()
            else FaultyServer.send(exchange, status, body)
            true
        }

        when:
        record()

        then:
        server.alive()*.info*.status == ['FINISHED']
        server.alive()[0].data.params*.key.toSet() == ['fast', 'costs.slippage', 'empty'] as Set
        server.files.size() == 2

        where:
        // The official client repeats at once what failed, and so hides the first failures.
        what                      | route            | status | failing | body
        'an error of the server'  | 'runs/create'    | 500    | 4       | '{"error_code":"INTERNAL_ERROR","message":"x"}'
        'an error of the server'  | 'runs/log-batch' | 503    | 4       | '{"error_code":"TEMPORARILY_UNAVAILABLE","message":"x"}'
        'a page of a proxy'       | 'runs/update'    | 502    | 4       | FaultyServer.OF_NGINX
        'a broken connection'     | 'PUT file'       | 0      | 2       | ''
        'too many requests'       | 'PUT file'       | 429    | 2       | '{"error_code":"REQUEST_LIMIT_EXCEEDED","message":"slow down"}'
        'two at the same moment'  | 'runs/log-batch' | 400    | 4       | '{"error_code":"BAD_REQUEST","message":"(raised as a result of Query-invoked autoflush)"}'
    }

    def "a server that fails after it has made the run has it once"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route != 'runs/create') return false
            server.answer(route, exchange.requestBody.getText('UTF-8'), exchange.requestURI)
            FaultyServer.send(exchange, 500, '{"error_code":"INTERNAL_ERROR","message":"x"}')
        }

        when:
        record()

        then:
        server.runs.size() == 3 // as often as the official client tries
        server.alive()*.info*.status == ['FINISHED']

        when:
        record()

        then:
        server.runs.size() == 3
    }

    def "a child knows its parent by the server's id of it, once both are there: #order"() {
        given:
        def parent = TrackerContract.run(name: '20261121-114522-quick-aaaaaa')
        def child = TrackerContract.run(name: '20261121-114523-quick-bbbbbb', tags: ['mlflow.parentRunId': parent.runId()])

        when:
        order.each { record([[parent: parent, child: child][it]]) }
        def tags = server.alive().collectEntries { [it.info.run_name, it.data.tags.collectEntries { [it.key, it.value] }] }
        def there = server.alive().collectEntries { [it.info.run_name, it.info.run_id] }

        then:
        tags[child.name()]['mlflow.parentRunId'] == there[parent.name()]
        tags[child.name()]['backbeat.parent'] == parent.runId()
        !tags[parent.name()]?.containsKey('mlflow.parentRunId')

        where:
        order << [['parent', 'child'], ['child', 'parent'], ['child'], ['child', 'child', 'parent', 'child']]
    }

    def "a run that somebody deleted after it was whole stays deleted"() {
        given:
        record()
        server.runs[0].info.lifecycle_stage = 'deleted'

        when:
        record()

        then:
        server.alive() == []
    }

    def "a server of this machine that serves no files has them written where it keeps them"() {
        given:
        server.artifacts = folder.resolve('art').toUri().toString()

        when:
        record()

        then:
        Files.readString(folder.resolve('art/r0/a.txt')) == 'a.txt'
        server.files.isEmpty()
    }
}
