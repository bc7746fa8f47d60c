package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// Momentum and oscillators that are kernels of our own.
final class MomentumWords {
    static final WarmUp MACD = WarmUp.each(
            "line: longer of fast and slow − 1; signal, histogram: signal − 1 more (seed 'first': longer of fast and"
                    + " slow; longest of all)",
            MomentumWords::macdBars);

    private static final WarmUp STOCHASTIC =
            WarmUp.each("fast: length − 1; k: smooth − 1 more; d: signal − 1 more", MomentumWords::stochasticBars);

    private MomentumWords() {}

    private static int macdBars(Settings settings, int output) {
        Seed seed = settings.seed();
        int line = seed.firstBar(0, Math.max(settings.length(0), settings.length(1)));
        return output == 0 ? line : seed.firstBar(line, settings.length(2));
    }

    static Entry line(String name) {
        return switch (name) {
            case "rsi" ->
                entry(
                                name,
                                "Relative strength index",
                                "100 · gain / (gain + loss): wilder averages over length of rises and of falls; 0 if nothing moved")
                        .takes(close(), length("length"), seed())
                        .warmUp(WarmUp.LENGTH)
                        .recursive()
                        .like("RSIIndicator")
                        .column(in -> Momentum.relativeStrength(in.column(0), in.length(0), in.seed()));
            case "change" ->
                entry(name, "Change since length bars ago", "value − value length bars ago")
                        .takes(close(), length("length", 1))
                        .warmUp(WarmUp.LENGTH)
                        .gap(Gap.TWO_ENDS)
                        .column(in -> Momentum.change(in.column(0), in.length(0)));
            case "momentum" ->
                entry(
                                name,
                                "Momentum, the change since length bars ago",
                                "value − value length bars ago, as TA-Lib's MOM")
                        .takes(close(), length("length", 10))
                        .warmUp(WarmUp.LENGTH)
                        .gap(Gap.TWO_ENDS)
                        .column(in -> Momentum.change(in.column(0), in.length(0)));
            case "roc" ->
                entry(name, "Rate of change in percent", "100 · (value / value length bars ago − 1)")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.LENGTH)
                        .gap(Gap.TWO_ENDS)
                        .missingWhere("the value length bars ago is 0")
                        .like("ROCIndicator")
                        .column(in -> Momentum.rateOfChange(in.column(0), in.length(0)));
            case "macd" ->
                entry(
                                name,
                                "Moving average convergence divergence",
                                "line: ema(fast) − ema(slow); signal: ema of the line; histogram: line − signal")
                        .takes(close(), length("fast", 12), length("slow", 26), length("signal", 9), seed())
                        .outputs("line", "signal", "histogram")
                        .fastBeforeSlow()
                        .warmUp(MACD)
                        .recursive()
                        .notes(
                                "TA-Lib's holds the faster average back until the slower one begins; they agree once the start is forgotten")
                        .like("MACDIndicator")
                        .columns(
                                in -> Momentum.macd(in.column(0), in.length(0), in.length(1), in.length(2), in.seed()));
            case "stochastic" ->
                entry(
                                name,
                                "Stochastic oscillator",
                                "fast: 100 · (close − lowest low) / (highest high − lowest low) of length bars; k: sma of"
                                        + " that over smooth; d: sma of k over signal")
                        .takes(length("length", 14), length("smooth", 3), length("signal", 3))
                        .reads(HIGH, LOW, CLOSE)
                        .outputs("fast", "k", "d")
                        .warmUp(STOCHASTIC)
                        .missingWhere("the range of the window is 0 (TA-Lib: 0)")
                        .like("StochasticOscillatorKIndicator", "StochasticOscillatorDIndicator")
                        .columns(in -> Oscillators.stochastic(in.bars(), in.length(0), in.length(1), in.length(2)));
            case "williamsR" ->
                entry(
                                name,
                                "Williams' percent range, from −100 to 0",
                                "100 · (close − highest high) / (highest high − lowest low) of length bars")
                        .takes(length("length", 14))
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.WINDOW)
                        .missingWhere("the range of the window is 0 (TA-Lib: 0)")
                        .like("WilliamsRIndicator")
                        .column(in -> Oscillators.williams(in.bars(), in.length(0)));
            case "cci" ->
                entry(
                                name,
                                "Commodity channel index",
                                "(typical − mean) / (0.015 · mean distance from the mean) of length bars, typical ="
                                        + " (high + low + close) / 3; 0 if all are the same")
                        .takes(length("length", 20).to(2000))
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.WINDOW)
                        .like("CCIIndicator")
                        .column(in -> Oscillators.commodityChannel(in.bars(), in.length(0)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int stochasticBars(Settings settings, int output) {
        int bars = settings.length(0) - 1;
        for (int i = 1; i <= output; i++) bars += settings.length(i) - 1;
        return bars;
    }
}
