package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.BarColumn.VOLUME;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// Volume, and the price it went with.
final class FlowWords {
    private FlowWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "accumulationDistribution" ->
                entry(
                                name,
                                "Accumulation and distribution",
                                "sum of closeLocation() · volume, from 0 on the first bar; a bar that never moved adds 0")
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .recursive()
                        .like("AccumulationDistributionIndicator")
                        .column(in -> Flows.total(Flows.moneyFlow(in.bars())));
            case "chaikinMoneyFlow" ->
                entry(
                                name,
                                "Chaikin money flow",
                                "sum of closeLocation() · volume / sum of volume, of the last length bars")
                        .takes(length("length", 20))
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .warmUp(WarmUp.WINDOW)
                        .missingWhere("the volume of the window is 0")
                        .like("ChaikinMoneyFlowIndicator")
                        .column(in -> Columns.both(
                                Columns.sum(Flows.moneyFlow(in.bars()), in.length(0)),
                                Columns.sum(in.column(VOLUME), in.length(0)),
                                WeightedAverages::ratio));
            case "chaikinOscillator" ->
                entry(name, "Chaikin oscillator", "ema(fast) − ema(slow) of accumulationDistribution()")
                        .takes(length("fast", 3), length("slow", 10), seed())
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .fastBeforeSlow()
                        .warmUp(WarmUp.of(
                                "longer of both − 1 (seed 'first': the longer)",
                                s -> s.seed().firstBar(0, Math.max(s.length(0), s.length(1)))))
                        .recursive()
                        .like("ChaikinOscillatorIndicator")
                        .column(in -> Momentum.macd(
                                Flows.total(Flows.moneyFlow(in.bars())), in.length(0), in.length(1), 1, in.seed())[0]);
            case "intradayIntensity" ->
                entry(name, "Intraday intensity as ta4j has it", "(2 · close − high − low) / ((high − low) · volume)")
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .missingWhere("the bar has no range or no volume")
                        .like("IIIIndicator")
                        .column(in -> Flows.intradayIntensity(in.bars()));
            case "mvwap" ->
                entry(name, "Moving average of the volume weighted price", "sma(vwap(length), smooth)")
                        .takes(length("length", 14), length("smooth", 14))
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .warmUp(WarmUp.of("length + smooth − 2", s -> s.length(0) + s.length(1) - 2))
                        .missingWhere("the volume of the window is 0")
                        .like("MVWAPIndicator")
                        .column(in -> MovingAverages.mean(Volumes.averagePrice(in.bars(), in.length(0)), in.length(1)));
            case "negativeVolumeIndex" ->
                entry(
                                name,
                                "Negative volume index",
                                "from 1000, moved by the close on bars with less volume than the one before")
                        .reads(CLOSE, VOLUME)
                        .recursive()
                        .like("NVIIndicator")
                        .column(in -> Flows.volumeIndex(in.bars(), -1));
            case "positiveVolumeIndex" ->
                entry(
                                name,
                                "Positive volume index",
                                "from 1000, moved by the close on bars with more volume than the one before")
                        .reads(CLOSE, VOLUME)
                        .recursive()
                        .like("PVIIndicator")
                        .column(in -> Flows.volumeIndex(in.bars(), 1));
            case "pvo" ->
                entry(name, "Percentage volume oscillator", "ppo(volume, fast, slow, signal)")
                        .takes(length("fast", 12), length("slow", 26), length("signal", 9), seed())
                        .reads(VOLUME)
                        .outputs("line", "signal", "histogram")
                        .fastBeforeSlow()
                        .warmUp(MomentumWords.MACD)
                        .recursive()
                        .missingWhere("the slower average is 0")
                        .like("PVOIndicator")
                        .columns(in -> Impulses.percentageOscillator(
                                in.column(VOLUME), in.length(0), in.length(1), in.length(2), in.seed()));
            case "timeSegmentedVolume" ->
                entry(name, "Time segmented volume", "sum of change(close) · volume of the last length bars")
                        .takes(length("length", 18))
                        .reads(CLOSE, VOLUME)
                        .warmUp(WarmUp.LENGTH)
                        .like("TimeSegmentedVolumeIndicator")
                        .column(in -> Columns.sum(
                                Columns.product(Momentum.change(in.column(CLOSE), 1), in.column(VOLUME)),
                                in.length(0)));
            case "macdv" ->
                entry(
                                name,
                                "Volume weighted macd",
                                "line: ema(w · series, n) / ema(w, n) of n = fast − the same of n = slow, w = volume / atr(n); signal: ema of the line; histogram: line − signal")
                        .takes(close(), length("fast", 12), length("slow", 26), length("signal", 9), seed())
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .outputs("line", "signal", "histogram")
                        .fastBeforeSlow()
                        .warmUp(WarmUp.each(
                                "line: 2 · longer of fast and slow − 2; signal, histogram: signal − 1 more (seed 'first': the longer; longest of all)",
                                FlowWords::macdvBars))
                        .recursive()
                        .gap(Gap.TRUE_RANGE)
                        .missingWhere("no bar has had a range, or none a volume, so far")
                        .like("MACDVIndicator")
                        .columns(in -> Flows.macdv(
                                in.bars(), in.column(0), in.length(0), in.length(1), in.length(2), in.seed()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int macdvBars(Settings settings, int output) {
        Seed seed = settings.seed();
        int longer = Math.max(settings.length(0), settings.length(1));
        int line = seed.firstBar(seed.firstBar(0, longer), longer);
        return output == 0 ? line : seed.firstBar(line, settings.length(2));
    }
}
