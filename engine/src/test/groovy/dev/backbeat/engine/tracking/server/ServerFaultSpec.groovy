package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import spock.lang.Timeout

import java.time.Duration

/// What is told of a server that fails, lies, is silent or is none.
@Timeout(120)
class ServerFaultSpec extends Recording {
    def "what a server says wrong is told in one line: #told"() {
        expect:
        problem { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, status, body) } == told.replace('PORT', "${new URI(server.base).port}")

        where:
        status | body                                                              || told
        401    | 'You are not authenticated.'                                      || "BB-TRK-007 the server wants to know who you are: 401 You are not authenticated. (it was told nothing); set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: \${env:NAME}"
        403    | '{"error_code":"PERMISSION_DENIED","message":"Permission denied"}' || "BB-TRK-007 the server does not allow it: 403 Permission denied (it was told nothing); set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: \${env:NAME}"
        403    | 'Invalid Host header - possible DNS rebinding attack detected'    || "BB-TRK-007 the server does not want to be called by this name: Invalid Host header - possible DNS rebinding attack detected; start it with --allowed-hosts 127.0.0.1:PORT"
        502    | FaultyServer.OF_NGINX                                             || "BB-TRK-006 the server fails with 502 (what stands before it): 502 Bad Gateway 502 Bad Gateway; see to the server; 'backbeat sync' records what is missing"
        404    | '<html>Not Found</html>'                                          || "BB-TRK-009 what answers there is no MLflow server: 404 Not Found; check the address, its port and path"
        200    | '<html>Welcome</html>'                                            || "BB-TRK-009 what answers there is no MLflow server: it answers: Welcome; check the address, its port and path"
        200    | '{}'                                                              || "BB-TRK-009 what answers there is no MLflow server: its answer has no 'experiment_id'; check the address, its port and path"
        400    | '{"error_code":"UNAUTHENTICATED","message":"who?"}'               || "BB-TRK-007 the server wants to know who you are: 400 who? (it was told nothing); set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: \${env:NAME}"
        400    | '{"error_code":"CUSTOMER_UNAUTHORIZED","message":"who?"}'         || "BB-TRK-007 the server wants to know who you are: 400 who? (it was told nothing); set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: \${env:NAME}"
        500    | '{"error_code":"PERMISSION_DENIED","message":"not you"}'          || "BB-TRK-007 the server does not allow it: 500 not you (it was told nothing); set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: \${env:NAME}"
        400    | '{"error_code":"REQUEST_LIMIT_EXCEEDED","message":"slow"}'        || "BB-TRK-006 the server wants fewer requests: slow; try again later; 'backbeat sync' records what is missing"
        400    | '{"error_code":"TEMPORARILY_UNAVAILABLE","message":"later"}'      || "BB-TRK-006 the server fails with 400 (TEMPORARILY_UNAVAILABLE): later; see to the server; 'backbeat sync' records what is missing"
        400    | '{"error_code":"INVALID_PARAMETER_VALUE","message":"bad"}'        || "BB-TRK-012 the server does not take it: INVALID_PARAMETER_VALUE bad; please report it, with the server's version"
    }

    def "a file that is too large for what stands before the server is told"() {
        expect:
        problem { String route, int nth, HttpExchange exchange -> route == 'PUT file' && FaultyServer.send(exchange, 413, '<html>413 Request Entity Too Large</html>') }
            .startsWith('BB-TRK-011 the server, or a proxy before it, takes no file or request of this size')
        server.alive()*.info*.status == ['RUNNING']
    }

    def "a server that wants fewer requests, in whatever way, is given up"() {
        given:
        patience = FaultyServer.SHORT

        expect: 'the official client blocks for good after two such answers'
        problem { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, 429, '{"error_code":"REQUEST_LIMIT_EXCEEDED","message":"slow"}') }.startsWith('BB-TRK-006')
    }

    def "a server that lies of what it did is found out"() {
        expect:
        problem { String route, int nth, HttpExchange exchange -> route == 'runs/update' && FaultyServer.send(exchange, 200, '{}') }
            .startsWith("BB-TRK-009 what answers there is no MLflow server: the run is '' there after it ended")
    }

    def "a server that is silent is given up in time, at #route"() {
        given:
        patience = FaultyServer.SHORT
        def started = System.nanoTime()

        expect:
        problem { String called, int nth, HttpExchange exchange -> called == route && server.beSilent() } ==~ /BB-TRK-006 the server is silent: .*/
        Duration.ofNanos(System.nanoTime() - started) < Duration.ofSeconds(19)

        where:
        route << ['experiments/get-by-name', 'runs/log-batch', 'PUT file']
    }

    def "nobody there is told as that"() {
        when:
        def gone = new ServerSocket(0).withCloseable { it.localPort }
        record([run()], Destination.of(address.replace('PORT', "$gone")))

        then:
        def e = thrown(ProblemsFound)
        e.problems().first().message() == told
        e.problems().first().place().toString() == address.replace('PORT', "$gone").replace('me:planted@', '')

        where:
        address                              || told
        'http://127.0.0.1:PORT'              || 'nobody answers at this address'
        'http://me:planted@127.0.0.1:PORT'   || 'nobody answers at this address'
        'http://no-such-host.invalid:PORT'   || 'no host of this name is known'
    }

    def "a server that keeps files where only it can write them is told before anything is written: #place"() {
        given:
        server.artifacts = place

        expect:
        problem { String route, int nth, HttpExchange exchange -> false }.startsWith("BB-TRK-010 the server takes no files, it keeps them in $place")
        server.runs == []

        where:
        place << ['s3://bucket/1', 'gs://bucket/1', 'dbfs:/x']
    }

    def "a probe says what is wrong with a server, and takes its run away again"() {
        given:
        server.experiments << [name: 'Default', experiment_id: '0', artifact_location: 'mlflow-artifacts:/0', lifecycle_stage: 'active']
        server.fault = { String route, int nth, HttpExchange exchange -> route == 'PUT file' && FaultyServer.send(exchange, 403, 'no') }

        when:
        new ServerProbe(Destination.of(server.base), [:], folder, patience).withCloseable { it.examine() }

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.message() == ['the server does not allow it: 403 no (it was told nothing)']
        server.runs.size() == 1
        server.alive() == []
    }
}
