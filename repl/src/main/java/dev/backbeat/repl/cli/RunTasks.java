package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.ExperimentFile;
import dev.backbeat.engine.experiment.ExperimentFolder;
import dev.backbeat.engine.experiment.Setting;
import dev.backbeat.engine.problem.ProblemsFound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a command line asks to run: files, those of whole folders, or flags alone.
final class RunTasks {
    private final ExperimentFile experiments;
    private final ExperimentFlags flags;
    private final Path here;

    RunTasks(Parts parts, ExperimentFlags flags) {
        this.experiments = parts.experiments();
        this.flags = flags;
        this.here = parts.currentFolder();
    }

    List<RunTask> of(List<String> names) {
        return names.isEmpty()
                ? List.of(ofFlags())
                : names.stream().flatMap(this::named).toList();
    }

    /// Whether so many experiments are meant that they are told about together.
    boolean areBatch(List<String> names) {
        return names.size() > 1
                || names.stream().anyMatch(name -> !name.isBlank() && Files.isDirectory(here.resolve(name)));
    }

    private RunTask ofFlags() {
        return new RunTask(
                "command line", Optional.empty(), () -> experiments.fromFlags(flags.settings(Optional.empty()), here));
    }

    private Stream<RunTask> named(String name) {
        Path path = here.resolve(UsageProblem.requireName(name));
        return Files.isDirectory(path) ? inFolder(name, path) : Stream.of(ofFile(name, path));
    }

    /// A folder without an experiment is a mistake of its own, and no reason not to run the others.
    private Stream<RunTask> inFolder(String name, Path folder) {
        try {
            List<Path> files = ExperimentFolder.experiments(folder, name);
            if (files.isEmpty()) throw UsageProblem.noExperimentIn(name);
            return files.stream()
                    .map(file -> ofFile(
                            Path.of(name).resolve(folder.relativize(file)).toString(), file));
        } catch (ProblemsFound e) {
            return Stream.of(new RunTask(name, Optional.empty(), () -> refused(e)));
        }
    }

    private static Experiment refused(ProblemsFound problems) {
        throw problems;
    }

    private RunTask ofFile(String name, Path file) {
        List<Setting> settings = flags.settings(Optional.of(here));
        return new RunTask(name, Optional.of(file), () -> experiments.read(file, name, settings));
    }
}
