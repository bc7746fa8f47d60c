package dev.backbeat.engine.tracking;

import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.runs.RunFolder;

/// Where a finished run is recorded besides its folder: a store beside the project, a server.
///
/// The run folder is complete and on the disk before a tracker hears of it, so whatever happens here loses no run. A
/// store embedded in the project and a tracking server are to be two more implementations of this.
public interface Tracker {

    void record(RunFolder run, Report report);

    /// Records nothing: the run folder is all there is.
    Tracker NONE = (run, report) -> {};
}
