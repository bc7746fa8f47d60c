package dev.backbeat.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who made a run, and from which checkout; neither has a part in what comes out.
///
/// @param user what the system calls them, empty if it does not say
/// @param commit empty outside of a repository
/// @param branch empty where there is none
/// @param repository where it was cloned from, empty if from nowhere
/// @param dirty whether something was not committed; absent where nobody could tell
public record Maker(String user, String commit, String branch, String repository, Optional<Boolean> dirty) {
    public static final Maker UNKNOWN = new Maker("", "", "", "", Optional.empty());

    static Maker of(Occasion occasion) {
        return occasion.checkout()
                .map(c -> new Maker(
                        occasion.user(),
                        c.commit(),
                        c.branch().orElse(""),
                        c.repository().orElse(""),
                        c.dirty()))
                .orElseGet(() -> new Maker(occasion.user(), "", "", "", Optional.empty()));
    }

    static Maker read(JsonNode json) {
        return new Maker(
                json.path("user").asText(),
                json.path("commit").asText(),
                json.path("branch").asText(),
                json.path("repository").asText(),
                json.has("dirty") ? Optional.of(json.path("dirty").asBoolean()) : Optional.empty());
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("user", user);
        json.put("commit", commit);
        json.put("branch", branch);
        json.put("repository", repository);
        json.values().removeIf(""::equals);
        dirty.ifPresent(is -> json.put("dirty", is));
        return json;
    }
}
