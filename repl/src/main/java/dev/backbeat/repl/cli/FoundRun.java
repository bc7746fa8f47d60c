package dev.backbeat.repl.cli;

import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.tracking.history.RecordedRun;

/// A run that somebody named: one whose folder is there, or one that a store alone has.
sealed interface FoundRun {

    record InFolder(RunFolder run) implements FoundRun {}

    record InStore(RecordedRun run, Store store) implements FoundRun {}
}
