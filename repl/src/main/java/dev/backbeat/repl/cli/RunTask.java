package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Experiment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// An experiment still to be read, so that what is wrong with it is found when its turn comes.
///
/// `source` is what its user called it; `file` is absent for an experiment given by flags alone.
record RunTask(String source, Optional<Path> file, Callable<Experiment> experiment) {}
