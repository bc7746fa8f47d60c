package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.problem.ScriptCode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that `on('1w') { … }` asks for bars that can be put together from those at hand.
public final class Timeframes {
    private static final long DAYS_PER_WEEK = 7;
    private static final long SHORTEST_MONTH_DAYS = 28;

    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private Timeframes(Findings findings) {
        this.findings = findings;
    }

    public static void check(List<Node> nodes, Timeframe bars, Findings findings) {
        var check = new Timeframes(findings);
        for (Node node : nodes) check.walk(node, bars);
    }

    private void walk(Node node, Timeframe bars) {
        if (!seen.add(bars + " " + node.hash())) return;
        Timeframe inner = bars;
        if (node.term() instanceof Term.On on) {
            inner = on.timeframe();
            if (!isMadeOf(inner, bars)) {
                findings.error(
                        ScriptCode.BAD_VALUE,
                        node.span(),
                        "bars of " + inner + " cannot be put together from bars of " + bars,
                        "ask for a multiple of " + bars + ", or give the experiment finer data");
            }
        }
        for (Node input : node.inputs()) walk(input, inner);
    }

    private static boolean isMadeOf(Timeframe longer, Timeframe bars) {
        if (bars.isIntraday() && longer.isIntraday())
            return longer.span().toNanos() % bars.span().toNanos() == 0;
        if (longer.unit() == bars.unit()) return longer.count() % bars.count() == 0;
        return atLeast(longer).compareTo(atLeast(bars)) >= 0;
    }

    private static Duration atLeast(Timeframe timeframe) {
        return switch (timeframe.unit()) {
            case MINUTE, HOUR -> timeframe.span();
            case DAY -> Duration.ofDays(timeframe.count());
            case WEEK -> Duration.ofDays(DAYS_PER_WEEK * timeframe.count());
            case MONTH -> Duration.ofDays(SHORTEST_MONTH_DAYS * timeframe.count());
        };
    }
}
