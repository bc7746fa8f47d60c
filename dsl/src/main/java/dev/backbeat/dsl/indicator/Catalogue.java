package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.condition;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.Argument.series;

import dev.backbeat.dsl.indicator.Indicator.WarmUp;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of all indicators: from it come the words, the checks of their arguments, and the warm-up.
public final class Catalogue {
    private static final WarmUp WINDOW = (settings, output) -> settings.length(0) - 1;
    private static final WarmUp LENGTH = (settings, output) -> settings.length(0);
    private static final WarmUp SEED = (settings, output) -> settings.seed().valuesFor(settings.length(0)) - 1;
    private static final WarmUp NONE = (settings, output) -> 0;
    private static final WarmUp ONE_BAR = (settings, output) -> 1;

    private static final Map<String, Indicator> ALL =
            byName(Stream.of(averages(), oscillators(), scatter(), extremes(), events())
                    .flatMap(List::stream));

    private Catalogue() {}

    private static List<Indicator> averages() {
        return List.of(
                Indicator.number(
                        "sma",
                        "mean of the last length values",
                        List.of(close(), length("length")),
                        WINDOW,
                        in -> MovingAverages.simple(in.column(0), in.length(0))),
                Indicator.number(
                        "ema",
                        "each value moves it by 2 / (length + 1) of the distance",
                        List.of(close(), length("length"), seed()),
                        SEED,
                        in -> MovingAverages.exponential(in.column(0), in.length(0), in.seed())),
                Indicator.number(
                        "wilder",
                        "each value moves it by 1 / length of the distance",
                        List.of(close(), length("length"), seed()),
                        SEED,
                        in -> MovingAverages.wilder(in.column(0), in.length(0), in.seed())));
    }

    private static List<Indicator> oscillators() {
        return List.of(
                Indicator.number(
                        "rsi",
                        "100 · gain / (gain + loss): wilder averages of rises and of falls; 0 if nothing moved",
                        List.of(close(), length("length"), seed()),
                        LENGTH,
                        in -> Momentum.relativeStrength(in.column(0), in.length(0), in.seed())),
                Indicator.number(
                        "change",
                        "value − value length bars ago",
                        List.of(close(), length("length").or("1")),
                        LENGTH,
                        in -> Momentum.change(in.column(0), in.length(0))),
                Indicator.number(
                        "roc",
                        "100 · (value / value length bars ago − 1)",
                        List.of(close(), length("length")),
                        LENGTH,
                        in -> Momentum.rateOfChange(in.column(0), in.length(0))),
                new Indicator(
                        "macd",
                        "line: ema(fast) − ema(slow); signal: ema of the line; histogram: line − signal",
                        List.of(
                                close(),
                                length("fast").or("12"),
                                length("slow").or("26"),
                                length("signal").or("9"),
                                seed()),
                        List.of("line", "signal", "histogram"),
                        false,
                        Catalogue::macdWarmUp,
                        in -> Momentum.macd(in.column(0), in.length(0), in.length(1), in.length(2), in.seed())));
    }

    private static int macdWarmUp(Settings settings, int output) {
        Seed seed = settings.seed();
        int line = seed.valuesFor(Math.max(settings.length(0), settings.length(1))) - 1;
        return output == 0 ? line : line + seed.valuesFor(settings.length(2)) - 1;
    }

    private static List<Indicator> scatter() {
        return List.of(
                Indicator.number(
                        "trueRange",
                        "max(high, close[1]) − min(low, close[1]); high − low on the first bar",
                        List.of(),
                        NONE,
                        in -> Ranges.trueRange(in.bars())),
                Indicator.number(
                        "atr",
                        "wilder average of the true range",
                        List.of(length("length"), seed()),
                        SEED,
                        in -> Ranges.averageTrueRange(in.bars(), in.length(0), in.seed())),
                Indicator.number(
                        "stdev",
                        "√(mean squared distance from the mean) of the last length values",
                        List.of(close(), length("length")),
                        WINDOW,
                        in -> Deviations.standard(in.column(0), in.length(0))),
                Indicator.number(
                        "zscore",
                        "(value − mean) / stdev of the last length values; missing where stdev is 0",
                        List.of(close(), length("length")),
                        WINDOW,
                        in -> Deviations.zscore(in.column(0), in.length(0))),
                new Indicator(
                        "bollinger",
                        "middle: sma; upper, lower: width · stdev above and below it",
                        List.of(
                                close(),
                                length("length").or("20"),
                                number("width").or("2")),
                        List.of("upper", "middle", "lower"),
                        false,
                        WINDOW,
                        in -> Deviations.bollinger(in.column(0), in.length(0), in.number(1))),
                Indicator.number(
                        "realizedVolatility",
                        "sample deviation of the last length simple returns of the close, · √(bars per year)",
                        List.of(length("length").atLeast(2)),
                        LENGTH,
                        in -> Deviations.realizedVolatility(in.bars().closes(), in.length(0), in.barsPerYear())));
    }

    private static List<Indicator> extremes() {
        return List.of(
                Indicator.number(
                        "highest",
                        "largest of the last length values, this bar's included",
                        List.of(series("series"), length("length")),
                        WINDOW,
                        in -> Extremes.highest(in.column(0), in.length(0))),
                Indicator.number(
                        "lowest",
                        "smallest of the last length values, this bar's included",
                        List.of(series("series"), length("length")),
                        WINDOW,
                        in -> Extremes.lowest(in.column(0), in.length(0))));
    }

    private static List<Indicator> events() {
        return List.of(
                Indicator.condition(
                        "crossesAbove",
                        "a is above b now, and was below it on the newest earlier bar on which they differed",
                        List.of(series("a"), series("b")),
                        ONE_BAR,
                        in -> Events.crossesAbove(in.column(0), in.column(1))),
                Indicator.condition(
                        "crossesBelow",
                        "a is below b now, and was above it on the newest earlier bar on which they differed",
                        List.of(series("a"), series("b")),
                        ONE_BAR,
                        in -> Events.crossesAbove(in.column(1), in.column(0))),
                Indicator.condition(
                        "rising",
                        "each of the last length changes was a rise",
                        List.of(series("series"), length("length").or("1")),
                        LENGTH,
                        in -> Events.rising(in.column(0), in.length(0))),
                Indicator.condition(
                        "falling",
                        "each of the last length changes was a fall",
                        List.of(series("series"), length("length").or("1")),
                        LENGTH,
                        in -> Events.falling(in.column(0), in.length(0))),
                Indicator.number(
                        "barsSince",
                        "bars since the condition last held, 0 while it does; missing before the first time",
                        List.of(condition("condition")),
                        NONE,
                        in -> Events.barsSince(in.column(0))),
                Indicator.number(
                        "valueWhen",
                        "the value on the newest bar on which the condition held; missing before the first time",
                        List.of(condition("condition"), series("series")),
                        NONE,
                        in -> Events.valueWhen(in.column(0), in.column(1))));
    }

    private static Map<String, Indicator> byName(Stream<Indicator> indicators) {
        var table = new LinkedHashMap<String, Indicator>();
        indicators.forEach(one -> table.put(one.name(), one));
        return Collections.unmodifiableMap(table);
    }

    public static Optional<Indicator> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public static Collection<Indicator> all() {
        return ALL.values();
    }
}
