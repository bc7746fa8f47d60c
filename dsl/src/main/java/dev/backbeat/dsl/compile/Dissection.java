package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.graph.Binding;
import dev.backbeat.dsl.compile.graph.FormulaText;
import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.SymbolColumns;
import dev.backbeat.dsl.compile.graph.Timeframes;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.RuleScript;
import dev.backbeat.dsl.language.Script;
import dev.backbeat.engine.market.GeneratedBars;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.Anatomy.Part;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import dev.backbeat.engine.strategy.Parameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Takes a compiled script apart for people: what decides and how, and on which columns it stands.
final class Dissection {
    /// Whatever has no value after so many made-up bars counts as unknown.
    private static final int BARS = 20_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final long CACHE_BYTES = 1 << 20;

    private final Blueprint blueprint;
    private final Timeframe timeframe;

    Dissection(Blueprint blueprint, Timeframe timeframe) {
        this.blueprint = blueprint;
        this.timeframe = timeframe;
    }

    Anatomy of(Class<? extends Script> scriptClass) {
        if (blueprint.schedule().isPresent())
            return new Anatomy(
                    Anatomy.Style.REBALANCE, List.of(book(blueprint.schedule().get())), columns());
        return RuleScript.class.isAssignableFrom(scriptClass)
                ? new Anatomy(Anatomy.Style.RULES, rules(), columns())
                : new Anatomy(Anatomy.Style.PER_BAR, List.of(new Part("onBar", "", false, List.of())), columns());
    }

    private static Part book(Schedule schedule) {
        String unit = schedule.unit().name().toLowerCase(Locale.ROOT);
        String every = "every: " + schedule.every() + "." + unit + (schedule.every() == 1 ? "" : "s");
        return new Part("rebalance", every, false, List.of());
    }

    private List<Part> rules() {
        return blueprint.rules().stream()
                .map(rule -> new Part(rule.role().word(), rule.tag(), rule.pure(), rule.asked()))
                .toList();
    }

    private List<Anatomy.Column> columns() {
        var findings = new Findings(blueprint.script());
        var binding = new Binding(Parameters.defaults(blueprint.parameters()), findings);
        Set<Node> nodes = new LinkedHashSet<>();
        blueprint.columns().stream().map(binding::bind).forEach(nodes::add);
        blueprint.warm().stream().map(binding::bind).forEach(nodes::add);
        SymbolColumns madeUp = madeUp();
        return nodes.stream()
                .map(node -> new Anatomy.Column(FormulaText.of(node), warmUp(node, madeUp)))
                .toList();
    }

    private OptionalInt warmUp(Node node, SymbolColumns madeUp) {
        var findings = new Findings(blueprint.script());
        Timeframes.check(List.of(node), timeframe, findings);
        if (!findings.isEmpty()) return OptionalInt.empty();
        int bars = madeUp.warmUp(node);
        return bars < BARS ? OptionalInt.of(bars) : OptionalInt.empty();
    }

    // Only a longer timeframe looks at the bars, and only at their times.
    private SymbolColumns madeUp() {
        var sessions = SessionCalendar.wholeDay(ZoneOffset.UTC);
        var origin = new Origin.Synthetic(0, FIRST_DAY, BARS, 0, 0, 0);
        var request = new MarketRequest(
                origin, List.of("NONE"), timeframe, Optional.empty(), sessions, Period.ALL, Optional.empty());
        MarketData data = new GeneratedBars().load(request);
        return new SymbolColumns(data.universe().bars(0), sessions, "made up", new ColumnCache(CACHE_BYTES));
    }
}
