package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.tracking.Logged;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The runs of a server. It gives each an id of its own; we know ours by a tag, so that none is there twice.
final class ServerRuns {
    /// Holds [Logged#runId].
    private static final String ID = Logged.ID_TAG;
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}");
    /// Holds the [Logged#runId] of a run's parent.
    static final String PARENT = "backbeat.parent";

    /// Of those with the same tag the first stays. The others are deleted by whoever sees them, but not before the
    /// first is whole: until then somebody may be about to end any of them.
    private static final Comparator<ServerRun> PREFERRED =
            Comparator.comparing(ServerRun::isOver).reversed().thenComparing(ServerRun::id);

    private final Calls calls;
    private final Experiments experiments;
    private final List<Duration> pauses;

    ServerRuns(Calls calls, Experiments experiments, Patience patience) {
        this.calls = calls;
        this.experiments = experiments;
        this.pauses = patience.pauses();
    }

    /// A run as the server has it.
    record ServerRun(String id, String artifactUri, String status, boolean isDeleted, JsonNode data) {
        static ServerRun of(JsonNode run) {
            JsonNode facts = run.path("info");
            return new ServerRun(
                    Answers.text(facts, "run_id"),
                    facts.path("artifact_uri").asText(),
                    facts.path("status").asText(),
                    facts.path("lifecycle_stage").asText().equals("deleted"),
                    run.path("data"));
        }

        Map<String, String> tags() {
            return Answers.entries(data.path("tags"));
        }

        /// Whether it is whole: only that is told last.
        boolean isOver() {
            return status.equals("FINISHED") || status.equals("FAILED") || status.equals("KILLED");
        }
    }

    /// The one that is there, in whichever experiment, or one that is made.
    ServerRun of(Logged run) {
        return find(run.runId()).orElseGet(() -> make(run, experiments.id(run.group())));
    }

    /// A call that failed may have made one all the same, even several: the official client repeats it at once.
    private ServerRun make(Logged run, String experiment) {
        ObjectNode request = request(run, experiment);
        for (Duration pause : pauses) {
            Optional<ServerRun> made = made(run, request);
            if (made.isPresent()) return made.get();
            Fault.rest(pause);
        }
        return found(run, calls.postOnce("runs/create", request));
    }

    private Optional<ServerRun> made(Logged run, ObjectNode request) {
        JsonNode answer;
        try {
            answer = calls.postOnce("runs/create", request);
        } catch (Fault e) {
            if (!e.mayPass() && e.kind() != Fault.Kind.SILENCE) throw e;
            return find(run.runId());
        }
        return Optional.of(found(run, answer));
    }

    /// Looked for again, since another process may have made one at the same moment.
    ///
    /// @param answer of the call that made it
    private ServerRun found(Logged run, JsonNode answer) {
        String id = answer.path("run").path("info").path("run_id").asText();
        return find(run.runId())
                .or(() -> ours(id, run.runId()).filter(made -> !made.isDeleted()))
                .orElseThrow(() -> Fault.of(Fault.Kind.NONSENSE, "it forgets a run it has just made"));
    }

    /// Where searches do not find what was made: who gives up then leaves one more with each try.
    private Optional<ServerRun> ours(String id, String runId) {
        if (id.isEmpty()) return Optional.empty();
        try {
            return Optional.of(get(id)).filter(made -> runId.equals(made.tags().get(ID)));
        } catch (Fault e) {
            if (e.isCode("RESOURCE_DOES_NOT_EXIST")) return Optional.empty();
            throw e;
        }
    }

    private static ObjectNode request(Logged run, String experiment) {
        ObjectNode request = Calls.body()
                .put("experiment_id", experiment)
                .put("start_time", run.startedAt())
                .put("run_name", run.name())
                .put("user_id", run.user());
        ArrayNode tags = request.putArray("tags");
        tags.addObject().put("key", ID).put("value", run.runId());
        tags.addObject().put("key", "mlflow.user").put("value", run.user());
        Parents.parent(run)
                .ifPresent(parent -> tags.addObject().put("key", PARENT).put("value", parent));
        return request;
    }

    /// One that somebody deleted after it was whole stays so.
    Optional<ServerRun> find(String runId) {
        List<ServerRun> all = saidToBe(runId);
        // Another may have deleted the one that is to stay, for one that is gone now.
        if (deleteLeftOver(alive(all))) all = saidToBe(runId);
        return alive(all).stream().findFirst().or(whole(all));
    }

    /// Before one of several is taken for another's copy, each is asked itself: a search may say what is not so.
    private List<ServerRun> saidToBe(String runId) {
        List<ServerRun> found = tagged(ID, runId);
        if (found.size() < 2) return found;
        return found.stream()
                .filter(run -> runId.equals(get(run.id()).tags().get(ID)))
                .toList();
    }

    private static List<ServerRun> alive(List<ServerRun> all) {
        return all.stream().filter(run -> !run.isDeleted()).sorted(PREFERRED).toList();
    }

    private static Supplier<Optional<ServerRun>> whole(List<ServerRun> all) {
        return () -> all.stream().filter(ServerRun::isOver).min(PREFERRED);
    }

    private boolean deleteLeftOver(List<ServerRun> there) {
        if (there.size() < 2 || !there.getFirst().isOver()) return false;
        for (ServerRun other : there.subList(1, there.size())) {
            ServerRun now = get(other.id());
            if (!now.isDeleted() && PREFERRED.compare(there.getFirst(), now) < 0) delete(now.id());
        }
        return true;
    }

    private ServerRun get(String id) {
        ServerRun run =
                ServerRun.of(calls.get("runs/get?run_id=" + Web.encoded(id)).path("run"));
        if (run.id().equals(id)) return run;
        throw Fault.of(Fault.Kind.NONSENSE, "it gives another run than it was asked for");
    }

    /// Whether it is there after it ended, whole; one that another deleted before it saw that is brought back.
    ///
    /// @param id the server's of the one that ended
    boolean isSettled(String id, String runId) {
        Optional<ServerRun> there = find(runId).or(() -> ours(id, runId)).filter(ServerRun::isOver);
        there.filter(ServerRun::isDeleted).ifPresent(run -> restore(run.id()));
        return there.isPresent();
    }

    private void restore(String id) {
        calls.post("runs/restore", Calls.body().put("run_id", id));
    }

    /// Deletes what a slow server made after its maker was gone: it is not over, and the same is there and whole.
    ///
    /// @return how many of ours are not over
    int settle() {
        Set<String> ours = new LinkedHashSet<>();
        for (ServerRun run : found("attributes.status = 'RUNNING' AND tags.`" + ID + "` LIKE '%'", "ACTIVE_ONLY"))
            Optional.ofNullable(run.tags().get(ID))
                    .filter(id -> OURS.matcher(id).matches())
                    .ifPresent(ours::add);
        ours.forEach(this::find);
        return ours.size();
    }

    /// Those that were deleted, too. A server that does not heed the filter gives others, which are nobody's to touch.
    List<ServerRun> tagged(String tag, String value) {
        return found("tags.`" + tag + "` = '" + value + "'", "ALL").stream()
                .filter(run -> value.equals(run.tags().get(tag)))
                .toList();
    }

    private List<ServerRun> found(String filter, String view) {
        if (experiments.ids().isEmpty()) return List.of();
        ObjectNode request = Calls.body().put("filter", filter).put("run_view_type", view);
        experiments.ids().forEach(request.putArray("experiment_ids")::add);
        return calls.all("runs/search", request, "runs").stream()
                .map(ServerRun::of)
                .toList();
    }

    void delete(String id) {
        calls.post("runs/delete", Calls.body().put("run_id", id));
    }

    /// The last thing that is told of a run.
    void end(String id, Logged run) {
        JsonNode answer = calls.post(
                "runs/update",
                Calls.body()
                        .put("run_id", id)
                        .put("status", run.status().name())
                        .put("end_time", run.endedAt())
                        .put("run_name", run.name()));
        String status = answer.path("run_info").path("status").asText();
        if (!status.equals(run.status().name()))
            throw Fault.of(Fault.Kind.NONSENSE, "the run is '" + status + "' there after it ended");
    }
}
