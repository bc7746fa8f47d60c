package dev.backbeat.repl.cli;

import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Delivery;
import java.util.List;

/// Tells what became of experiments, one after the other.
interface RunPrint {

    /// @param orphans runs of killed processes that were moved out of the way
    void orphans(List<RunId> orphans);

    void outcome(RunOutcome outcome);

    /// @param delivery what became of recording these runs
    /// @param exitCode of the whole command
    void end(Delivery delivery, int exitCode);
}
