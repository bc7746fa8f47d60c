package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;

/// A list that comes in pages, of which some servers never give the last.
///
/// It ends where a page brings nothing that was not there before, and is given up where it does not end all the same.
///
/// @param name of the list in the answers
/// @param page asks for the page of a token, which is empty for the first
record Pages(String name, Function<String, JsonNode> page) {
    /// More than anybody keeps on a server, and little enough to be held.
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_PAGES = 1000;

    /// @throws Fault if they do not end
    List<JsonNode> all() {
        List<JsonNode> all = first(MOST_ENTRIES + 1);
        if (all.size() > MOST_ENTRIES) throw endless();
        return all;
    }

    /// So many at most, the first of them; each once.
    List<JsonNode> first(int most) {
        SequencedSet<JsonNode> entries = new LinkedHashSet<>();
        Set<String> tokens = new HashSet<>();
        String token = "";
        while (entries.size() < most && tokens.add(token)) {
            if (tokens.size() > MOST_PAGES) throw endless();
            JsonNode answer = page.apply(token);
            if (!addTo(entries, answer)) break;
            // The first page has none: that it is named again is the end.
            token = answer.path("next_page_token").asText();
        }
        return entries.stream().limit(most).toList();
    }

    /// Whether there was a new one.
    private boolean addTo(Set<JsonNode> entries, JsonNode answer) {
        int before = entries.size();
        answer.path(name).forEach(entries::add);
        return entries.size() > before;
    }

    private Fault endless() {
        return Fault.of(Fault.Kind.NONSENSE, "its list of " + name + " does not end");
    }
}
