package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.Entry.entry;

import java.util.List;

/// Averages that are kernels of our own.
final class AverageWords {
    private AverageWords() {}

    static List<Entry> entries() {
        return List.of(
                entry("sma", "Simple moving average", "mean of the last length values")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("SMAIndicator")
                        .column(in -> MovingAverages.simple(in.column(0), in.length(0))),
                entry("ema", "Exponential moving average", "each value moves it by 2 / (length + 1) of the distance")
                        .takes(close(), length("length"), seed())
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .like("EMAIndicator")
                        .column(in -> MovingAverages.exponential(in.column(0), in.length(0), in.seed())),
                entry("wilder", "Wilder's moving average", "each value moves it by 1 / length of the distance")
                        .takes(close(), length("length"), seed())
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .like("MMAIndicator")
                        .column(in -> MovingAverages.wilder(in.column(0), in.length(0), in.seed())));
    }
}
