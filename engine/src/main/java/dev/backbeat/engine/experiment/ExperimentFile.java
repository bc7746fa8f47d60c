package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.Composition;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.SourceText;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an experiment from YAML and flags, or throws every problem of files, flags and script at once.
///
/// Layers, from the lowest: built-in defaults, the script's own sizing, what the file extends in that order, the blocks
/// it uses, the file, the flags in their order.
public final class ExperimentFile {
    private static final String COMMAND_LINE = "command line";

    private final StrategySource strategies;
    private final Map<String, String> environment;

    public ExperimentFile(StrategySource strategies) {
        this(strategies, Map.of());
    }

    /// @param environment what `${env:NAME}` stands for, where it is allowed
    public ExperimentFile(StrategySource strategies, Map<String, String> environment) {
        this.strategies = strategies;
        this.environment = Map.copyOf(environment);
    }

    /// @param shownAs the file as its user named it; paths in it are relative to its folder
    public Experiment read(Path file, String shownAs, List<Setting> settings) {
        var findings = new Findings();
        Composition composition = composed(file, shownAs, settings, findings);
        refuseAbstract(composition, findings);
        return loading(composition, ShownAs.file(shownAs), folderOf(file), findings)
                .experiment(original(composition));
    }

    /// Checks a file as far as it goes: one that only others extend or use need not say everything.
    ///
    /// @return the experiment, or empty if the file is none itself
    public Optional<Experiment> check(Path file, String shownAs, List<Setting> settings) {
        var findings = new Findings();
        Composition composition = composed(file, shownAs, settings, findings);
        var loading = loading(composition, ShownAs.file(shownAs), folderOf(file), findings);
        if (composition.partial().isEmpty()) return Optional.of(loading.experiment(original(composition)));
        loading.check();
        return Optional.empty();
    }

    /// An experiment whose text is at hand, with its paths relative to `baseFolder`.
    public Experiment read(String text, String shownAs, Path baseFolder, List<Setting> settings) {
        var findings = new Findings();
        Path file = baseFolder.resolve(ShownAs.file(shownAs).fileName());
        Composition composition = Composition.of(
                        SourceText.file(shownAs, text),
                        file,
                        flags(settings, findings),
                        ExperimentSchema.SCHEMA,
                        findings)
                .orElseThrow(() -> new ProblemsFound(findings.errors()));
        refuseAbstract(composition, findings);
        return loading(composition, ShownAs.file(shownAs), baseFolder, findings).experiment(original(composition));
    }

    /// An experiment given by flags alone, with paths relative to `folder`; its original is its resolved text.
    public Experiment fromFlags(List<Setting> settings, Path folder) {
        var findings = new Findings();
        Composition composition = Composition.of(
                        SourceText.file(COMMAND_LINE, "{}"),
                        folder.resolve(COMMAND_LINE),
                        flags(settings, findings),
                        ExperimentSchema.SCHEMA,
                        findings)
                .orElseThrow();
        return loading(composition, ShownAs.commandLine(COMMAND_LINE), folder, findings)
                .experiment(Optional.empty());
    }

    private Composition composed(Path file, String shownAs, List<Setting> settings, Findings findings) {
        return Composition.of(file, shownAs, flags(settings, findings), ExperimentSchema.SCHEMA, findings)
                .orElseThrow(() -> new ProblemsFound(findings.errors()));
    }

    private static List<Node.Mapping> flags(List<Setting> settings, Findings findings) {
        return settings.stream()
                .flatMap(s -> SettingNodes.of(s, findings).stream())
                .toList();
    }

    private static void refuseAbstract(Composition composition, Findings findings) {
        composition
                .partial()
                .ifPresent(said -> findings.error(
                        ConfigCode.ABSTRACT_FILE,
                        said.key().place(),
                        "the file is no experiment, but one that others extend",
                        "run a file that says 'extends: [" + said.key().place().source() + "]', or remove 'abstract'"));
    }

    private static Optional<String> original(Composition composition) {
        return Optional.of(composition.parts().getFirst().source().text());
    }

    private Loading loading(Composition composition, ShownAs shownAs, Path baseFolder, Findings findings) {
        return new Loading(composition, strategies, shownAs, baseFolder, environment, findings);
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }
}
