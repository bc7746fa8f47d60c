package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Follows the includes of a script, file by file, before any of them is parsed.
///
/// Nothing outside the folder of the script is ever opened.
final class Includes {
    private static final int MOST_FILES = 50;
    // Each file is parsed with the lines of those before it in front.
    private static final int MOST_LINES = 5_000;
    private static final int DEEPEST_LOOK = 5;

    private final String shownIn;
    private final Optional<Path> folder;
    private final Map<String, ScriptText> found = new LinkedHashMap<>();
    private final List<String> way = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int bytes;
    private int lines;

    private Includes(String shownIn, Optional<Path> folder) {
        this.shownIn = shownIn;
        this.folder = folder;
    }

    /// @param folder the folder of the script, empty if it lies in no file
    static Sources of(ScriptText script, Optional<Path> folder) {
        String shown = script.shownAs();
        var includes =
                new Includes(shown.substring(0, 1 + shown.replace('\\', '/').lastIndexOf('/')), folder);
        includes.check(script);
        includes.follow(script);
        if (!includes.problems.isEmpty()) throw new ProblemsFound(includes.problems);
        return new Sources(List.copyOf(includes.found.values()));
    }

    private void check(ScriptText script) {
        if (script.lineCount() > MOST_LINES)
            throw new ProblemsFound(Problem.error(
                    ScriptCode.TOO_LARGE,
                    script.place(MOST_LINES + 1),
                    "the script has " + script.lineCount() + " lines; at most " + MOST_LINES + " are allowed",
                    "split it up"));
    }

    private void follow(ScriptText file) {
        found.put(file.fileName(), file);
        bytes += file.text().getBytes(StandardCharsets.UTF_8).length;
        lines += file.lineCount();
        way.add(file.fileName());
        for (IncludeLine line : IncludeLine.in(file)) include(file, line);
        way.removeLast();
    }

    private void include(ScriptText from, IncludeLine line) {
        String name = from.fileName().substring(0, from.fileName().lastIndexOf('/') + 1) + line.path();
        Optional<String> refusal = IncludePath.refusal(line.path());
        if (folder.isEmpty())
            no(from, line, "a script that lies in no file includes none", "save it to a file, beside what it includes");
        else if (refusal.isPresent()) no(from, line, refusal.get(), IncludePath.ADVICE);
        else if (way.contains(name)) cycle(from, line, name);
        else if (IncludePath.isTaken(name))
            no(from, line, "'" + name + "' is what run folders call the script itself", "give the file another name");
        else if (!found.containsKey(name)) read(from, line, name, folder.get()).ifPresent(this::follow);
    }

    private Optional<ScriptText> read(ScriptText from, IncludeLine line, String name, Path folder) {
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) return missing(from, line, folder);
            if (!file.toRealPath().startsWith(folder.toRealPath()))
                return no(
                        from,
                        line,
                        "'" + line.path() + "' is a link that leads out of the folder of the script",
                        IncludePath.ADVICE);
            return bounded(from, line, ScriptText.read(file, shownIn + name).called(name));
        } catch (ProblemsFound e) {
            for (Problem problem : e.problems()) no(from, line, problem.message(), problem.advice());
        } catch (IOException e) {
            no(from, line, "'" + line.path() + "' cannot be read: " + e.getMessage(), "check its permissions");
        }
        return Optional.empty();
    }

    private Optional<ScriptText> bounded(ScriptText from, IncludeLine line, ScriptText read) {
        int size = read.text().getBytes(StandardCharsets.UTF_8).length;
        if (found.size() > MOST_FILES)
            return no(from, line, "a script includes at most " + MOST_FILES + " files", "put some of them together");
        if (bytes + size > ScriptText.MAX_BYTES)
            return no(
                    from,
                    line,
                    "with this file the script has " + (bytes + size) + " bytes; at most " + ScriptText.MAX_BYTES
                            + " are allowed",
                    "include less");
        if (lines + read.lineCount() > MOST_LINES)
            return no(
                    from,
                    line,
                    "with this file the script has " + (lines + read.lineCount()) + " lines; at most " + MOST_LINES
                            + " are allowed",
                    "include less");
        return Optional.of(read);
    }

    private Optional<ScriptText> missing(ScriptText from, IncludeLine line, Path folder) {
        Path start = folder.resolve(from.fileName()).resolveSibling("");
        String advice = IncludePath.meant(line.path(), scriptsBelow(start))
                .map(near -> "did you mean '" + near + "'?")
                .orElse("its path starts from the folder of this file");
        return no(from, line, "there is no file '" + line.path() + "'", advice);
    }

    private List<String> scriptsBelow(Path start) {
        try (Stream<Path> files = Files.find(start, DEEPEST_LOOK, (file, kind) -> kind.isRegularFile())) {
            return files.map(file -> start.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".groovy") && !way.contains(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private void cycle(ScriptText from, IncludeLine line, String name) {
        List<String> round = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
        round.add(name);
        no(
                from,
                line,
                "'" + name + "' would include itself: " + String.join(" → ", round),
                "take one of these includes out");
    }

    private <T> Optional<T> no(ScriptText from, IncludeLine line, String message, String advice) {
        problems.add(Problem.error(ScriptCode.BAD_INCLUDE, from.place(line.span()), message, advice));
        return Optional.empty();
    }
}
