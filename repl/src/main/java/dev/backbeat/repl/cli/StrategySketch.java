package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Spelling;
import java.util.List;
import java.util.Locale;

/// A first script of a style: small, commented, and one that trades.
///
/// @param title its name as people write it
record StrategySketch(String title, String script) {
    private static final String TITLE = "TITLE";

    private static final String RULES = """
            // Buys strength in a rising market, and leaves when it is over. Say here what yours does, and why it should work.
            strategy 'TITLE'

            // What an experiment may change: 'params: {fast: 12}' in its file, -p fast=12 on the command line.
            params {
                fast    integer(20, min: 5, max: 60)
                slow    integer(100, min: 50, max: 300)
                atrStop decimal(3.0, min: 1, max: 6, step: 0.25)
                require { fast < slow }
            }

            // Columns of values, worked out once. Nothing is decided before all of them have a value.
            indicators {
                quick = ema(close, fast)
                trend = sma(close, slow)
                range = atr(14)
            }

            // Looked at on the close of each bar; what they wish is filled at the next open. Their tags stand in trades.csv.
            enterLong('strength') { crossesAbove(quick, trend) }
            exitLong('weakness')  { quick < trend }

            // Guards every entry. By: a distance from the fill; At: a price.
            protect {
                stopBy  atrStop * range
                holdMax 120.bars
            }

            // The experiment's own sizing wins over this.
            sizing percentOfEquity(20.percent)
            """;

    private static final String BAR = """
            // Buys the third push down in an uptrend. Say here what yours does, and why it should work.
            strategy 'TITLE'

            // What an experiment may change: 'params: {pushes: 2}' in its file, -p pushes=2 on the command line.
            params {
                pushes  integer(3, min: 1, max: 6)
                atrStop decimal(3.0, min: 1, max: 6, step: 0.25)
            }

            // Columns of values, worked out once. Nothing is decided before all of them have a value.
            indicators {
                pulled = rsi(close, 3)
                trend  = sma(close, 100)
                range  = atr(14)
            }

            // Lasts from bar to bar, for each symbol by itself.
            state { seen = 0 }

            // Run on the close of each bar; what it wishes is filled at the next open.
            onBar {
                if (flat) {
                    if (close < trend) seen = 0
                    else if (pulled < 30) seen += 1
                    if (seen >= pushes) {
                        buy tag: 'pushed', stopBy: atrStop * range, holdMax: 40.bars
                        seen = 0
                    }
                } else if (pulled > 70) {
                    leave 'recovered'
                }
            }

            // The experiment's own sizing wins over this.
            sizing percentOfEquity(20.percent)
            """;

    private static final String REBALANCE = """
            // Holds the strongest symbols, weighted by calm. Say here what yours does, and why it should work.
            strategy 'TITLE'

            // What an experiment may change: 'params: {count: 2}' in its file, -p count=2 on the command line.
            params {
                count integer(3, min: 1, max: 20)
                back  integer(60, min: 10, max: 250)
            }

            // Columns of each symbol, read below as it.score; a symbol without a value is left out.
            perSymbol {
                score = roc(close, back)
                ok    = close > sma(close, 100)
                vol   = realizedVolatility(60)
            }

            // On the first close of each week, the whole book; what is not held is sold. Filled at the next open.
            rebalance(every: 1.week) {
                def picks = universe.where { it.ok }.rankBy { it.score }.top(count)
                hold picks.weights { 1 / it.vol }.normalizedTo(0.9).capped(0.4)
            }
            """;

    static StrategySketch of(String style, String name) {
        String title = title(name);
        return new StrategySketch(
                title,
                switch (style) {
                    case "rules" -> RULES.replace(TITLE, title);
                    case "bar" -> BAR.replace(TITLE, title);
                    case "rebalance" -> REBALANCE.replace(TITLE, title);
                    default ->
                        throw UsageProblem.badArgument(
                                "there is no style '" + style + "'",
                                Spelling.advice(style, List.of("rules", "bar", "rebalance"), "known"));
                });
    }

    /// `weekly-book` is `Weekly book`.
    private static String title(String name) {
        String words = name.replaceAll("[-_]+", " ").strip();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
