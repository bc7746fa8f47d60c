package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.runs.Sha256;
import dev.backbeat.engine.tracking.models.ModelName;
import dev.backbeat.engine.tracking.models.ModelVersion;
import dev.backbeat.engine.tracking.models.NewVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The versions of a server's models. It numbers them; we know ours by a tag, so that none is there twice.
record ServerVersions(Connection server) {
    /// Of one promotion, so that it is known again after a call that seemed to fail.
    private static final String ID = "backbeat.promotion";

    private static final int ID_DIGITS = 32;

    /// @param run the server's id of it
    /// @param source where its files are
    ModelVersion make(String run, String source, NewVersion version) {
        String id = Sha256.of(run + "\n" + version).substring(0, ID_DIGITS);
        ObjectNode request = request(run, source, version, id);
        for (Duration pause : server.patience().pauses()) {
            Optional<ModelVersion> made = made(run, version.name(), id, request);
            if (made.isPresent()) return made.get();
            Fault.rest(pause);
        }
        server.calls().postOnce("model-versions/create", request);
        return found(run, version.name(), id);
    }

    private Optional<ModelVersion> made(String run, String name, String id, ObjectNode request) {
        try {
            server.calls().postOnce("model-versions/create", request);
        } catch (Fault e) {
            if (!e.mayPass() && e.kind() != Fault.Kind.SILENCE) throw e;
            return there(run, name, id);
        }
        return Optional.of(found(run, name, id));
    }

    private ModelVersion found(String run, String name, String id) {
        return there(run, name, id)
                .orElseThrow(() -> Fault.of(Fault.Kind.NONSENSE, "it forgets a version it has just made"));
    }

    private static ObjectNode request(String run, String source, NewVersion version, String id) {
        ObjectNode request = Calls.body()
                .put("name", version.name())
                .put("source", source)
                .put("run_id", run)
                .put("description", version.description());
        ArrayNode tags = request.putArray("tags");
        tags.addObject().put("key", ID).put("value", id);
        version.tags().forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
        return request;
    }

    /// The first of those that the official client may have made by repeating itself; the others are deleted.
    private Optional<ModelVersion> there(String run, String name, String id) {
        List<ModelVersion> there = new ArrayList<>();
        String query = "model-versions/search?max_results=1000&filter=" + Web.encoded("run_id = '" + run + "'");
        for (JsonNode version : server.calls().get(query).path("model_versions"))
            if (name.equals(version.path("name").asText())
                    && id.equals(Answers.entries(version.path("tags")).get(ID))) there.add(version(version));
        there.sort(Comparator.comparingLong(ModelVersion::version));
        there.stream().skip(1).forEach(this::delete);
        return there.stream().findFirst();
    }

    private void delete(ModelVersion version) {
        ObjectNode which = Calls.body().put("name", version.name()).put("version", "" + version.version());
        server.calls().retried(() -> server.web().delete("/api/2.0/mlflow/model-versions/delete", which.toString()));
    }

    /// Empty if there is no such model, version or alias.
    Optional<ModelVersion> find(ModelName model) {
        String name = "name=" + Web.encoded(model.name());
        try {
            JsonNode answer = server.calls()
                    .get(
                            model.isNumber()
                                    ? "model-versions/get?" + name + "&version=" + model.version()
                                    : "registered-models/alias?" + name + "&alias=" + Web.encoded(model.version()));
            return Optional.of(version(answer.path("model_version")));
        } catch (Fault e) {
            // The latter for an alias alone.
            if (e.isCode("RESOURCE_DOES_NOT_EXIST") || e.isCode("INVALID_PARAMETER_VALUE")) return Optional.empty();
            throw e;
        }
    }

    private static ModelVersion version(JsonNode json) {
        return new ModelVersion(
                Answers.text(json, "name"),
                json.path("version").asLong(),
                json.path("run_id").asText(),
                json.path("source").asText());
    }
}
