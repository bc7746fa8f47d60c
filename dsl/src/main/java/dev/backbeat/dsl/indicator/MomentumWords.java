package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.Entry.entry;

import java.util.List;

/// Momentum and oscillators that are kernels of our own.
final class MomentumWords {
    static final WarmUp MACD = WarmUp.each(
            "line: longer of fast and slow − 1; signal, histogram: signal − 1 more", MomentumWords::macdBars);

    private MomentumWords() {}

    private static int macdBars(Settings settings, int output) {
        Seed seed = settings.seed();
        int line = seed.valuesFor(Math.max(settings.length(0), settings.length(1))) - 1;
        return output == 0 ? line : line + seed.valuesFor(settings.length(2)) - 1;
    }

    static List<Entry> entries() {
        return List.of(
                entry(
                                "rsi",
                                "Relative strength index",
                                "100 · gain / (gain + loss): wilder averages of rises and of falls; 0 if nothing moved")
                        .takes(close(), length("length"), seed())
                        .warmUp(WarmUp.LENGTH)
                        .recursive()
                        .like("RSIIndicator")
                        .column(in -> Momentum.relativeStrength(in.column(0), in.length(0), in.seed())),
                entry("change", "Change since length bars ago", "value − value length bars ago")
                        .takes(close(), length("length", 1))
                        .warmUp(WarmUp.LENGTH)
                        .column(in -> Momentum.change(in.column(0), in.length(0))),
                entry("roc", "Rate of change in percent", "100 · (value / value length bars ago − 1)")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.LENGTH)
                        .like("ROCIndicator")
                        .column(in -> Momentum.rateOfChange(in.column(0), in.length(0))),
                entry(
                                "macd",
                                "Moving average convergence divergence",
                                "line: ema(fast) − ema(slow); signal: ema of the line; histogram: line − signal")
                        .takes(close(), length("fast", 12), length("slow", 26), length("signal", 9), seed())
                        .outputs("line", "signal", "histogram")
                        .warmUp(MACD)
                        .recursive()
                        .like("MACDIndicator")
                        .columns(in ->
                                Momentum.macd(in.column(0), in.length(0), in.length(1), in.length(2), in.seed())));
    }
}
