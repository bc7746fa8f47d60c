package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.Entry.entry;

import java.util.List;

/// Statistics of windows that are kernels of our own.
final class StatisticWords {
    private StatisticWords() {}

    static List<Entry> entries() {
        return List.of(
                entry(
                                "stdev",
                                "Standard deviation of a window as a whole population",
                                "√(mean squared distance from the mean) of the last length values")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("StandardDeviationIndicator")
                        .column(in -> Deviations.standard(in.column(0), in.length(0))),
                entry(
                                "zscore",
                                "Distance from the mean in standard deviations",
                                "(value − mean) / stdev of the last length values; missing where stdev is 0")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .column(in -> Deviations.zscore(in.column(0), in.length(0))),
                entry(
                                "realizedVolatility",
                                "Volatility per year of the returns of a window",
                                "sample deviation of the last length simple returns of the close, · √(bars per year)")
                        .takes(length("length").from(2))
                        .reads(CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .column(in ->
                                Deviations.realizedVolatility(in.bars().closes(), in.length(0), in.barsPerYear())));
    }
}
