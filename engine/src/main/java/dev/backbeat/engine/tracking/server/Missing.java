package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.tracking.Logged.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// What a run that was broken off does not have yet: some servers refuse a value of a metric that they have already.
///
/// @param run the server's id of it
/// @param there its data as the server tells them
record Missing(Calls calls, String run, JsonNode there) {
    private static final int MOST_POINTS = 25_000;

    SequencedMap<String, String> of(String list, SequencedMap<String, String> said) {
        Map<String, String> known = Answers.entries(there.path(list));
        var missing = new LinkedHashMap<String, String>();
        said.forEach((key, value) -> {
            if (!value.equals(known.get(key))) missing.put(key, value);
        });
        return missing;
    }

    List<Point> of(List<Point> said) {
        Set<String> begun = Answers.entries(there.path("metrics")).keySet();
        if (begun.isEmpty()) return said;
        var known = new HashMap<String, Set<Long>>();
        List<Point> missing = new ArrayList<>();
        for (Point point : said) {
            Set<Long> steps = begun.contains(point.key()) ? known.computeIfAbsent(point.key(), this::steps) : Set.of();
            if (!steps.contains(point.step())) missing.add(point);
        }
        return missing;
    }

    private Set<Long> steps(String metric) {
        var pages = new Pages(
                "metrics",
                token -> calls.get("metrics/get-history?run_id=" + run + "&max_results="
                        + MOST_POINTS + "&metric_key=" + Web.encoded(metric)
                        + (token.isEmpty() ? "" : "&page_token=" + Web.encoded(token))));
        return pages.all().stream().map(point -> point.path("step").asLong()).collect(Collectors.toSet());
    }
}
