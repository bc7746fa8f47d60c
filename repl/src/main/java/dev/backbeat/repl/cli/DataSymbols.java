package dev.backbeat.repl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The symbols that data files are named for, so that nobody need list them.
final class DataSymbols {
    private static final String MARK = "{symbol}";
    /// More were hardly meant one by one.
    private static final int MOST = 50;

    private DataSymbols() {}

    /// In alphabetical order; none if the path is no folder and no pattern, or has too many files to be meant.
    static List<String> in(Path path) {
        if (Files.isDirectory(path)) return named(path, MARK + ".csv");
        Path folder = path.resolveSibling("");
        String pattern = String.valueOf(path.getFileName());
        return pattern.contains(MARK) && Files.isDirectory(folder) ? named(folder, pattern) : List.of();
    }

    private static List<String> named(Path folder, String pattern) {
        String start = pattern.substring(0, pattern.indexOf(MARK));
        String end = pattern.substring(start.length() + MARK.length());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> symbols = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(start) && name.endsWith(end))
                    .filter(name -> name.length() > start.length() + end.length() && !name.startsWith("."))
                    .map(name -> name.substring(start.length(), name.length() - end.length()))
                    .sorted()
                    .limit(MOST + 1)
                    .toList();
            return symbols.size() > MOST ? List.of() : symbols;
        } catch (IOException e) {
            return List.of();
        }
    }
}
