package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.runs.RunId;
import java.nio.file.Path;

/// Hears of runs as they are made, and sees to it that they are recorded where they ask to be.
///
/// A run's folder is on the disk before it is heard of, so whatever happens here loses none, and the run waits for
/// nothing.
public interface Recorder {

    /// A run has begun, to be recorded there when it is done.
    ///
    /// @param baseFolder what paths of the experiment are relative to
    void expect(Tracking where, Path baseFolder);

    /// It is in its folder, complete or failed.
    void kept(RunId run);

    /// Records nothing: run folders are all there is.
    Recorder NONE = new Recorder() {
        @Override
        public void expect(Tracking where, Path baseFolder) {}

        @Override
        public void kept(RunId run) {}
    };
}
