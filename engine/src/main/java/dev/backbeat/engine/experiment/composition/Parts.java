package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Allowance;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.NodeReader;
import dev.backbeat.engine.experiment.yaml.SourceFile;
import dev.backbeat.engine.experiment.yaml.SourceText;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.ProblemsFound;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the files of one experiment, each once, all within one allowance.
final class Parts {
    static final int MOST = 100;

    private final Findings findings;
    private final Allowance allowance = new Allowance();
    private final Map<Path, Optional<Part>> read = new LinkedHashMap<>();
    private boolean incomplete;
    private boolean overfull;

    Parts(Findings findings) {
        this.findings = findings;
    }

    /// Whether some file could not be read, so that nothing follows from what is not said.
    boolean isIncomplete() {
        return incomplete;
    }

    List<Part> all() {
        return read.values().stream().flatMap(Optional::stream).toList();
    }

    /// Empty if it cannot be read, which is then among the findings.
    Optional<Part> read(Path file, String shownAs) {
        Optional<Part> known = read.get(file);
        if (known != null) return known;
        Optional<Part> part = fresh(file, shownAs);
        read.put(file, part);
        return part;
    }

    /// A file whose text is at hand.
    Optional<Part> taken(SourceText source, Path file) {
        Optional<Part> part = parsed(source, file);
        read.put(file, part);
        return part;
    }

    /// Whether one more file is too many, which is told once.
    boolean refusesMore(Place place) {
        if (read.size() < MOST) return false;
        if (!overfull)
            findings.error(
                    ConfigCode.TOO_LARGE,
                    place,
                    "this is one file too many: an experiment is made of at most " + MOST,
                    "put several of them into one");
        overfull = true;
        missed();
        return true;
    }

    void missed() {
        incomplete = true;
    }

    private Optional<Part> fresh(Path file, String shownAs) {
        try {
            return parsed(SourceFile.read(file, shownAs, allowance), file);
        } catch (ProblemsFound e) {
            findings.addAll(e.problems());
            missed();
            return Optional.empty();
        }
    }

    private Optional<Part> parsed(SourceText source, Path file) {
        int before = findings.errors().size();
        Optional<Node> root = NodeReader.read(source, allowance, findings);
        if (root.isPresent() && root.get() instanceof Node.Mapping tree)
            return Optional.of(new Part(source, file, SecretEntries.refused(tree, findings)));
        missed();
        root.ifPresentOrElse(r -> noSections(r, before), () -> empty(source, before));
        return Optional.empty();
    }

    private void noSections(Node root, int before) {
        if (root instanceof Node.Scalar scalar && (scalar.isEmpty() || scalar.isNull())) {
            empty(SourceText.file(root.place().source(), ""), before);
            return;
        }
        findings.error(ConfigCode.WRONG_TYPE, root.place(), root.kind() + " stands where sections belong", sections());
    }

    private void empty(SourceText source, int before) {
        if (findings.errors().size() == before)
            findings.error(ConfigCode.MISSING_KEY, source.whole(), "the file is empty", sections());
    }

    private static String sections() {
        return "an experiment has sections, at least 'strategy:' and 'data:'";
    }
}
