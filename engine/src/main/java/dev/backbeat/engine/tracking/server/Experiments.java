package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.tracking.Logged.Group;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The server's experiments by name, each looked up once.
final class Experiments {
    private final Calls calls;
    private final Artifacts artifacts;
    private final Map<Group, String> known = new HashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private boolean isListed;

    Experiments(Calls calls, Artifacts artifacts) {
        this.calls = calls;
        this.artifacts = artifacts;
    }

    /// The names of those that are not deleted, by id.
    static Map<String, String> names(Calls calls) {
        var names = new LinkedHashMap<String, String>();
        for (JsonNode experiment : calls.all("experiments/search", Calls.body(), "experiments"))
            names.put(
                    Answers.text(experiment, "experiment_id"),
                    experiment.path("name").asText());
        return names;
    }

    /// Of all in which a run may be: its experiment may have been renamed, or asked for by another name.
    Set<String> ids() {
        if (!isListed) ids.addAll(names(calls).keySet());
        isListed = true;
        return ids;
    }

    /// Its id; it is made if there is none of that name.
    String id(Group group) {
        String id = known.get(group);
        if (id != null) return id;
        JsonNode experiment = find(group.name()).orElseGet(() -> make(group.name()));
        String found = Answers.text(experiment, "experiment_id");
        if (experiment.path("lifecycle_stage").asText().equals("deleted"))
            throw Fault.of(Fault.Kind.DELETED_EXPERIMENT, group.name());
        // Before any run is made there, which could not be completed.
        artifacts.requireInReach(experiment.path("artifact_location").asText());
        tag(found, group.tags(), Answers.entries(experiment.path("tags")));
        known.put(group, found);
        ids.add(found);
        return found;
    }

    private Optional<JsonNode> find(String name) {
        try {
            String query = "experiments/get-by-name?experiment_name=" + Web.encoded(name);
            return Optional.of(calls.get(query).path("experiment"));
        } catch (Fault e) {
            if (e.isCode("RESOURCE_DOES_NOT_EXIST")) return Optional.empty();
            throw e;
        }
    }

    /// Another process may do so at the same moment, or an attempt may have done it that seemed to fail.
    private JsonNode make(String name) {
        try {
            calls.post("experiments/create", Calls.body().put("name", name));
        } catch (Fault e) {
            if (!e.isCode("RESOURCE_ALREADY_EXISTS")) throw e;
        }
        return find(name).orElseThrow(() -> Fault.of(Fault.Kind.NONSENSE, "it forgets an experiment it has just made"));
    }

    /// The newest run says what holds; without need nothing is written.
    private void tag(String id, Map<String, String> tags, Map<String, String> there) {
        tags.forEach((key, value) -> {
            if (!value.equals(there.get(key)))
                calls.post(
                        "experiments/set-experiment-tag",
                        Calls.body().put("experiment_id", id).put("key", key).put("value", value));
        });
    }
}
