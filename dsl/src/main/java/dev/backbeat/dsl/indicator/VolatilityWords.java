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

import java.util.List;

/// Ranges, deviations and channels that are kernels of our own.
final class VolatilityWords {
    private VolatilityWords() {}

    static List<Entry> entries() {
        return List.of(
                entry(
                                "trueRange",
                                "True range",
                                "max(high, close[1]) − min(low, close[1]); high − low on the first bar")
                        .reads(HIGH, LOW, CLOSE)
                        .like("TRIndicator")
                        .column(in -> Ranges.trueRange(in.bars())),
                entry("atr", "Average true range", "wilder average of the true range")
                        .takes(length("length"), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .like("ATRIndicator")
                        .column(in -> Ranges.averageTrueRange(in.bars(), in.length(0), in.seed())),
                entry("bollinger", "Bollinger bands", "middle: sma; upper, lower: width · stdev above and below it")
                        .takes(close(), length("length", 20), number("width", 2))
                        .outputs("upper", "middle", "lower")
                        .warmUp(WarmUp.WINDOW)
                        .like(
                                "BollingerBandsUpperIndicator",
                                "BollingerBandsMiddleIndicator",
                                "BollingerBandsLowerIndicator")
                        .columns(in -> Deviations.bollinger(in.column(0), in.length(0), in.number(1))),
                entry("highest", "Highest value", "largest of the last length values, this bar's included")
                        .takes(series("series"), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("HighestValueIndicator")
                        .column(in -> Extremes.highest(in.column(0), in.length(0))),
                entry("lowest", "Lowest value", "smallest of the last length values, this bar's included")
                        .takes(series("series"), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("LowestValueIndicator")
                        .column(in -> Extremes.lowest(in.column(0), in.length(0))));
    }
}
