package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.Logged
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.TrackerContract
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration

/// What a server may do wrong, and what becomes of runs then; what it does right, genuine ones tell.
@Timeout(120)
class ServerTrackerSpec extends Specification {
    /// Longer than a busy machine takes for an answer.
    static final Patience LONG = new Patience(Duration.ofSeconds(40), Duration.ofSeconds(40), [Duration.ofMillis(10), Duration.ofMillis(20)])
    static final Patience SHORT = new Patience(Duration.ofMillis(1500), Duration.ofMillis(1500), LONG.pauses())
    static final String OF_NGINX = '<html><head><title>502 Bad Gateway</title><style>a{}</style></head><body><h1>502 Bad Gateway</h1></body></html>'

    @TempDir
    Path folder

    @AutoCleanup
    FaultyServer server = new FaultyServer()

    Map<String, String> environment = [:]
    Patience patience = LONG

    private void record(List<Logged> runs = [run()], Destination to = Destination.of(server.base)) {
        try (def tracker = new ServerTracker(to, environment, folder, patience)) {
            tracker.record(runs)
        }
    }

    private static Logged run(Map change = [:]) {
        TrackerContract.run([artifacts: ['a.txt', 'manifest.json'].collect { new Artifact.Made(it, it) as Artifact },
            datasets: [new Dataset('AAPL 1d', 'd' * 32, 'local', '{}', '{}', '{}')]] + change)
    }

    private String problem(Closure fault) {
        server.fault = fault
        try {
            record()
        } catch (ProblemsFound e) {
            def problem = e.problems().first()
            assert e.exitCode() == 7
            assert problem.place().toString() == server.base
            return "${problem.code().code()} ${problem.message()}; ${problem.advice()}"
        }
        ''
    }

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

    def "a run that ended without its files gets them later, also where only the last is missing: #there"() {
        given:
        record([run(artifacts: there.collect { new Artifact.Made(it, it) as Artifact })])

        when:
        record()

        then:
        server.alive()*.info*.status == ['FINISHED']
        server.files.keySet()*.split('/')*.last() as Set == ['a.txt', 'manifest.json'] as Set

        where:
        there << [[], ['a.txt']]
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
        'a page of a proxy'       | 'runs/update'    | 502    | 4       | OF_NGINX
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

    def "what a server says wrong is told in one line: #told"() {
        expect:
        problem { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, status, body) } == told.replace('PORT', "${new URI(server.base).port}")

        where:
        status | body                                                              || told
        401    | 'You are not authenticated.'                                      || "BB-TRK-007 the server wants to know who you are: 401 You are not authenticated. (it was told nothing); set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: \${env:NAME}"
        403    | '{"error_code":"PERMISSION_DENIED","message":"Permission denied"}' || "BB-TRK-007 the server does not allow it: 403 Permission denied (it was told nothing); set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: \${env:NAME}"
        403    | 'Invalid Host header - possible DNS rebinding attack detected'    || "BB-TRK-007 the server does not want to be called by this name: Invalid Host header - possible DNS rebinding attack detected; start it with --allowed-hosts 127.0.0.1:PORT"
        502    | OF_NGINX                                                          || "BB-TRK-006 the server fails with 502 (what stands before it): 502 Bad Gateway 502 Bad Gateway; see to the server; 'backbeat sync' records what is missing"
        404    | '<html>Not Found</html>'                                          || "BB-TRK-009 what answers there is no MLflow server: 404 Not Found; check the address, its port and path"
        200    | '<html>Welcome</html>'                                            || "BB-TRK-009 what answers there is no MLflow server: it answers: Welcome; check the address, its port and path"
        200    | '{}'                                                              || "BB-TRK-009 what answers there is no MLflow server: its answer has no 'experiment_id'; check the address, its port and path"
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
        patience = SHORT

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
        patience = SHORT
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

    def "a server of an authority that nobody knows is believed by whoever names it, or believes all: #whom"() {
        given:
        def keys = folder.resolve('keys.p12')
        keytool('-genkeypair', '-alias', 'a', '-keyalg', 'EC', '-dname', 'CN=desk', '-ext', 'SAN=dns:localhost,ip:127.0.0.1', '-keystore', "$keys", '-storepass', 'planted')
        keytool('-exportcert', '-rfc', '-alias', 'a', '-keystore', "$keys", '-storepass', 'planted', '-file', "${folder.resolve('desk.pem')}")
        server.close()
        server = new FaultyServer(keys)
        this.environment = environment.collectEntries { [it.key, it.value.replace('FOLDER', "$folder")] }

        when:
        def told = []
        try {
            record([run()], new Destination(server.base, '', '', '', ca.replace('FOLDER', "$folder")))
        } catch (ProblemsFound e) {
            told += e.problems()*.code()*.code()
        }

        then:
        told == code
        server.alive()*.info*.status == (code ? [] : ['FINISHED'])

        cleanup:
        ['', 'Type', 'Password'].each { System.clearProperty("javax.net.ssl.trustStore$it") }

        where:
        whom         | ca                | environment                                              || code
        'nobody'     | ''                | [:]                                                      || ['BB-TRK-008']
        'experiment' | 'FOLDER/desk.pem' | [:]                                                      || []
        'variable'   | ''                | [MLFLOW_TRACKING_SERVER_CERT_PATH: 'FOLDER/desk.pem']    || []
        'all'        | ''                | [MLFLOW_TRACKING_INSECURE_TLS: 'true']                   || []
        'no file'    | 'FOLDER/gone.pem' | [:]                                                      || ['BB-TRK-008']
    }

    private static void keytool(String... words) {
        def tool = Path.of(System.getProperty('java.home'), 'bin', 'keytool').toString()
        def process = new ProcessBuilder(tool, *words).redirectErrorStream(true).start()
        def said = process.inputStream.text
        assert process.waitFor() == 0: said
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

    def "a server of this machine that serves no files has them written where it keeps them"() {
        given:
        server.artifacts = folder.resolve('art').toUri().toString()

        when:
        record()

        then:
        Files.readString(folder.resolve('art/r0/a.txt')) == 'a.txt'
        server.files.isEmpty()
    }

    def "who asks is told as the first of these says: #said"() {
        given:
        this.environment = environment
        if (file) {
            Files.createDirectories(folder.resolve('.mlflow'))
            Files.writeString(folder.resolve('.mlflow/credentials'), file)
        }

        when:
        record([run()], new Destination(server.base.replace('http://', "http://$inAddress"), explicit.username ?: '', explicit.password ?: '', explicit.token ?: '', ''))

        then:
        server.headers*.authorization.toSet() == [said == null ? null : said.contains(':') ? "Basic ${said.bytes.encodeBase64()}".toString() : "Bearer $said".toString()] as Set

        where:
        explicit                        | inAddress     | environment                                                                     | file                                                                                   || said
        [:]                             | ''            | [:]                                                                             | ''                                                                                     || null
        [username: 'ada', password: 'x'] | 'b:c@'       | [MLFLOW_TRACKING_TOKEN: 't']                                                    | ''                                                                                     || 'ada:x'
        [username: 'ada']               | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p']                  | ''                                                                                     || 'ada:p'
        [password: 'x']                 | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p']                  | ''                                                                                     || 'u:x'
        [token: 'mine']                 | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p']                  | ''                                                                                     || 'mine'
        [:]                             | 'b:c%40d@'    | [MLFLOW_TRACKING_TOKEN: 't']                                                    | ''                                                                                     || 'b:c@d'
        [:]                             | ''            | [MLFLOW_TRACKING_USERNAME: 'u', MLFLOW_TRACKING_PASSWORD: 'p', MLFLOW_TRACKING_TOKEN: 't'] | ''                                                                          || 'u:p'
        [:]                             | ''            | [MLFLOW_TRACKING_TOKEN: 't']                                                    | ''                                                                                     || 't'
        [:]                             | ''            | [MLFLOW_TRACKING_PASSWORD: 'p', MLFLOW_TRACKING_TOKEN: 't']                     | '[other]\nmlflow_tracking_username = no\n[mlflow]\n# me\nmlflow_tracking_username = f\nmlflow_tracking_password=g=h\n' || 'f:p'
        [:]                             | ''            | [:]                                                                             | '[mlflow]\nmlflow_tracking_username = f\nmlflow_tracking_password=g=h\n'               || 'f:g=h'
    }

    def "a wrong token is told, and not shown"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, 401, 'Unauthorized') }

        when:
        record([run()], new Destination(server.base, '', '', 'planted', ''))

        then:
        def e = thrown(ProblemsFound)
        e.problems().toString().contains('it was told a token')
        !e.problems().toString().contains('planted')
        !new Destination('http://a:planted@b', 'x', 'planted', 'planted', '').toString().contains('planted')
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
