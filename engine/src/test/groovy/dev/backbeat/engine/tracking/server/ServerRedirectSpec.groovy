package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.history.Filter
import dev.backbeat.engine.tracking.history.Order
import dev.backbeat.engine.tracking.history.RunQuery
import dev.backbeat.engine.tracking.models.ModelName
import spock.lang.AutoCleanup
import spock.lang.Timeout

/// A server that sends its callers elsewhere says where to, and nobody goes there, who would take the credentials along.
@Timeout(120)
class ServerRedirectSpec extends Recording {
    @AutoCleanup
    FaultyServer other = new FaultyServer()

    private Destination to() { new Destination(server.base, 'ann', 'planted', '', '') }

    private void ask(String work) {
        switch (work) {
            case 'a run': record([run()], to()); break
            case 'a probe': new ServerProbe(to(), [:], folder, patience).withCloseable { it.examine() }; break
            case 'history': new ServerHistory(to(), [:], folder, patience).withCloseable { it.search(new RunQuery(Filter.ALL, Order.NEWEST, [], 9)) }; break
            case 'a model': new ServerModels(to(), [:], folder, patience).withCloseable { it.find(new ModelName('m', '1')) }; break
        }
    }

    private void redirect(int status, String location, String from = '') {
        server.fault = { String route, int nth, HttpExchange exchange ->
            if (!route.contains(from)) return false
            def path = exchange.requestURI.toString()
            exchange.responseHeaders.set('Location', location.replace('OTHER', other.base).replace('PATH', path))
            FaultyServer.send(exchange, status, '<html>Moved</html>')
        }
    }

    private String told(Closure work) {
        try {
            work()
        } catch (ProblemsFound e) {
            assert e.problems().size() == 1
            return "${e.problems()[0].code().code()} ${e.problems()[0].message()}; ${e.problems()[0].advice()}".replace(other.base, 'OTHER').replace(server.base, 'SERVER')
        }
        ''
    }

    def "where #work is sent with #status to #location is told, and not gone to"() {
        given:
        redirect(status, location)

        expect:
        told { ask(work) } == "BB-TRK-009 what answers there is no MLflow server: it answers $status, go to $place; " +
            'write that address; if it is a page to log in, set the name and password, or the token, that it wants'
        other.calls == []
        server.calls.size() == 1

        where:
        status | location                                     | place              | work
        301    | 'OTHERPATH'                                  | 'OTHER'            | 'a run'
        302    | 'https://mlflow.desk:8443/mlPATH'            | 'https://mlflow.desk:8443/ml' | 'a run'
        303    | 'OTHER/login?rd=PATH&key=planted#x'          | 'OTHER/login'      | 'a run'
        307    | '/login'                                     | 'SERVER/login'     | 'a run'
        308    | 'http://ann:planted@mlflow.deskPATH'         | 'http://mlflow.desk' | 'a run'
        302    | 'https://sso.desk/ann:planted/YW5uOnBsYW50ZWQ=' | 'https://sso.desk/***/***' | 'a run'
        302    | 'no address planted'                         | 'an address that is none' | 'a run'
        302    | 'OTHERPATH'                                  | 'OTHER'            | 'a probe'
        302    | 'OTHERPATH'                                  | 'OTHER'            | 'history'
        302    | 'OTHERPATH'                                  | 'OTHER'            | 'a model'
    }

    def "so it is in the midst, at #route with #status"() {
        given:
        redirect(status, 'OTHERPATH', route)
        server.experiments << [name: 'Default', experiment_id: '0', artifact_location: 'mlflow-artifacts:/0', lifecycle_stage: 'active']

        expect:
        told { ask('a run') }.startsWith("BB-TRK-009 what answers there is no MLflow server: it answers $status, go to OTHER; write that address")
        other.calls == []
        server.calls.count(route) == 1

        where:
        [route, status] << [['experiments/search', 'experiments/get-by-name', 'runs/search', 'runs/create', 'runs/log-batch', 'runs/update'], [301, 302, 303, 307, 308]].combinations()
    }

    def "a connection that breaks off at #route is mended without a word of it on the terminal"() {
        given:
        server.fault = { String asked, int nth, HttpExchange exchange ->
            if (asked != route || nth > 1) return false
            exchange.close()
            true
        }
        def said = new ByteArrayOutputStream()
        def terminal = System.err
        System.err = new PrintStream(said, true)

        when:
        record()

        then:
        said.toString() == ''
        server.alive()*.info*.status == ['FINISHED']
        server.runs.size() == 1

        cleanup:
        System.err = terminal

        where:
        route << ['experiments/get-by-name', 'runs/search', 'runs/create', 'runs/log-batch', 'runs/update']
    }

    def "so is a file"() {
        given:
        redirect(307, 'OTHERPATH', 'PUT file')

        expect:
        told { ask('a run') }.startsWith('BB-TRK-009 what answers there is no MLflow server: it answers 307, go to OTHER; write that address')
        other.calls == []
        server.alive()*.info*.status == ['RUNNING']
    }

    def "an answer with nothing in it is told as that: #status"() {
        expect:
        problem { String route, int nth, HttpExchange exchange -> FaultyServer.send(exchange, status, '') }.startsWith("BB-TRK-009 what answers there is no MLflow server: it answers: nothing; ")

        where:
        status << [200, 204]
    }
}
