package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.ExperimentFolder;
import dev.backbeat.engine.problem.ProblemsFound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Checks files and all those of folders, one after the other; what is wrong with one does not stop the others.
final class CheckedFiles {
    private final Path here;
    private final Look look;
    private final List<CheckedFile> checked = new ArrayList<>();

    CheckedFiles(Parts parts) {
        this.here = parts.currentFolder();
        this.look = new Look(parts);
    }

    /// Each file once, also if it is named and in a folder too.
    List<CheckedFile> of(List<String> names) throws Exception {
        Set<String> files = new LinkedHashSet<>();
        for (String name : names) {
            Path path = here.resolve(UsageProblem.requireName(name));
            if (Files.isDirectory(path)) files.addAll(inFolder(name, path));
            else files.add(name);
        }
        for (String file : files) check(file);
        return checked;
    }

    private List<String> inFolder(String name, Path folder) {
        List<Path> files = ExperimentFolder.all(folder, name);
        if (files.isEmpty()) throw UsageProblem.noFileIn(name);
        return files.stream()
                .map(file -> Path.of(name).resolve(folder.relativize(file)).toString())
                .toList();
    }

    private void check(String file) throws Exception {
        try {
            checked.add(CheckedFile.fine(file, look.at(file, List.of())));
        } catch (ProblemsFound found) {
            checked.add(CheckedFile.wrong(file, found));
        }
    }
}
