package dev.backbeat.engine.tracking.server

import com.fasterxml.jackson.databind.ObjectMapper

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

/** Looks into a server by plain requests, so that what is seen does not depend on what wrote it. */
class Genuine {
    static final ObjectMapper JSON = new ObjectMapper()

    final String base
    private final HttpClient web = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

    Genuine(String base) { this.base = base }

    Object post(String path, Map body) {
        json(send(HttpRequest.newBuilder(URI.create("$base/api/2.0/mlflow/$path")).header('Content-Type', 'application/json')
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))))
    }

    Object get(String path) {
        json(send(HttpRequest.newBuilder(URI.create("$base$path"))))
    }

    String text(String path) {
        send(HttpRequest.newBuilder(URI.create("$base$path")))
    }

    private String send(HttpRequest.Builder request) {
        def answer = web.send(request.build(), HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 200: "${answer.uri()}: ${answer.body()}"
        answer.body()
    }

    private static Object json(String text) { JSON.readValue(text, Object) }

    List<Map> experiments() {
        post('experiments/search', [max_results: 1000]).experiments ?: []
    }

    List<Map> runs(List<Map> experiments = experiments()) {
        if (experiments.isEmpty()) return []
        post('runs/search', [experiment_ids: experiments*.experiment_id, max_results: 1000]).runs ?: []
    }

    Map version(String name, long number) {
        def version = get("/api/2.0/mlflow/model-versions/get?name=${URLEncoder.encode(name, 'UTF-8')}&version=$number").model_version
        [source: version.source, run: version.run_id, description: version.description, tags: pairs(version.tags).findAll { it.key != 'backbeat.promotion' }, aliases: version.aliases ?: []]
    }

    /** What is there gets other names and is deleted, so that the next feature starts with nothing. */
    void forget() {
        experiments().findAll { it.experiment_id != '0' && !it.name.startsWith('past ') }
            .each {
                post('experiments/update', [experiment_id: it.experiment_id, new_name: "past ${UUID.randomUUID()}".toString()])
                post('experiments/delete', [experiment_id: it.experiment_id])
            }
    }

    List<Map> current() {
        experiments().findAll { !it.name.startsWith('past ') }
    }

    Map seen(String name) {
        def experiments = current()
        def found = runs(experiments).findAll { it.info.run_name == name }
        if (found.isEmpty()) return null
        assert found.size() == 1
        def run = found[0]
        def id = run.info.run_id
        [experiment: experiments.find { it.experiment_id == run.info.experiment_id }.name,
         experimentTags: pairs(experiments.find { it.experiment_id == run.info.experiment_id }.tags),
         status    : run.info.status,
         user      : run.info.user_id ?: pairs(run.data.tags)['mlflow.user'],
         start     : run.info.start_time as long,
         end       : (run.info.end_time ?: 0) as long,
         params    : pairs(run.data.params),
         tags      : pairs(run.data.tags),
         latest    : (run.data.metrics ?: []).collectEntries { [it.key, it.value as double] },
         history   : (run.data.metrics ?: [])*.key.collectEntries { [it, history(id, it)] },
         datasets  : (run.inputs?.dataset_inputs ?: []).collect { [it.dataset.name, it.dataset.digest, pairs(it.tags)['mlflow.data.context']] },
         artifacts : files(id, '').collectEntries { [it, text("/get-artifact?run_uuid=$id&path=${URLEncoder.encode(it, 'UTF-8')}")] }]
    }

    private static Map pairs(List list) { (list ?: []).collectEntries { [it.key, it.value ?: ''] } }

    private List history(String run, String key) {
        get("/api/2.0/mlflow/metrics/get-history?run_id=$run&metric_key=${URLEncoder.encode(key, 'UTF-8')}&max_results=25000").metrics
            .sort { it.step as long }.collect { [it.step as long, it.timestamp as long, it.value as double] }
    }

    List<String> files(String run, String folder) {
        (get("/api/2.0/mlflow/artifacts/list?run_id=$run&path=${URLEncoder.encode(folder, 'UTF-8')}").files ?: [])
            .collectMany { it.is_dir ? files(run, it.path) : [it.path] }
    }
}
