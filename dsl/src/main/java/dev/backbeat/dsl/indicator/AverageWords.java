package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.BarColumn.VOLUME;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// Averages that are kernels of our own.
final class AverageWords {
    private static final WarmUp HULL = WarmUp.of(
            "length + √length − 2", settings -> settings.length(0) - 1 + (int) Math.sqrt(settings.length(0)) - 1);

    private AverageWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "sma" ->
                entry(name, "Simple moving average", "mean of the last length values")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .notes(
                                "a running sum, as ta4j's: its last digits wander, by up to 1e-8 of the value after outliers a million times larger, so a comparison on prices that stand still can hold by a last digit; bollinger(series, length).middle is the same mean without that")
                        .like("SMAIndicator")
                        .column(in -> MovingAverages.simple(in.column(0), in.length(0)));
            case "ema" ->
                entry(name, "Exponential moving average", "each value moves it by 2 / (length + 1) of the distance")
                        .takes(close(), length("length"), seed())
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .like("EMAIndicator")
                        .column(in -> MovingAverages.exponential(in.column(0), in.length(0), in.seed()));
            case "wilder" ->
                entry(name, "Wilder's moving average", "each value moves it by 1 / length of the distance")
                        .takes(close(), length("length"), seed())
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .like("MMAIndicator")
                        .column(in -> MovingAverages.wilder(in.column(0), in.length(0), in.seed()));
            case "wma" ->
                entry(name, "Weighted moving average", "the newest value counts length times, the oldest once")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("WMAIndicator")
                        .column(in -> WeightedAverages.linear(in.column(0), in.length(0)));
            case "hma" ->
                entry(
                                name,
                                "Hull moving average",
                                "wma over √length of 2 · wma(length / 2) − wma(length), lengths rounded down")
                        .takes(close(), length("length").from(2))
                        .warmUp(HULL)
                        .like("HMAIndicator")
                        .column(in -> WeightedAverages.hull(in.column(0), in.length(0)));
            case "vwma" ->
                entry(name, "Volume-weighted moving average", "mean of the last length values by volume")
                        .takes(close(), length("length"))
                        .reads(VOLUME)
                        .warmUp(WarmUp.WINDOW)
                        .missingWhere("the volume of the window is 0")
                        .like("VWMAIndicator")
                        .column(in -> WeightedAverages.byVolume(in.column(0), in.column(VOLUME), in.length(0)));
            case "dema" ->
                entry(name, "Double exponential moving average", "2 · e − ema of e, e = ema(series, length)")
                        .takes(close(), length("length"), seed())
                        .warmUp(nested(2))
                        .recursive()
                        .like("DoubleEMAIndicator")
                        .column(in -> MovingAverages.doubled(in.column(0), in.length(0), in.seed()));
            case "tema" ->
                entry(
                                name,
                                "Triple exponential moving average",
                                "3 · (e − ema of e) + ema of ema of e, e = ema(series, length)")
                        .takes(close(), length("length"), seed())
                        .warmUp(nested(3))
                        .recursive()
                        .like("TripleEMAIndicator")
                        .column(in -> MovingAverages.tripled(in.column(0), in.length(0), in.seed()));
            case "kama" ->
                entry(
                                name,
                                "Kaufman's adaptive moving average",
                                "each value moves it by (r · (2 / (fast + 1) − 2 / (slow + 1)) + 2 / (slow + 1))² of the"
                                        + " distance, r = |change over length| / sum of |changes|; starts from the value"
                                        + " before")
                        .takes(close(), length("length", 10), length("fast", 2), length("slow", 30))
                        .warmUp(WarmUp.LENGTH)
                        .recursive()
                        .gap(Gap.recursive("length + 1", "length + 1", (s, output) -> s.length(0) + 1))
                        .notes("goes as fast as it can where nothing moves; ta4j's is missing from there on")
                        .like("KAMAIndicator")
                        .column(in ->
                                WeightedAverages.adaptive(in.column(0), in.length(0), in.length(1), in.length(2)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static WarmUp nested(int times) {
        return WarmUp.of(times + " · (length − 1) (seed 'first': length)", settings -> {
            int bars = 0;
            for (int i = 0; i < times; i++) bars = settings.seed().firstBar(bars, settings.length(0));
            return bars;
        });
    }
}
