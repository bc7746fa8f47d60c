package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The scripts below a folder, as their user would name them, in the order of their paths; hidden ones are left out.
final class ScriptFolder {
    private static final String ENDING = ".groovy";
    private static final int DEEPEST = 8;
    /// A folder with more of them was hardly meant.
    private static final int MOST = 1000;

    private ScriptFolder() {}

    static List<String> scripts(Path here, String folder) {
        Path root = here.resolve(UsageProblem.requireName(folder));
        if (!Files.isDirectory(root)) throw noFolder(folder);
        try (Stream<Path> files = Files.walk(root, DEEPEST, new FileVisitOption[0])) {
            List<String> scripts = files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(file -> file.toString().endsWith(ENDING) && !isHidden(file))
                    .limit(MOST + 1)
                    .map(file -> Path.of(folder).resolve(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            if (scripts.isEmpty() || scripts.size() > MOST) throw wrongNumber(folder, scripts.size());
            return scripts;
        } catch (IOException | UncheckedIOException e) {
            throw UsageProblem.badArgument(folder + " cannot be read", "check the rights of the folders in it");
        }
    }

    /// Files as they are, and the scripts of folders; each once.
    static List<String> named(Path here, List<String> names) {
        Set<String> files = new LinkedHashSet<>();
        for (String name : names) {
            if (Files.isDirectory(here.resolve(UsageProblem.requireName(name)))) files.addAll(scripts(here, name));
            else files.add(name);
        }
        return new ArrayList<>(files);
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) if (part.toString().startsWith(".")) return true;
        return false;
    }

    private static RuntimeException noFolder(String folder) {
        String advice = Spelling.nearest(folder, StrategiesCommand.COMMANDS)
                .map(command -> "did you mean 'strategies " + command + "'?")
                .orElse("go to the folder of your project, or name the one with the scripts");
        return UsageProblem.badArgument("there is no folder " + folder, advice);
    }

    private static RuntimeException wrongNumber(String folder, int number) {
        return number == 0
                ? UsageProblem.badArgument(
                        "there is no script in " + folder, "'backbeat new strategy NAME' writes a first one")
                : UsageProblem.badArgument(
                        "there are more than " + MOST + " scripts in " + folder, "name a folder with fewer");
    }
}
