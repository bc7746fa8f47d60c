package dev.backbeat.engine.runs;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the run a person means: the one place that knows how runs can be named.
///
/// A RUN is a path to its folder; `last`; `name@n`, the n-th run of that name, the oldest being `name@1`; the start of
/// a run id or of the six letters at its end; or the id that stores have for it. Everything but a path is looked for in
/// one folder of runs.
public final class RunFinder {
    private static final Pattern NUMBERED = Pattern.compile("(.+)@([1-9][0-9]{0,8})");
    private static final Pattern IN_STORES = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_SHOWN = 5;

    private final Path currentFolder;
    private final Path root;

    /// @param currentFolder what a path to a run is relative to
    /// @param root the folder of runs
    public RunFinder(Path currentFolder, Path root) {
        this.currentFolder = currentFolder;
        this.root = root;
    }

    /// @throws ProblemsFound if no run, or more than one, is meant
    public RunFolder find(String reference) {
        return look(reference).orElseThrow(() -> new ProblemsFound(none(reference)));
    }

    /// @throws ProblemsFound if more than one run is meant
    public Optional<RunFolder> look(String reference) {
        Optional<RunFolder> byPath = atPath(reference);
        if (byPath.isPresent()) return byPath;
        List<RunFolder> meant = meant(reference);
        if (meant.size() > 1) throw new ProblemsFound(several(reference, meant));
        return meant.stream().findFirst();
    }

    /// All complete runs, oldest first.
    public List<RunId> all() {
        List<RunId> ids = new ArrayList<>();
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.toList())
                RunId.find(entry.getFileName().toString())
                        .filter(id -> RunFolder.isAt(entry))
                        .ifPresent(ids::add);
        } catch (IOException e) {
            return List.of();
        }
        // Ids tell the second; only of runs started within the same one is the manifest asked.
        ids.sort(Comparator.comparing(RunId::second)
                .thenComparing(id -> open(id).manifest().createdAt()));
        return ids;
    }

    /// The run whose folder that is the path of.
    public Optional<RunFolder> atPath(String reference) {
        try {
            Path path = currentFolder.resolve(reference);
            return RunFolder.isAt(path) ? Optional.of(RunFolder.at(path)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private List<RunFolder> meant(String reference) {
        List<RunId> all = all();
        Matcher numbered = NUMBERED.matcher(reference);
        if (reference.equals("last")) return all.isEmpty() ? List.of() : List.of(open(all.getLast()));
        if (numbered.matches()) return numbered(all, numbered.group(1), Integer.parseInt(numbered.group(2)));
        if (IN_STORES.matcher(reference).matches())
            return all.stream()
                    .map(this::open)
                    .filter(run -> isInStores(run, reference))
                    .toList();
        return all.stream()
                .filter(id -> id.text().startsWith(reference) || id.hash().startsWith(reference))
                .map(this::open)
                .toList();
    }

    private static boolean isInStores(RunFolder run, String reference) {
        return run.id().inStores(run.manifest().createdAt()).equals(reference);
    }

    private List<RunFolder> numbered(List<RunId> all, String name, int number) {
        List<RunId> named =
                all.stream().filter(id -> id.name().equals(RunId.slug(name))).toList();
        return number > named.size() ? List.of() : List.of(open(named.get(number - 1)));
    }

    private RunFolder open(RunId id) {
        return RunFolder.at(root.resolve(id.text()));
    }

    private Problem none(String reference) {
        List<RunId> all = all();
        String known = all.isEmpty()
                ? "there is no run in " + root
                : "the newest in " + root + ": "
                        + shown(all.reversed().stream().map(RunId::text).toList());
        return Problem.error(RunCode.NO_SUCH_RUN, Place.of("RUN"), "no run is called '" + reference + "'", known);
    }

    private static Problem several(String reference, List<RunFolder> meant) {
        List<String> ids = meant.stream().map(run -> run.id().text()).toList();
        return Problem.error(
                RunCode.AMBIGUOUS_RUN,
                Place.of("RUN"),
                "'" + reference + "' can be " + meant.size() + " runs: " + shown(ids),
                "write more letters of the one you mean");
    }

    private static String shown(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_SHOWN)));
        return ids.size() > MOST_SHOWN ? first + ", …" : first;
    }
}
