package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.Composition;
import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.composition.Layers;
import dev.backbeat.engine.experiment.composition.References;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From the layers of an experiment to the experiment; good for one.
final class Loading {
    private static final Schema SCHEMA = ExperimentSchema.SCHEMA;

    private final Composition composition;
    private final ShownAs shownAs;
    private final Path baseFolder;
    private final Map<String, String> environment;
    private final boolean forOthers;
    private final Findings findings;
    private final BasePaths paths;
    private final Script script;
    private final Place whole;

    /// @param forOthers whether the file is a base, block or template by the folder it lies in
    Loading(
            Composition composition,
            StrategySource strategies,
            ShownAs shownAs,
            Path baseFolder,
            Map<String, String> environment,
            boolean forOthers,
            Findings findings) {
        this.composition = composition;
        this.shownAs = shownAs;
        this.baseFolder = baseFolder;
        this.environment = environment;
        this.forOthers = forOthers;
        this.findings = findings;
        this.paths = new BasePaths(baseFolder, composition.parts());
        this.script = new Script(strategies, shownAs, paths, findings);
        this.whole = shownAs.file().isPresent()
                ? composition.parts().getFirst().source().start()
                : Place.of(shownAs.source());
    }

    /// @param original the text of the file; empty if there is none
    Experiment experiment(Optional<String> original) {
        Loaded loaded = loaded();
        requireNoErrors();
        return experiment(loaded, original);
    }

    /// As far as it goes: in a file that is no experiment itself all must be right, but it need not say all.
    Checked checked(Optional<String> original) {
        Loaded loaded = loaded();
        requireNoErrors();
        if (!partial()) return Checked.of(experiment(loaded, original));
        return new Checked(
                Optional.empty(),
                ResolvedText.of(loaded.values, SCHEMA),
                tracing(loaded).of(loaded.values, SCHEMA),
                findings.warnings());
    }

    private void requireNoErrors() {
        if (findings.hasErrors()) throw new ProblemsFound(ProblemOrder.of(findings.errors(), composition.parts()));
    }

    private record Loaded(
            Node.Mapping tree,
            Place script,
            Values values,
            Optional<Strategy> strategy,
            Optional<Parameters> parameters) {}

    private Loaded loaded() {
        Node.Mapping said = merged(nothing());
        Node.Mapping plain = references(said, Optional.empty(), new Findings()).resolved();
        Optional<Strategy> strategy = script.strategy(plain);
        Node.Mapping layered = strategy.map(s -> withSizing(s, script.place(plain), plain, said))
                .orElse(said);
        var references = references(layered, strategy, findings);
        Node.Mapping tree = references.resolved();
        Values values = Check.values(
                SCHEMA, tree, whole, undecided(strategy, references), references.broken(), partial(), findings);
        paths.rewrite(values);
        if (!partial()) Agreement.check(values, findings);
        if (!partial()) new MlflowVariables(environment).fill(values, findings);
        Optional<Parameters> parameters = strategy.flatMap(s -> parameters(s, values));
        return new Loaded(tree, script.place(plain), values, strategy, parameters);
    }

    private Node.Mapping nothing() {
        return new Node.Mapping(List.of(), whole);
    }

    private boolean partial() {
        return forOthers || composition.incomplete() || composition.partial().isPresent();
    }

    /// A script may choose the model: while it cannot be read, nothing follows from one the file does not name.
    private Set<String> undecided(Optional<Strategy> strategy, References references) {
        var undecided = new HashSet<String>(references.broken());
        if (strategy.isEmpty()) undecided.add(SizingKeys.MODEL.path());
        if (partial())
            undecided.addAll(SCHEMA.keys().stream()
                    .flatMap(k -> k.when().stream())
                    .map(Key.When::path)
                    .collect(Collectors.toSet()));
        return undecided;
    }

    private References references(Node.Mapping tree, Optional<Strategy> strategy, Findings told) {
        var unsaid = new Unsaid(new Selectors(SCHEMA, tree, Set.of()), strategy, shownAs);
        return new References(tree, SCHEMA, unsaid::find, environment, told);
    }

    private Node.Mapping withSizing(Strategy strategy, Place place, Node.Mapping plain, Node.Mapping said) {
        Node.Mapping merged = merged(ScriptSizing.below(plain, strategy, place));
        return ScriptSizing.isTakenBack(merged, strategy) ? said : merged;
    }

    private Node.Mapping merged(Node.Mapping lowest) {
        var layers = new Layers(SCHEMA, findings);
        Node.Mapping merged = lowest;
        for (Node.Mapping layer : composition.layers()) merged = layers.over(merged, layer);
        return merged;
    }

    private Optional<Parameters> parameters(Strategy strategy, Values values) {
        boolean given = values.isGiven(StrategyKeys.PARAMS);
        if (given && values.find(StrategyKeys.PARAMS).isEmpty()) return Optional.empty();
        Place place = values.place(given ? StrategyKeys.PARAMS : StrategyKeys.SCRIPT);
        return ParameterValues.of(strategy, values.find(StrategyKeys.PARAMS).orElse(List.of()), place, findings);
    }

    private Experiment experiment(Loaded loaded, Optional<String> original) {
        Values values = loaded.values;
        var binding = new Binding(values);
        String script = values.get(StrategyKeys.SCRIPT);
        var unwritten = new Experiment(
                values.find(StrategyKeys.NAME).orElseGet(() -> shownAs.name(script)),
                values.get(StrategyKeys.DESCRIPTION),
                values.get(StrategyKeys.TAGS),
                loaded.strategy.orElseThrow().within(binding.limits()),
                script,
                loaded.parameters.orElseThrow(),
                binding.market(baseFolder),
                values.get(TradingKeys.CURRENCY),
                binding.rules(),
                binding.metrics(),
                binding.goals(),
                binding.reporting(),
                binding.tracking(),
                baseFolder,
                "",
                "",
                findings.warnings(),
                Origins.NONE);
        Values complete = Unbinding.values(unwritten);
        String resolved = ResolvedText.of(complete, SCHEMA);
        var origins = new Origins(further(), tracing(loaded).of(complete, SCHEMA), symbols(loaded));
        return unwritten.written(original.orElse(resolved), resolved, origins);
    }

    private static Tracing tracing(Loaded loaded) {
        return new Tracing(loaded.tree, loaded.values, loaded.script);
    }

    /// Where each symbol is named, if one is.
    private static Map<String, Place> symbols(Loaded loaded) {
        var places = new LinkedHashMap<String, Place>();
        for (Key<?> key : List.of(DataKeys.REFERENCES, DataKeys.SYMBOLS))
            switch (KeyPath.of(key.path()).in(loaded.tree).orElse(null)) {
                case Node.Sequence list -> list.items().forEach(item -> symbol(item, places));
                case Node.Scalar one when key.equals(DataKeys.REFERENCES) -> symbol(one, places);
                case null, default -> {}
            }
        return places;
    }

    private static void symbol(Node item, Map<String, Place> places) {
        if (item instanceof Node.Scalar symbol) places.put(symbol.text(), symbol.place());
    }

    private List<Origins.Source> further() {
        return composition.parts().stream()
                .skip(1)
                .map(p -> new Origins.Source(p.path().toString(), p.source().text()))
                .toList();
    }
}
