package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.TrackerContract
import dev.backbeat.engine.tracking.history.Filter
import dev.backbeat.engine.tracking.history.Order
import dev.backbeat.engine.tracking.history.RecordedRun
import dev.backbeat.engine.tracking.history.RunQuery
import dev.backbeat.engine.tracking.models.ModelName
import dev.backbeat.engine.tracking.models.ModelVersion
import dev.backbeat.engine.tracking.models.NewVersion
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration

/// What a server may do wrong while its runs are read or promoted; what it does right, genuine ones tell.
@Timeout(120)
class ServerHistorySpec extends Specification {
    @TempDir
    Path folder

    @AutoCleanup
    FaultyServer server = new FaultyServer()

    Patience patience = FaultyServer.LONG

    def setup() {
        record()
    }

    private void record() {
        try (def tracker = new ServerTracker(Destination.of(server.base), [:], folder, patience)) {
            tracker.record([TrackerContract.run([artifacts: ['a.txt', 'b/c.txt', 'code/ü 1.txt', 'manifest.json'].collect { new Artifact.Made(it, "the text of $it") as Artifact }])])
        }
        server.calls.clear()
        server.headers.clear()
    }

    private List<RecordedRun> search(int most = 10, Destination from = Destination.of(server.base), String filter = '') {
        try (def history = new ServerHistory(from, [:], folder, patience)) {
            return history.search(RunQuery.of(Filter.read('--filter', filter), Order.NEWEST, most))
        }
    }

    private boolean fetch(String path = 'b/c.txt', RecordedRun run = search()[0]) {
        try (def history = new ServerHistory(Destination.of(server.base), [:], folder, patience)) {
            return history.fetch(run, path, folder.resolve('copy'))
        }
    }

    private ModelVersion register(RecordedRun run = search()[0], long at = 0) {
        try (def models = new ServerModels(Destination.of(server.base), [:], folder, patience)) {
            return models.register(run, [new Artifact.Made('strategy/MLmodel', 'm') as Artifact], new NewVersion('quick', Optional.of('champion'), 'ada', at, '', ['backbeat.gates': 'passed']))
        }
    }

    private String problem(Closure work) {
        try {
            work.call()
        } catch (ProblemsFound e) {
            def problem = e.problems().first()
            assert e.exitCode() == 7
            assert problem.place().toString() == server.base
            return "${problem.code().code()} ${problem.message()}; ${problem.advice()}"
        }
        ''
    }

    def "what a server says wrong is told in one line, and nothing of what cannot be done later: #told"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, status, body) }

        expect:
        problem { search() }.startsWith(told)
        !problem { search() }.contains('sync')
        problem { new ServerModels(Destination.of(server.base), [:], folder, patience).withCloseable { it.find(new ModelName('quick', '1')) } }.startsWith(told.replace("'experiment_id'", "'name'"))

        where:
        status | body                                                       || told
        401    | 'You are not authenticated.'                               || 'BB-TRK-007 the server wants to know who you are: 401 You are not authenticated. (it was told nothing); set MLFLOW_TRACKING_USERNAME'
        403    | 'Invalid Host header - possible DNS rebinding'             || 'BB-TRK-007 the server does not want to be called by this name'
        200    | '<html>Please log in</html>'                               || 'BB-TRK-009 what answers there is no MLflow server: it answers: Please log in'
        200    | '{"experiments":[{}],"model_version":{}}'                  || "BB-TRK-009 what answers there is no MLflow server: its answer has no 'experiment_id'"
        502    | FaultyServer.OF_NGINX                                      || 'BB-TRK-006 the server fails with 502 (what stands before it): 502 Bad Gateway 502 Bad Gateway; see to the server'
    }

    def "a wrong token is told, and not shown; files are asked for with it, too"() {
        given:
        def to = new Destination(server.base, '', '', 'planted', '')
        def run = search()[0]
        server.headers.clear()

        expect:
        new ServerHistory(to, [:], folder, patience).withCloseable { it.search(RunQuery.of(Filter.ALL, Order.NEWEST, 1)) && it.fetch(run, 'a.txt', folder.resolve('copy')) }
        server.headers*.authorization.toSet() == ['Bearer planted'] as Set

        when:
        server.fault = { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, 401, 'Unauthorized') }
        search(1, to)

        then:
        def e = thrown(ProblemsFound)
        e.problems().toString().contains('it was told a token')
        !e.problems().toString().contains('planted')
    }

    def "a server that is silent is given up in time: #at"() {
        given:
        def run = search()[0]
        patience = FaultyServer.SHORT
        def started = System.nanoTime()
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route != silent) return false
            if (begun) exchange.sendResponseHeaders(200, 0)
            if (begun) exchange.responseBody.write('the text'.bytes)
            if (begun) exchange.responseBody.flush()
            server.beSilent()
        }

        expect:
        problem { silent == 'GET file' ? fetch('a.txt', run) : search() }.startsWith('BB-TRK-006 the server is silent: no answer within 1.5 s; see to the server')
        Duration.ofNanos(System.nanoTime() - started) < Duration.ofSeconds(19)

        where:
        at                     | silent               | begun
        'at the first call'    | 'experiments/search' | false
        'at a later one'       | 'runs/search'        | false
        'before a file'        | 'GET file'           | false
        'in the midst of one'  | 'GET file'           | true
    }

    def "a file that comes slowly is waited for, as long as it comes"() {
        given:
        def run = search()[0]
        patience = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(3), [])
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route != 'GET file') return false
            exchange.sendResponseHeaders(200, 0)
            5.times {
                exchange.responseBody.write('slowly '.bytes)
                exchange.responseBody.flush()
                Thread.sleep(1000)
            }
            exchange.close()
            true
        }

        expect:
        fetch('a.txt', run)
        Files.readString(folder.resolve('copy')) == 'slowly ' * 5
    }

    def "a file whose connection breaks off is fetched again, whole"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route != 'GET file' || nth > 1) return false
            exchange.sendResponseHeaders(200, 1000)
            exchange.responseBody.write('the wrong text of it'.bytes)
            exchange.responseBody.flush()
            exchange.close()
            true
        }

        expect:
        fetch()
        Files.readString(folder.resolve('copy')) == 'the text of b/c.txt'
    }

    def "a file whose name the server cannot give back by its usual route comes by another"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            route == 'GET file' && exchange.requestURI.path.contains('ü') && FaultyServer.send(exchange, 500, 'Internal Server Error', [type: 'text/plain'])
        }

        expect:
        fetch('code/ü 1.txt')
        Files.readString(folder.resolve('copy')) == 'the text of code/ü 1.txt'
    }

    def "a file that is not there is told from a server that fails"() {
        expect:
        !fetch('b/d.txt')
        !fetch('nowhere/d.txt')
        !fetch('../../r1/artifacts/a.txt')
        server.calls.count('GET file') == 4

        when:
        server.fault = { String route, int nth, HttpExchange exchange -> route == 'GET file' && !exchange.requestURI.query && FaultyServer.send(exchange, 503, FaultyServer.OF_NGINX) }

        then:
        problem { fetch() }.startsWith('BB-TRK-006 the server fails with 503')
    }

    def "a list that the server would pass over a value of is not asked of it: #list by MLflow '#version'"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange -> route == '/version' && FaultyServer.send(exchange, version ? 200 : 404, version) }

        expect:
        problem { search(10, Destination.of(server.base), "datasets.$list") } == (refused ? "BB-TRK-012 before MLflow 3.17, a list passes over '$refused', which is not in small letters; compare one dataset at a time, with = or !=".toString() : '')
        server.calls.contains('runs/search') == !refused

        where:
        list                              | version          || refused
        "name IN ('AAPL 1d', 'b')"        | '2.22.5'         || 'AAPL 1d'
        "name NOT IN ('b', 'MSFT')"       | '3.16.2'         || 'MSFT'
        "digest IN ('a1', '77')"          | '3.6.0'          || '77'
        "name IN ('B', 'b')"              | ''               || 'B'
        "name IN ('B', 'b')"              | '<html>3.17'     || 'B'
        "name IN ('B', 'b')"              | '3.17.2'         || ''
        "name IN ('B', 'b')"              | '4.0.0rc1'       || ''
        "name IN ('aapl 1d', 'b2')"       | '2.22.5'         || ''
        "name IN ('AAPL 1d')"             | '2.22.5'         || ''
        "name NOT IN ('AAPL 1d')"         | '2.22.5'         || ''
        "name = 'AAPL 1d'"                | '2.22.5'         || ''
    }

    def "a server that never comes to its last page is asked no more than it takes"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            route == 'runs/search' && FaultyServer.send(exchange, 200, '{"runs":[{"info":{"run_id":"r' + nth + '"}}],"next_page_token":"again"}')
        }

        expect:
        search()*.runId() == ['r1', 'r2']
    }

    def "files that only the server can read are told as that, those of its disk are read where that is this machine's"() {
        given:
        def run = search()[0]
        def elsewhere = { String place -> new RecordedRun(run.runId(), run.name(), '', '', 'FINISHED', 0, OptionalLong.empty(), [:], [:], [:], place) }
        Files.writeString(folder.resolve('on the disk.txt'), 'text')

        expect:
        problem { fetch('a.txt', elsewhere('s3://bucket/1')) }.startsWith('BB-TRK-010 the server takes no files and gives none, it keeps them in s3://bucket/1')
        fetch('on the disk.txt', elsewhere(folder.toUri().toString()))
        Files.readString(folder.resolve('copy')) == 'text'
        !fetch('gone.txt', elsewhere(folder.toString()))
        problem { register(elsewhere('s3://bucket/1')) }.startsWith('BB-TRK-010')
        server.versions.isEmpty()
    }

    def "a version that a server makes and then fails, is there once; promoted again it is another"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (route != 'model-versions/create') return false
            server.answer(route, exchange.requestBody.getText('UTF-8'), exchange.requestURI)
            FaultyServer.send(exchange, 500, '{"error_code":"INTERNAL_ERROR","message":"x"}')
        }

        when:
        def version = register()

        then:
        server.calls.count('model-versions/create') == 3 // as often as the official client tries
        version.version() == 1
        server.versions*.version == [1]
        server.files.keySet().any { it.endsWith('/r0/strategy/MLmodel') }

        when:
        server.fault = { String route, int nth, HttpExchange exchange -> false }

        then:
        register(search()[0], 1).version() == 2
    }

    def "what fails for a moment is promoted all the same: #route"() {
        given:
        server.fault = { String called, int nth, HttpExchange exchange -> called == route && nth <= failing && FaultyServer.send(exchange, 503, FaultyServer.OF_NGINX) }

        expect:
        register().version() == 1
        server.versions.size() == 1

        where:
        route                     | failing
        'registered-models/create' | 2 // the first call, which the official client does not make
        'model-versions/create'   | 4
        'registered-models/alias' | 4
        'PUT file'                | 2
    }

    def "a server that forgets a version is found out"() {
        given:
        server.fault = { String route, int nth, HttpExchange exchange -> route == 'model-versions/create' && FaultyServer.send(exchange, 200, '{}') }

        expect:
        problem { register() }.startsWith('BB-TRK-009 what answers there is no MLflow server: it forgets a version it has just made')
    }
}
