package dev.backbeat.repl

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer

import java.util.concurrent.Executors

/** As much of an MLflow server as the commands ask of one; genuine ones are asked in the engine's profile `peers`. */
class PaperServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()

    final List<Map> experiments = Collections.synchronizedList([])
    final List<Map> runs = Collections.synchronizedList([])
    final List<Map> versions = Collections.synchronizedList([])
    final Map<String, String> aliases = Collections.synchronizedMap([:])
    final Map<String, byte[]> files = Collections.synchronizedMap([:])
    final Set<String> authorizations = Collections.synchronizedSet(new TreeSet())
    private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)

    PaperServer() {
        http.executor = Executors.newVirtualThreadPerTaskExecutor()
        http.createContext('/') { exchange -> exchange.withCloseable { handle(it) } }
        http.start()
    }

    String getBase() { "http://127.0.0.1:$http.address.port" }

    private void handle(HttpExchange exchange) {
        authorizations << (exchange.requestHeaders.getFirst('Authorization') ?: '')
        def body = exchange.requestBody.readAllBytes()
        def path = exchange.requestURI.path
        def answer = path.contains('/mlflow-artifacts/') ? file(exchange.requestMethod, exchange.requestURI, body) : route(path - '/api/2.0/mlflow/', exchange.requestURI, body)
        def bytes = answer instanceof byte[] ? answer : JSON.writeValueAsBytes(answer ?: [error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no'])
        exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length ?: -1)
        exchange.responseBody.write(bytes)
    }

    private Object file(String method, URI uri, byte[] body) {
        def path = uri.path - '/api/2.0/mlflow-artifacts/artifacts/'
        if (uri.query) return [files: []]
        if (method != 'PUT') return files[path]
        files[path] = body
        [:]
    }

    private Map route(String route, URI uri, byte[] body) {
        def query = (uri.rawQuery ?: '').split('&').findAll().collectEntries { it.split('=').collect { URLDecoder.decode(it, 'UTF-8') } }
        def said = body.length ? JSON.readValue(body, Map) : [:]
        def run = runs.find { it.info.run_id == said.run_id }
        switch (route) {
            case 'experiments/search': return [experiments: experiments]
            case 'experiments/get-by-name':
                def found = experiments.find { it.name == query.experiment_name }
                return found ? [experiment: found] : null
            case 'experiments/create':
                experiments << [name: said.name, experiment_id: "${experiments.size()}".toString(), artifact_location: 'mlflow-artifacts:/x', lifecycle_stage: 'active']
                return [experiment_id: experiments.last().experiment_id]
            case 'runs/search': return [runs: runs.findAll { each -> said.filter.split(' AND ').findAll().every { holds(it, each) } }.sort { -it.info.start_time }]
            case 'runs/create':
                def id = String.format('%032x', runs.size() + 0xabc000)
                runs << [info: [run_id: id, run_name: said.run_name, experiment_id: said.experiment_id, status: 'RUNNING', lifecycle_stage: 'active', start_time: said.start_time, artifact_uri: "mlflow-artifacts:/x/$id".toString()],
                         data: [tags: said.tags, params: [], metrics: []]]
                return [run: runs.last()]
            case 'runs/log-batch':
                ['tags', 'params', 'metrics'].each { run.data[it].addAll(said[it] ?: []) }
                return [:]
            case 'runs/update':
                run.info.putAll(said)
                return [run_info: run.info]
            case 'model-versions/create':
                versions << said + [version: 1 + versions.count { it.name == said.name }]
                return [model_version: versions.last()]
            case 'model-versions/search': return [model_versions: versions]
            case 'model-versions/get': return version(query.name, query.version)
            case 'registered-models/alias':
                if (query) return version(query.name, aliases["$query.name@$query.alias".toString()])
                aliases["$said.name@$said.alias".toString()] = said.version
                return [:]
            default: return [:]
        }
    }

    private Map version(String name, String number) {
        def found = versions.find { it.name == name && "$it.version" == number }
        found ? [model_version: found] : null
    }

    private static boolean holds(String clause, Map run) {
        def (all, kind, key, relation, value) = (clause =~ /(\w+)\.`?([\w.]+)`? (=|LIKE) '(.*)'/)[0]
        def there = kind == 'tags' ? run.data.tags.find { it.key == key }?.value : run.info[key]
        relation == '=' ? there == value : there ==~ value.replace('.', '[.]').replace('%', '.*').replace('_', '.')
    }

    @Override
    void close() { http.stop(0) }
}
