package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.ExperimentFolder;
import dev.backbeat.engine.problem.ProblemsFound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which experiments of `configs` run a script; those that cannot be read run none.
final class ScriptUsers {
    private static final String CONFIGS = "configs";
    /// Of more, reading them all would take longer than the list is worth.
    private static final int MOST = 100;

    private final Path here;
    private final Map<Path, List<String>> users = new TreeMap<>();

    ScriptUsers(Parts parts) throws Exception {
        this.here = parts.currentFolder().toAbsolutePath().normalize();
        Path configs = here.resolve(CONFIGS);
        if (!Files.isDirectory(configs)) return;
        List<Path> experiments = ExperimentFolder.experiments(configs, CONFIGS);
        if (experiments.size() > MOST) return;
        for (Path experiment : experiments) note(experiment, new Look(parts));
    }

    private void note(Path file, Look look) throws Exception {
        String name =
                here.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
        try {
            look.at(name, List.of())
                    .experiment()
                    .map(experiment -> file.resolveSibling(experiment.scriptPath())
                            .toAbsolutePath()
                            .normalize())
                    .ifPresent(script -> users.computeIfAbsent(script, one -> new ArrayList<>())
                            .add(name));
        } catch (ProblemsFound broken) {
            // 'config check' tells what is wrong with it.
        }
    }

    List<String> of(String script) {
        return users.getOrDefault(here.resolve(script).normalize(), List.of());
    }
}
