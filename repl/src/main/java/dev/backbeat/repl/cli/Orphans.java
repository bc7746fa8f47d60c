package dev.backbeat.repl.cli;

import static java.util.stream.Collectors.joining;

import dev.backbeat.engine.runs.RunId;
import java.util.List;

/// Tells in one line that runs of processes that were killed have been moved out of the way.
final class Orphans {

    private static final int NAMED = 5;

    private Orphans() {}

    static void tell(List<RunId> orphans, String out, Screen screen) {
        if (orphans.isEmpty()) return;
        String names = orphans.stream().limit(NAMED).map(RunId::text).collect(joining(", "));
        String others = orphans.size() > NAMED ? " and " + (orphans.size() - NAMED) + " more" : "";
        String what = names
                + others
                + (orphans.size() == 1
                        ? " was killed before it was complete"
                        : " were killed before they were complete");
        screen.err(screen.errInk().dim(what + "; what is left lies in " + Plain.of(out) + "/.failed"));
    }
}
