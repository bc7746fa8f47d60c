package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// From the sections of a file and some flags to an experiment; good for one.
final class Loading {
    private static final Schema SCHEMA = ExperimentSchema.SCHEMA;

    private final StrategySource strategies;
    private final ShownAs shownAs;
    private final Path baseFolder;
    private final Findings findings;
    private final Layers layers;

    Loading(StrategySource strategies, ShownAs shownAs, Path baseFolder, Findings findings) {
        this.strategies = strategies;
        this.shownAs = shownAs;
        this.baseFolder = baseFolder;
        this.findings = findings;
        this.layers = new Layers(SCHEMA, findings);
    }

    /// @param original the text of the file; empty if there is none
    Experiment experiment(Node.Mapping file, List<Setting> settings, Optional<String> original) {
        List<Node.Mapping> given = Stream.concat(
                        Stream.of(file), settings.stream().flatMap(s -> SettingNodes.of(s, findings).stream()))
                .toList();
        Place whole = Place.of(shownAs.source());
        var nothing = new Node.Mapping(List.of(), whole);
        Node.Mapping said = merged(nothing, given);
        var script = new Script(strategies, shownAs, baseFolder, findings);
        Optional<Strategy> strategy = script.strategy(said);
        Node.Mapping tree = strategy.map(s -> withSizing(s, script.place(said), said, given))
                .orElse(said);
        // A script may choose the model: while it cannot be read, nothing follows from one the file does not name.
        Set<String> undecided = strategy.isPresent() ? Set.of() : Set.of(SizingKeys.MODEL.path());
        Values values = Check.values(SCHEMA, tree, whole, undecided, findings);
        Agreement.check(values, findings);
        Optional<Parameters> parameters = strategy.flatMap(s -> parameters(s, values));
        if (findings.hasErrors()) throw new ProblemsFound(inOrder());
        return experiment(values, strategy.orElseThrow(), parameters.orElseThrow(), original);
    }

    private Node.Mapping withSizing(Strategy strategy, Place script, Node.Mapping said, List<Node.Mapping> given) {
        Node.Mapping merged = merged(ScriptSizing.below(said, strategy, script), given);
        return ScriptSizing.isTakenBack(merged, strategy) ? said : merged;
    }

    private Node.Mapping merged(Node.Mapping lowest, List<Node.Mapping> pieces) {
        Node.Mapping merged = lowest;
        for (Node.Mapping piece : pieces) merged = layers.over(merged, piece);
        return merged;
    }

    private Optional<Parameters> parameters(Strategy strategy, Values values) {
        boolean given = values.isGiven(StrategyKeys.PARAMS);
        if (given && values.find(StrategyKeys.PARAMS).isEmpty()) return Optional.empty();
        Place place = values.place(given ? StrategyKeys.PARAMS : StrategyKeys.SCRIPT);
        return ParameterValues.of(strategy, values.find(StrategyKeys.PARAMS).orElse(List.of()), place, findings);
    }

    private Experiment experiment(Values values, Strategy strategy, Parameters parameters, Optional<String> original) {
        var binding = new Binding(values);
        String script = values.get(StrategyKeys.SCRIPT);
        var unwritten = new Experiment(
                values.find(StrategyKeys.NAME).orElseGet(() -> shownAs.name(script)),
                values.get(StrategyKeys.DESCRIPTION),
                values.get(StrategyKeys.TAGS),
                strategy,
                script,
                parameters,
                binding.market(baseFolder),
                values.get(TradingKeys.CURRENCY),
                binding.rules(),
                binding.metrics(),
                binding.goals(),
                baseFolder,
                "",
                "",
                findings.warnings());
        String resolved = ResolvedText.of(unwritten, SCHEMA);
        return unwritten.written(original.orElse(resolved), resolved);
    }

    /// As a reader goes through them: the file from its top, then flags and script.
    private List<Problem> inOrder() {
        Predicate<Problem> inFile = p -> p.place().source().equals(shownAs.source());
        Comparator<Problem> byPlace = Comparator.<Problem>comparingInt(p ->
                        p.place().line() == 0 ? Integer.MAX_VALUE : p.place().line())
                .thenComparingInt(p -> p.place().column());
        return Stream.concat(
                        findings.errors().stream().filter(inFile).sorted(byPlace),
                        findings.errors().stream().filter(inFile.negate()))
                .toList();
    }
}
