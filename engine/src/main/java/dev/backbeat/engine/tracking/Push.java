package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// What became of the runs of one store that another was to have as well.
///
/// @param taken by id; those it had before are among them
/// @param refused by id, and why
public record Push(List<String> taken, SequencedMap<String, Problem> refused) {

    /// One after the other, until all are there or the store takes no more.
    ///
    /// @param runs by id
    public static Push of(List<String> ids, Function<String, Logged> runs, Tracker to) {
        var taken = new ArrayList<String>();
        var refused = new LinkedHashMap<String, Problem>();
        Problem end = null;
        for (String id : ids) {
            try {
                if (end == null) to.record(List.of(runs.apply(id)));
                if (end == null) taken.add(id);
                else refused.put(id, end);
            } catch (ProblemsFound e) {
                Problem why = e.problems().getFirst();
                refused.put(id, why);
                if (OpenStores.concernsAll(e)) end = why;
            }
        }
        return new Push(List.copyOf(taken), refused);
    }
}
