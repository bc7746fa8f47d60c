package dev.backbeat.engine.tracking;

import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.runs.FailedRun;
import dev.backbeat.engine.runs.KeptRuns;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.runs.RunId;
import java.util.Map;
import java.util.function.Supplier;

/// A run that waits to be recorded, and where it asks to be.
///
/// @param record reads what is to be recorded from its folder
record Entry(RunId id, Destination destination, Supplier<Logged> record) {

    /// @throws ProblemsFound if the run, or where it asks to be recorded, cannot be read
    static Entry of(KeptRuns runs, RunId id, Map<String, String> environment) {
        if (runs.isComplete(id)) {
            RunFolder run = runs.complete(id);
            Wish wish = Wish.of(run, environment);
            return new Entry(id, wish.destination(), () -> new CompleteRun(run, wish.group()).logged());
        }
        FailedRun run = runs.failed(id);
        Wish wish = Wish.of(run.attempt(), environment);
        return new Entry(id, wish.destination(), () -> new BrokenRun(run, wish.group()).logged());
    }

    Logged logged() {
        return record.get();
    }
}
