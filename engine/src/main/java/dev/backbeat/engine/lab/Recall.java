package dev.backbeat.engine.lab;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.runs.RunFolder;
import java.nio.file.Path;

/// Makes an experiment of the copies in a run folder.
public interface Recall {

    /// @param baseFolder what relative paths to data are taken from; the script is the run's copy
    Experiment experiment(RunFolder run, Path baseFolder);
}
