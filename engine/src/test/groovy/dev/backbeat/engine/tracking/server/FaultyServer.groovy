package dev.backbeat.engine.tracking.server

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import com.sun.net.httpserver.HttpsConfigurator
import com.sun.net.httpserver.HttpsServer

import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import java.nio.file.Path
import java.security.KeyStore
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

/**
 * As much of MLflow's routes as recording, reading and promoting take, for what genuine servers do not do on request: `fault` is asked before each
 * answer, with the route and how often it was called, and answers in its place if it returns true.
 */
class FaultyServer implements AutoCloseable {
    /** Longer than a busy machine takes for an answer. */
    static final Patience LONG = new Patience(Duration.ofSeconds(40), Duration.ofSeconds(40), [Duration.ofMillis(10), Duration.ofMillis(20)])
    static final Patience SHORT = new Patience(Duration.ofMillis(1500), Duration.ofMillis(1500), LONG.pauses())
    static final String OF_NGINX = '<html><head><title>502 Bad Gateway</title><style>a{}</style></head><body><h1>502 Bad Gateway</h1></body></html>'

    final HttpServer http
    final List<Map> experiments = Collections.synchronizedList([])
    final List<Map> versions = Collections.synchronizedList([])
    final List<Map> runs = Collections.synchronizedList([])
    final List<String> calls = new CopyOnWriteArrayList()
    final Map<String, String> files = Collections.synchronizedMap([:])
    final List<Map<String, String>> headers = new CopyOnWriteArrayList()
    Closure fault = { String route, int nth, HttpExchange exchange -> false }
    String artifacts = 'mlflow-artifacts:/1'
    private final workers = Executors.newCachedThreadPool()
    private final bugs = new CopyOnWriteArrayList<Throwable>()
    private final over = new CountDownLatch(1)

    /** @param keys of a server that speaks TLS, with the password `planted` */
    FaultyServer(Path keys = null) {
        def address = new InetSocketAddress(InetAddress.loopbackAddress, 0)
        http = keys ? HttpsServer.create(address, 0).tap { it.httpsConfigurator = new HttpsConfigurator(tls(keys)) } : HttpServer.create(address, 0)
        http.executor = workers
        http.createContext('/') { handle(it) }
        http.start()
    }

    private static SSLContext tls(Path keys) {
        def password = 'planted'.toCharArray()
        def factory = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
        factory.init(KeyStore.getInstance(keys.toFile(), password), password)
        SSLContext.getInstance('TLS').tap { it.init(factory.keyManagers, null, null) }
    }

    String getBase() { "${http instanceof HttpsServer ? 'https' : 'http'}://127.0.0.1:$http.address.port" }

    private void handle(HttpExchange exchange) {
        def route = exchange.requestURI.path - '/api/2.0/mlflow/' - '/api/2.0/'
        if (route.startsWith('mlflow-artifacts')) route = exchange.requestMethod + ' file'
        calls << route
        headers << [authorization: exchange.requestHeaders.getFirst('Authorization')]
        try {
            if (fault.call(route, calls.count(route), exchange)) return
            def body = exchange.requestBody.getText('UTF-8')
            def answer = answer(route, body, exchange.requestURI)
            send(exchange, answer.status ?: 200, answer.text ?: Genuine.JSON.writeValueAsString(answer.body))
        } catch (IOException | InterruptedException ignored) {
            // The other side is gone, or the feature is over.
        } catch (Throwable e) {
            bugs << e
        } finally {
            exchange.close()
        }
    }

    static boolean send(HttpExchange exchange, int status, String body, Map more = [:]) {
        exchange.responseHeaders.set('Content-Type', more.type ?: 'application/json')
        def bytes = body.getBytes('UTF-8')
        exchange.sendResponseHeaders(status, bytes.length ?: -1)
        exchange.responseBody.write(bytes)
        exchange.close()
        true
    }

    synchronized Map answer(String route, String body, URI uri) {
        if (route == 'GET file') return file(uri)
        if (route == 'DELETE file') return [body: [:]]
        if (route.endsWith(' file')) {
            files[uri.path] = body
            return [body: [:]]
        }
        def query = (uri.rawQuery ?: '').split('&').findAll { it.contains('=') }.collectEntries { [it.split('=')[0], URLDecoder.decode(it.substring(it.indexOf('=') + 1), 'UTF-8')] }
        def said = body.isEmpty() ? [:] : Genuine.JSON.readValue(body, Map)
        switch (route) {
            case 'experiments/search': return [body: [experiments: experiments]]
            case 'experiments/get-by-name':
                def name = URLDecoder.decode(uri.rawQuery.split('=')[1], 'UTF-8')
                def found = experiments.find { it.name == name }
                return found ? [body: [experiment: found]] : [status: 404, body: [error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no']]
            case 'experiments/create':
                if (experiments.any { it.name == said.name }) return [status: 400, body: [error_code: 'RESOURCE_ALREADY_EXISTS', message: 'there']]
                def id = "${experiments.size() + 1}".toString()
                experiments << [name: said.name, experiment_id: id, artifact_location: artifacts, lifecycle_stage: 'active', tags: []]
                return [body: [experiment_id: id]]
            case 'experiments/set-experiment-tag': return [body: [:]]
            case 'runs/search':
                def tag = said.filter =~ /tags.`(.*)` = '(.*)'/
                def within = runs.findAll { it.info.experiment_id in said.experiment_ids }
                return [body: [runs: tag ? within.findAll { it.data.tags.any { it.key == tag[0][1] && it.value == tag[0][2] } } : within.intersect(alive())]]
            case 'runs/create':
                def run = [info: [run_id: "r${runs.size()}".toString(), run_name: said.run_name, experiment_id: said.experiment_id, status: 'RUNNING', lifecycle_stage: 'active', artifact_uri: "$artifacts/r${runs.size()}".toString()], data: [tags: said.tags ?: [], params: []]]
                runs << run
                return [body: [run: run]]
            case 'runs/get': return [body: [run: runs.find { it.info.run_id == uri.query.split('=')[1] }]]
            case 'runs/log-batch':
                def written = runs.find { it.info.run_id == said.run_id }.data
                written.params.addAll(said.params ?: [])
                written.tags.addAll(said.tags ?: [])
                return [body: [:]]
            case 'runs/set-tag':
                runs.find { it.info.run_id == said.run_id }.data.tags << [key: said.key, value: said.value]
                return [body: [:]]
            case 'runs/delete':
                runs.find { it.info.run_id == said.run_id }.info.lifecycle_stage = 'deleted'
                return [body: [:]]
            case 'runs/restore':
                runs.find { it.info.run_id == said.run_id }.info.lifecycle_stage = 'active'
                return [body: [:]]
            case 'runs/update':
                def run = runs.find { it.info.run_id == said.run_id }
                run.info.status = said.status
                return [body: [run_info: run.info]]
            case 'model-versions/create':
                def number = (versions.findAll { it.name == said.name }*.version.max() ?: 0) + 1
                versions << [name: said.name, version: number, source: said.source, run_id: said.run_id, tags: said.tags]
                return [body: [model_version: versions.last()]]
            case 'model-versions/search': return [body: [model_versions: versions]]
            case 'model-versions/delete':
                versions.removeAll { it.name == said.name && "$it.version" == said.version }
                return [body: [:]]
            case 'model-versions/get':
                def version = versions.find { it.name == query.name && "$it.version" == query.version }
                return version ? [body: [model_version: version]] : [status: 404, body: [error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no']]
            case '/get-artifact': return [text: files.find { it.key.endsWith('/' + query.path) }.value]
            default: return [body: [:]]
        }
    }

    /** One that is not there is an error of the server, as of genuine ones. */
    private Map file(URI uri) {
        if (uri.query?.startsWith('path=')) {
            def folder = '/api/2.0/mlflow-artifacts/artifacts/' + uri.query.substring(5) + '/'
            return [body: [files: files.keySet().findAll { it.startsWith(folder) }.collect { [path: (it - folder).split('/')[0], is_dir: (it - folder).contains('/')] }]]
        }
        files.containsKey(uri.path) ? [text: files[uri.path]] : [status: 500, body: [error_code: 'INTERNAL_ERROR', message: 'No such file or directory']]
    }

    /** Says nothing for as long as the feature lasts. */
    boolean beSilent() {
        over.await()
        true
    }

    List<Map> alive() { runs.findAll { it.info.lifecycle_stage == 'active' } }

    /** What it could not answer is a mistake of the feature, which learns of it here. */
    @Override
    void close() {
        over.countDown()
        http.stop(0)
        workers.shutdownNow()
        if (bugs) throw new AssertionError('the server of this feature failed', bugs[0])
    }
}
