package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.runs.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What became of runs that were to be recorded.
///
/// @param delivered those that are recorded now and were not before, by where
/// @param pending those that are not, and why
public record Delivery(SequencedMap<RunId, String> delivered, SequencedMap<RunId, Problem> pending) {
    static final Delivery NONE = new Delivery(new LinkedHashMap<>(), new LinkedHashMap<>());

    /// Whether nothing was to be recorded.
    public boolean isEmpty() {
        return delivered.isEmpty() && pending.isEmpty();
    }

    /// Each reason once, whichever runs it concerns.
    public List<Problem> reasons() {
        var reasons = new LinkedHashMap<List<Object>, Problem>();
        for (Problem problem : pending.values())
            reasons.putIfAbsent(List.of(problem.code(), problem.message()), problem);
        return List.copyOf(reasons.values());
    }
}
