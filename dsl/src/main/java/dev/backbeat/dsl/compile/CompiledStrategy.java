package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.graph.Binding;
import dev.backbeat.dsl.compile.graph.MarketColumns;
import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.SymbolColumns;
import dev.backbeat.dsl.compile.graph.Timeframes;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.BarScript;
import dev.backbeat.dsl.language.BookScript;
import dev.backbeat.dsl.language.Budget;
import dev.backbeat.dsl.language.RuleScript;
import dev.backbeat.dsl.language.Script;
import dev.backbeat.dsl.language.ScriptFault;
import dev.backbeat.dsl.language.SymbolScript;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.strategy.Parameter;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Plot;
import dev.backbeat.engine.strategy.ScriptLimits;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.SymbolDecider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script, compiled: its class and its blueprint. Any number of threads may bind it; each binding has instances of
/// its own.
final class CompiledStrategy implements Strategy {
    private final Class<? extends Script> scriptClass;
    private final Blueprint blueprint;
    private final ScriptLimits limits;
    private final String name;
    private final Faults faults;

    CompiledStrategy(Class<? extends Script> scriptClass, Blueprint blueprint, ScriptLimits limits) {
        this(
                scriptClass,
                blueprint,
                limits,
                blueprint.sources().script().fileName().replaceFirst("\\.groovy$", ""));
    }

    private CompiledStrategy(
            Class<? extends Script> scriptClass, Blueprint blueprint, ScriptLimits limits, String otherwise) {
        this.scriptClass = scriptClass;
        this.blueprint = blueprint;
        this.limits = limits;
        this.name = blueprint.name().isEmpty() ? otherwise : blueprint.name();
        this.faults = new Faults(blueprint.sources(), scriptClass.getName());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Strategy orCalled(String otherwise) {
        return new CompiledStrategy(scriptClass, blueprint, limits, otherwise);
    }

    @Override
    public List<Parameter> parameters() {
        return blueprint.parameters();
    }

    @Override
    public Map<String, String> sizing() {
        return blueprint.sizing();
    }

    @Override
    public Strategy within(ScriptLimits limits) {
        return new CompiledStrategy(scriptClass, blueprint, limits, name);
    }

    @Override
    public ScriptLimits limits() {
        return limits;
    }

    @Override
    public Map<String, String> sources() {
        return blueprint.sources().byName();
    }

    @Override
    public Optional<String> refusal(Parameters parameters) {
        return brokenRequirement(parameters)
                .map(broken -> "require " + broken.text() + " does not hold: " + valuesIn(broken, parameters))
                .or(() -> {
                    var findings = new Findings(blueprint.sources());
                    bound(parameters, findings, blueprint.columns());
                    bound(parameters, findings, blueprint.warm());
                    bound(parameters, findings, blueprint.shown());
                    return findings.first().map(problem -> problem.message() + " (" + problem.place() + ")");
                });
    }

    private static String valuesIn(Blueprint.Requirement broken, Parameters parameters) {
        return parameters.values().entrySet().stream()
                .filter(one -> Pattern.compile("\\b" + one.getKey() + "\\b")
                        .matcher(broken.text())
                        .find())
                .map(one -> one.getKey() + " is " + one.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// The first `require` block that does not hold for these values.
    Optional<Blueprint.Requirement> brokenRequirement(Parameters parameters) {
        Script script = instance();
        script.use(Budget.ofRequirements(limits));
        script.take(parameters);
        for (int number = 0; number < blueprint.requirements().size(); number++) {
            if (!holds(script, number))
                return Optional.of(blueprint.requirements().get(number));
        }
        return Optional.empty();
    }

    private boolean holds(Script script, int number) {
        try {
            return script.requirement(number);
        } catch (ScriptFault | StackOverflowError fault) {
            throw faults.at(fault, "require");
        }
    }

    Script instance() {
        try {
            return scriptClass.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the class of " + blueprint.sources().script().shownAs() + " cannot be made", e);
        }
    }

    private static List<Node> bound(Parameters parameters, Findings findings, List<Node> nodes) {
        var binding = new Binding(parameters, findings);
        return nodes.stream().map(binding::bind).toList();
    }

    @Override
    public Decisions on(MarketData data, Parameters parameters, ColumnCache cache) {
        var findings = new Findings(blueprint.sources());
        List<Node> columns = bound(parameters, findings, blueprint.columns());
        List<Node> warm = bound(parameters, findings, blueprint.warm());
        List<Node> shown = bound(parameters, findings, blueprint.shown());
        List<Node> all = Stream.concat(columns.stream(), shown.stream()).toList();
        for (Bars bars : data.universe().bars()) Timeframes.check(all, bars.timeframe(), findings);
        var market = new MarketColumns(data, cache);
        market.check(all, findings);
        findings.throwIfAny();
        return blueprint.schedule().isPresent()
                ? book(data, parameters, market, columns, shown)
                : eachSymbol(data, parameters, market, columns, warm, shown);
    }

    // Holds on to columns only if there is something to plot.
    private Supplier<List<Plot>> plots(
            MarketColumns market, List<Node> shown, List<SymbolScript> scripts, int symbols) {
        if (blueprint.plots().isEmpty()) return List::of;
        List<BarScript> ofBars = scripts.stream()
                .filter(BarScript.class::isInstance)
                .map(BarScript.class::cast)
                .toList();
        return new ScriptPlots(blueprint.plots(), shown, market, ofBars, symbols);
    }

    private Decisions eachSymbol(
            MarketData data,
            Parameters parameters,
            MarketColumns market,
            List<Node> columns,
            List<Node> warm,
            List<Node> shown) {
        List<SymbolDecider> deciders = new ArrayList<>();
        List<SymbolScript> scripts = new ArrayList<>();
        var budget = new Budget(limits);
        for (int symbol = 0; symbol < data.universe().size(); symbol++) {
            SymbolColumns filled = market.of(symbol);
            SymbolScript script = (SymbolScript) instance();
            script.use(budget);
            Bars bars = data.universe().bars(symbol);
            script.decideFor(symbol, bars);
            script.take(parameters);
            script.read(columns.stream().map(filled::column).toArray(double[][]::new));
            int firstBar = Math.min(
                    bars.size(), warm.stream().mapToInt(filled::warmUp).max().orElse(0));
            prepare(script, firstBar, bars);
            scripts.add(script);
            deciders.add(new GuardedDecider(script, firstBar, bars, faults));
        }
        return new Decisions.EachSymbol(deciders, plots(market, shown, scripts, deciders.size()));
    }

    private void prepare(SymbolScript script, int firstBar, Bars bars) {
        try {
            switch (script) {
                case RuleScript rules -> rules.prepare(blueprint.rules(), firstBar, bars.size());
                case BarScript onBar -> {
                    int plots = blueprint.plots().size() - blueprint.shown().size();
                    if (plots > 0) onBar.plotsOn(plots, bars.size());
                    onBar.begin();
                }
                default -> throw new IllegalStateException("no such style: " + script.getClass());
            }
        } catch (ScriptFault | StackOverflowError fault) {
            throw bars.size() == 0 ? faults.at(fault, bars.symbol()) : faults.onBar(fault, bars, script.bar());
        }
    }

    private Decisions book(
            MarketData data, Parameters parameters, MarketColumns market, List<Node> columns, List<Node> shown) {
        Universe universe = data.universe();
        var budget = new Budget(limits);
        double[][][] read = new double[columns.size()][universe.size()][];
        for (int symbol = 0; symbol < universe.size(); symbol++) {
            SymbolColumns filled = market.of(symbol);
            for (int slot = 0; slot < read.length; slot++) read[slot][symbol] = filled.column(columns.get(slot));
        }
        BookScript script = (BookScript) instance();
        script.use(budget);
        script.take(parameters);
        script.read(read);
        return new Decisions.WholeBook(
                new GuardedBook(script, blueprint.schedule().orElseThrow(), universe, faults),
                plots(market, shown, List.of(), universe.size()));
    }

    @Override
    public Optional<Anatomy> anatomy(Timeframe timeframe) {
        return Optional.of(new Dissection(blueprint, timeframe).of(scriptClass));
    }

    /// Refuses a script whose own defaults do not work.
    void checkDefaults() {
        Parameters defaults = Parameters.defaults(parameters());
        var findings = new Findings(blueprint.sources());
        bound(defaults, findings, blueprint.columns());
        bound(defaults, findings, blueprint.warm());
        bound(defaults, findings, blueprint.shown());
        brokenRequirement(defaults)
                .ifPresent(broken -> findings.error(
                        ScriptCode.BAD_VALUE,
                        broken.span(),
                        "the defaults do not meet this requirement: " + valuesIn(broken, defaults),
                        "change the defaults"));
        findings.throwIfAny();
    }
}
