package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder whose files are called by their names without the ending: templates, strategies.
///
/// @param what one of them, in words
/// @param here the folder as seen from which it is named in messages
record Shelf(String what, Path here, Path folder, String ending) {

    /// @throws dev.backbeat.engine.problem.ProblemsFound if there is none of that name
    Path find(String name) {
        String plain = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        List<String> names = names();
        if (names.contains(plain)) return folder.resolve(plain + ending);
        if (names.isEmpty())
            throw UsageProblem.badArgument(
                    "there is no " + what + " '" + name + "', and none in " + here.relativize(folder),
                    "go to the folder of your project, which has " + folder.getFileName() + "/ in it");
        throw UsageProblem.badArgument(
                "there is no " + what + " '" + name + "' in " + here.relativize(folder),
                Spelling.advice(plain, names, "known"));
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
