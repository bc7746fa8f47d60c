package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.graph.Binding;
import dev.backbeat.dsl.compile.graph.FormulaText;
import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.SymbolColumns;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.graph.Timeframes;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.RuleScript;
import dev.backbeat.dsl.language.Script;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.GeneratedBars;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Takes a compiled script apart for people: what decides and how, and on which columns it stands.
final class Dissection {
    /// Whatever has no value after so many made-up bars, or so many days of them, counts as unknown.
    private static final int MOST_BARS = 20_000;

    private static final int MOST_DAYS = 90_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final long CACHE_BYTES = 1 << 20;
    private static final SessionCalendar SESSIONS = SessionCalendar.wholeDay(ZoneOffset.UTC);

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
        var findings = new Findings(blueprint.sources());
        var binding = new Binding(Parameters.defaults(blueprint.parameters()), findings);
        Set<Node> nodes = new LinkedHashSet<>();
        blueprint.columns().stream().map(binding::bind).forEach(nodes::add);
        blueprint.warm().stream().map(binding::bind).forEach(nodes::add);
        Bars madeUp = nodes.stream().anyMatch(node -> looksAtTimes(node, new HashSet<>())) ? madeUp() : none();
        var columns = SymbolColumns.ofAny(madeUp, SESSIONS, new ColumnCache(CACHE_BYTES));
        return nodes.stream()
                .map(node -> new Anatomy.Column(FormulaText.of(node), warmUp(node, columns, madeUp.size())))
                .toList();
    }

    // Only longer timeframes and other symbols look at the bars, and only at their times.
    private static boolean looksAtTimes(Node node, Set<String> seen) {
        if (node.term() instanceof Term.On || node.term() instanceof Term.OfSymbol) return true;
        return seen.add(node.hash()) && node.inputs().stream().anyMatch(input -> looksAtTimes(input, seen));
    }

    private OptionalInt warmUp(Node node, SymbolColumns columns, int madeUp) {
        var findings = new Findings(blueprint.sources());
        Timeframes.check(List.of(node), timeframe, findings);
        if (!findings.isEmpty()) return OptionalInt.empty();
        int bars = columns.warmUp(node);
        boolean isTold = bars < madeUp || !looksAtTimes(node, new HashSet<>());
        return isTold ? OptionalInt.of(bars) : OptionalInt.empty();
    }

    private Bars none() {
        double[] nothing = {};
        long[] never = {};
        return new Bars("NONE", timeframe, never, never, nothing, nothing, nothing, nothing, nothing, Map.of());
    }

    private Bars madeUp() {
        int count = Math.min(MOST_BARS, MOST_DAYS / mostDays(timeframe));
        if (count == 0) return none();
        var origin = new Origin.Synthetic(0, FIRST_DAY, count, 0, 0, 0);
        var request = new MarketRequest(
                origin, List.of("NONE"), timeframe, Optional.empty(), SESSIONS, Period.ALL, Optional.empty());
        return new GeneratedBars().load(request).universe().bars(0);
    }

    private static int mostDays(Timeframe timeframe) {
        return switch (timeframe.unit()) {
            case MINUTE, HOUR -> 1;
            case DAY -> 2 * timeframe.count();
            case WEEK -> 7 * timeframe.count();
            case MONTH -> 31 * timeframe.count();
        };
    }
}
