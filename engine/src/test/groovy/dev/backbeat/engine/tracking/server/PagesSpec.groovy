package dev.backbeat.engine.tracking.server

import com.fasterxml.jackson.databind.JsonNode
import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.tracking.Logged.Point
import spock.lang.Timeout

/// Lists in pages end, whatever a server says of a next one.
@Timeout(120)
class PagesSpec extends Recording {
    private static JsonNode page(List entries, String next) {
        Genuine.JSON.valueToTree([runs: entries, next_page_token: next])
    }

    def "a list is read to its end, each entry once: #what"() {
        given:
        def asked = []
        def pages = new Pages('runs', { String token ->
            asked << token
            page(*answers[asked.size() - 1])
        })

        expect:
        pages.all()*.asInt() == all
        asked == tokens

        where:
        what                        | answers                                               || all       | tokens
        'one page'                  | [[[1, 2], '']]                                        || [1, 2]    | ['']
        'several'                   | [[[1, 2], 'a'], [[3], 'b'], [[4], '']]                || [1, 2, 3, 4] | ['', 'a', 'b']
        'moved on by one'           | [[[1, 2], 'a'], [[2, 3], '']]                         || [1, 2, 3] | ['', 'a']
        'nothing there'             | [[[], '']]                                            || []        | ['']
        'nothing, yet a next one'   | [[[], 'a']]                                           || []        | ['']
        'the same page for ever'    | [[[1, 2], 'a'], [[1, 2], 'b']]                        || [1, 2]    | ['', 'a']
        'the same token for ever'   | [[[1], 'a'], [[2], 'a']]                              || [1, 2]    | ['', 'a']
        'two tokens in turn'        | [[[1], 'a'], [[2], 'b'], [[3], 'a']]                  || [1, 2, 3] | ['', 'a', 'b']
    }

    def "no more pages are asked for than it takes: #most"() {
        given:
        def asked = 0
        def pages = new Pages('runs', { page([2 * asked, 2 * asked++ + 1], "$asked") })

        expect:
        pages.first(most)*.asInt() == (0..<most).toList()
        asked == calls

        where:
        most || calls
        1    || 1
        2    || 1
        3    || 2
    }

    def "a list that brings new entries for ever is given up: #size to a page"() {
        given:
        def asked = 0
        def pages = new Pages('runs', { page((1..size).collect { asked * size + it }, "${++asked}") })

        when:
        pages.all()

        then:
        def e = thrown(Fault)
        e.text() == 'its list of runs does not end'
        asked <= most

        where:
        size | most
        1    | 1000
        500  | 201
    }

    def "a server whose pages never end has the run all the same, once, or is told as what it is: #what"() {
        given:
        def next = 0
        server.experiments << [name: 'Default', experiment_id: '0', artifact_location: 'mlflow-artifacts:/0', lifecycle_stage: 'active']
        def fault = { String route, int nth, HttpExchange exchange ->
            if (route != 'experiments/search') return false
            def experiments = fresh ? [[name: "x$nth".toString(), experiment_id: "e$nth".toString()]] : server.experiments
            FaultyServer.send(exchange, 200, Genuine.JSON.writeValueAsString([experiments: experiments, next_page_token: "t${next++}".toString()]))
        }

        expect:
        problem(fault) == told
        problem(fault) == told
        server.alive()*.info*.status == statuses

        where:
        what                   | fresh || statuses     | told
        'the same experiments' | false || ['FINISHED'] | ''
        'others each time'     | true  || []           | 'BB-TRK-009 what answers there is no MLflow server: its list of experiments does not end; check the address, its port and path'
    }

    def "a history of a metric whose pages never end does not keep a run that was broken off from its end"() {
        given:
        def run = run(metrics: [new Point('equity', 1d, 1, 1), new Point('equity', 2d, 2, 2)])
        problem { String route, int nth, HttpExchange exchange -> route == 'PUT file' && FaultyServer.send(exchange, 403, 'no') }
        server.runs[0].data.metrics = [[key: 'equity', value: 1, timestamp: 1, step: 1]]
        server.fault = { String route, int nth, HttpExchange exchange ->
            route == 'metrics/get-history' && FaultyServer.send(exchange, 200, Genuine.JSON.writeValueAsString([metrics: server.runs[0].data.metrics, next_page_token: "t$nth".toString()]))
        }

        when:
        record([run])

        then:
        server.alive()*.info*.status == ['FINISHED']
        server.calls.count('metrics/get-history') == 2
    }
}
