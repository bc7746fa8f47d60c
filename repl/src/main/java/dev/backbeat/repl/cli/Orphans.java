package dev.backbeat.repl.cli;

import dev.backbeat.engine.runs.RunId;
import java.util.List;

/// Tells in one line that runs of processes that were killed have been moved out of the way.
final class Orphans {

    private Orphans() {}

    static void tell(List<RunId> orphans, String out, Screen screen) {
        if (orphans.isEmpty()) return;
        String what = orphans.size() == 1
                ? orphans.getFirst() + " was killed before it was complete"
                : orphans.size() + " runs were killed before they were complete";
        screen.err(screen.errInk().dim(what + "; what is left lies in " + Plain.of(out) + "/.failed"));
    }
}
