package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the file of each symbol lies: a file, a folder of `<symbol>.csv`, or a pattern with `{symbol}` in it.
final class SymbolFiles {
    private static final String MARK = "{symbol}";

    private final Origin.CsvFolder origin;
    private final List<String> symbols;

    SymbolFiles(Origin.CsvFolder origin, List<String> symbols) {
        this.origin = origin;
        this.symbols = symbols;
    }

    /// The existing file of one symbol, as the user can find it.
    Path file(String symbol) {
        requireName(symbol);
        Path file = expected(symbol);
        if (Files.isRegularFile(file)) return file;
        if (Files.isDirectory(file))
            throw problem(
                    DataCode.UNREADABLE_DATA, file, file + " is a folder, not a file", "name a file for " + symbol);
        if (Files.exists(file))
            throw problem(DataCode.UNREADABLE_DATA, file, file + " is a device or a pipe", "name a file for " + symbol);
        throw problem(DataCode.MISSING_FILE, file, "there is no file " + file + " for " + symbol, advice(file));
    }

    /// The file as it may be kept: where the environment has a part in its path, as the experiment writes it.
    String written(String symbol, Path file) {
        if (origin.written().equals(origin.path())) return file.toString();
        String written = origin.written();
        return written.contains(MARK) ? written.replace(MARK, symbol) : written + " (" + symbol + ")";
    }

    // A symbol becomes part of a path and must not lead out of the folder.
    private void requireName(String symbol) {
        boolean bad = symbol.isBlank()
                || symbol.contains("/")
                || symbol.contains("\\")
                || symbol.contains("..")
                || symbol.equals(".")
                || symbol.chars().anyMatch(Character::isISOControl);
        if (bad) {
            String message = "the symbol '" + printable(symbol) + "' cannot be the name of a file";
            throw problem(DataCode.BAD_SYMBOL, Path.of(""), message, "a symbol has no /, \\ or .. in it");
        }
        if (symbols.indexOf(symbol) != symbols.lastIndexOf(symbol))
            throw problem(DataCode.BAD_SYMBOL, Path.of(""), symbol + " is named twice", "name every symbol once");
    }

    private static String printable(String symbol) {
        return symbol.replaceAll("\\p{Cntrl}", "?");
    }

    private Path expected(String symbol) {
        Path path = path(origin.path().replace(MARK, symbol));
        if (origin.path().contains(MARK)) return path;
        if (Files.isDirectory(path)) return path.resolve(symbol + ".csv");
        if (symbols.size() > 1) throw notForMany(path);
        return path;
    }

    private ProblemsFound notForMany(Path path) {
        String message = Files.exists(path)
                ? path + " is one file, but there are " + symbols.size() + " symbols"
                : "there is no folder " + path;
        return problem(DataCode.MISSING_FILE, path, message, "name a folder, or a pattern such as data/{symbol}.csv");
    }

    private Path path(String written) {
        try {
            return Path.of(origin.baseFolder()).resolve(written).normalize();
        } catch (InvalidPathException e) {
            throw problem(DataCode.MISSING_FILE, Path.of(""), "'" + printable(written) + "' is not a path", "");
        }
    }

    private static String advice(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) return "the folder " + file.getParent() + " does not exist";
        List<String> names = names(folder);
        Optional<String> near = Spelling.nearest(name(file), names);
        if (near.isPresent()) return "is " + near.get() + " meant, in the same folder?";
        return names.isEmpty() ? "the folder is empty" : "in that folder are " + listed(names);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(SymbolFiles::name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String listed(List<String> names) {
        int shown = Math.min(5, names.size());
        String some = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? some + " and " + (names.size() - shown) + " more" : some;
    }

    private ProblemsFound problem(DataCode code, Path file, String message, String advice) {
        String source = file.toString().isEmpty() ? origin.path() : file.toString();
        return new ProblemsFound(Problem.error(code, Place.of(source), message, advice));
    }
}
