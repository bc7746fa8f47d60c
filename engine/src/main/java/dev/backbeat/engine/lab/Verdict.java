package dev.backbeat.engine.lab;

import dev.backbeat.engine.runs.RunFolder;
import java.util.List;

/// What came of running a run again: every drift that was found, and what else is worth knowing.
public record Verdict(RunFolder run, List<Drift> drifts, List<String> notes) {
    public Verdict {
        drifts = List.copyOf(drifts);
        notes = List.copyOf(notes);
    }

    public boolean isIdentical() {
        return drifts.isEmpty();
    }
}
