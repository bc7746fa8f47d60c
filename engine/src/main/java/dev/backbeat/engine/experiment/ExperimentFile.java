package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.NodeReader;
import dev.backbeat.engine.experiment.yaml.SourceFile;
import dev.backbeat.engine.experiment.yaml.SourceText;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads an experiment from YAML and flags, or throws every problem of file, flags and script at once.
///
/// Layers, from the lowest: built-in defaults, the script's own sizing, the file, the flags in their order.
public final class ExperimentFile {
    private static final String COMMAND_LINE = "command line";

    private final StrategySource strategies;

    public ExperimentFile(StrategySource strategies) {
        this.strategies = strategies;
    }

    /// @param shownAs the file as its user named it; paths in it are relative to its folder
    public Experiment read(Path file, String shownAs, List<Setting> settings) {
        SourceText source = SourceFile.read(file, shownAs);
        return read(source, folderOf(file), settings);
    }

    /// An experiment whose text is at hand, with its paths relative to `baseFolder`.
    public Experiment read(String text, String shownAs, Path baseFolder, List<Setting> settings) {
        return read(SourceText.file(shownAs, text), baseFolder, settings);
    }

    /// An experiment given by flags alone, with paths relative to `folder`; its original is its resolved text.
    public Experiment fromFlags(List<Setting> settings, Path folder) {
        var findings = new Findings();
        var nothing = new Node.Mapping(List.of(), Place.of(COMMAND_LINE));
        var loading = new Loading(strategies, ShownAs.commandLine(COMMAND_LINE), folder, findings);
        return loading.experiment(nothing, settings, Optional.empty());
    }

    private Experiment read(SourceText source, Path baseFolder, List<Setting> settings) {
        var findings = new Findings();
        Optional<Node> root = NodeReader.read(source, findings);
        var loading = new Loading(strategies, ShownAs.file(source.shownAs()), baseFolder, findings);
        return switch (root.orElseGet(() -> new Node.Scalar("", false, source.whole()))) {
            case Node.Mapping tree -> loading.experiment(tree, settings, Optional.of(source.text()));
            case Node other -> throw noSections(other, findings);
        };
    }

    private static ProblemsFound noSections(Node root, Findings findings) {
        String advice = "an experiment has sections, at least 'strategy:' and 'data:'";
        boolean empty = root instanceof Node.Scalar scalar && (scalar.isEmpty() || scalar.isNull());
        if (!empty)
            findings.error(ConfigCode.WRONG_TYPE, root.place(), root.kind() + " stands where sections belong", advice);
        else if (!findings.hasErrors())
            findings.error(ConfigCode.MISSING_KEY, Place.of(root.place().source()), "the file is empty", advice);
        return new ProblemsFound(findings.errors());
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }
}
