package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.Argument.series;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// Ranges, deviations and channels that are kernels of our own.
final class VolatilityWords {
    private static final WarmUp KELTNER = WarmUp.each(
            "middle: length − 1; upper, lower: longer of length and range − 1 (seed 'first': one more)",
            VolatilityWords::keltnerBars);
    private static final Gap KELTNER_GAP = new Gap(
            "middle: 1 ∞; upper, lower: 2 ∞",
            "where an input is, upper and lower on the next bar, too; then goes on from where it was",
            (settings, output) -> output == 1 ? 1 : 2);

    private VolatilityWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "trueRange" ->
                entry(name, "True range", "max(high, close[1]) − min(low, close[1]); high − low on the first bar")
                        .reads(HIGH, LOW, CLOSE)
                        .gap(Gap.of("2", "2", (settings, output) -> 2))
                        .like("TRIndicator")
                        .column(in -> Ranges.trueRange(in.bars()));
            case "atr" ->
                entry(name, "Average true range", "wilder average over length of the true range")
                        .takes(length("length"), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .gap(Gap.TRUE_RANGE)
                        .notes(
                                "begins otherwise than TA-Lib's, where the first bar has no range; they agree once the start is forgotten")
                        .like("ATRIndicator")
                        .column(in -> Ranges.averageTrueRange(in.bars(), in.length(0), in.seed()));
            case "bollinger" ->
                entry(
                                name,
                                "Bollinger bands",
                                "middle: sma(series, length); upper, lower: width · stdev(series, length) above and below it")
                        .takes(close(), length("length", 20), number("width", 2).from(0))
                        .outputs("upper", "middle", "lower")
                        .warmUp(WarmUp.WINDOW)
                        .like(
                                "BollingerBandsUpperIndicator",
                                "BollingerBandsMiddleIndicator",
                                "BollingerBandsLowerIndicator")
                        .columns(in -> Deviations.bollinger(in.column(0), in.length(0), in.number(1)));
            case "highest" ->
                entry(name, "Highest value", "largest of the last length values, this bar's included")
                        .takes(series("series"), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("HighestValueIndicator")
                        .column(in -> Extremes.highest(in.column(0), in.length(0)));
            case "lowest" ->
                entry(name, "Lowest value", "smallest of the last length values, this bar's included")
                        .takes(series("series"), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("LowestValueIndicator")
                        .column(in -> Extremes.lowest(in.column(0), in.length(0)));
            case "highestBar" ->
                entry(
                                name,
                                "Bars since the highest value",
                                "how many bars ago the largest of the last length values was, the newest of several; 0"
                                        + " for this bar")
                        .takes(series("series"), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .column(in -> Extremes.barsSinceHighest(in.column(0), in.length(0)));
            case "lowestBar" ->
                entry(
                                name,
                                "Bars since the lowest value",
                                "how many bars ago the smallest of the last length values was, the newest of several; 0"
                                        + " for this bar")
                        .takes(series("series"), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .column(in -> Extremes.barsSinceLowest(in.column(0), in.length(0)));
            case "donchian" ->
                entry(
                                name,
                                "Donchian channel",
                                "upper: highest(high, length); lower: lowest(low, length); middle: half way")
                        .takes(length("length", 20))
                        .reads(HIGH, LOW)
                        .outputs("upper", "middle", "lower")
                        .warmUp(WarmUp.WINDOW)
                        .like(
                                "DonchianChannelUpperIndicator",
                                "DonchianChannelMiddleIndicator",
                                "DonchianChannelLowerIndicator")
                        .columns(in -> Channels.donchian(in.bars(), in.length(0)));
            case "keltner" ->
                entry(
                                name,
                                "Keltner channel",
                                "middle: ema(series, length); upper, lower: width · atr(range) above and below it")
                        .takes(close(), length("length", 20), number("width", 2).from(0), length("range", 10), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .outputs("upper", "middle", "lower")
                        .warmUp(KELTNER)
                        .recursive()
                        .gap(KELTNER_GAP)
                        .like(
                                "KeltnerChannelUpperIndicator",
                                "KeltnerChannelMiddleIndicator",
                                "KeltnerChannelLowerIndicator")
                        .columns(in -> Channels.keltner(
                                in.bars(), in.column(0), in.length(0), in.number(1), in.length(2), in.seed()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int keltnerBars(Settings settings, int output) {
        int longest = Math.max(settings.length(0), settings.length(2));
        return settings.seed().firstBar(0, output == 1 ? settings.length(0) : longest);
    }
}
