package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.ExperimentFile;
import dev.backbeat.engine.lab.Lab;
import dev.backbeat.engine.lab.Reproduction;
import dev.backbeat.engine.runs.RunFolders;
import dev.backbeat.engine.strategy.StrategySource;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Outbox;
import dev.backbeat.engine.tracking.Probe;
import dev.backbeat.engine.tracking.Recorder;
import dev.backbeat.engine.tracking.Stores;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.models.Models;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What the commands work with; each part is made when it is asked for, so that no command pays for another's.
public interface Parts {

    ExperimentFile experiments();

    /// The indicators of the language, group by group.
    List<IndicatorPage> indicators();

    StrategySource strategies();

    /// The words of the language, as a file that IntelliJ IDEA completes scripts from.
    String editorWords();

    /// @param plots whether runs written there get pictures
    RunFolders runs(Path folder, boolean plots);

    /// @param recorder hears of what is run there
    Lab lab(RunFolders runs, Recorder recorder);

    /// @param runs the folder of runs
    Outbox outbox(Path runs);

    /// @param runs the folder of runs
    Stores stores(Path runs);

    Probe probe(Destination server);

    /// @param store the folder of an embedded one
    Probe probe(Path store);

    /// What a store tells of its runs.
    History history(Store store);

    /// The registered models of a store.
    Models models(Store store);

    Reproduction reproduction();

    /// The folder that relative paths on the command line are taken from.
    Path currentFolder();

    Map<String, String> environment();

    Instant now();

    /// Nanoseconds of a clock that only goes forward, for progress.
    long ticks();
}
