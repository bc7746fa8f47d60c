package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.BarColumn.VOLUME;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// What is traded, by kernels of our own.
final class VolumeWords {
    private static final Gap VWAP_GAP = new Gap(
            "1 ∞; with a length: window",
            "where an input is; then goes on from where it was; with a length: while a missing input is in the window",
            (settings, output) -> Math.max(1, settings.length(0)));

    private VolumeWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "obv" ->
                entry(
                                name,
                                "On-balance volume",
                                "volume of all bars that closed higher − that of those that closed lower; 0 on the first bar")
                        .reads(CLOSE, VOLUME)
                        .recursive()
                        .notes("TA-Lib's starts at the volume of the first bar")
                        .like("OnBalanceVolumeIndicator")
                        .column(in -> Volumes.onBalance(in.bars()));
            case "mfi" ->
                entry(
                                name,
                                "Money flow index, from 0 to 100",
                                "100 · bought / (bought + sold): typical · volume of those of the last length bars on which"
                                        + " typical = (high + low + close) / 3 rose, and fell; 0 if it did neither")
                        .takes(length("length", 14))
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .warmUp(WarmUp.LENGTH)
                        .notes("TA-Lib's; ta4j's counts at least 1 as bought and as sold")
                        .like("MoneyFlowIndexIndicator")
                        .column(in -> Volumes.moneyFlow(in.bars(), in.length(0)));
            case "vwap" ->
                entry(
                                name,
                                "Volume-weighted average price",
                                "mean of (high + low + close) / 3 by volume, since the session began; with a length, of the"
                                        + " last length bars")
                        .takes(length("length", 0).from(0))
                        .reads(HIGH, LOW, CLOSE, VOLUME)
                        .warmUp(WarmUp.of(
                                "0, with a length: length − 1", settings -> Math.max(0, settings.length(0) - 1)))
                        .recursive()
                        .gap(VWAP_GAP)
                        .missingWhere("the volume of the window is 0")
                        .like("VWAPIndicator")
                        .column(in -> in.length(0) == 0
                                ? Volumes.averagePriceOfSession(in.bars(), new Sessions(in.sessions()))
                                : Volumes.averagePrice(in.bars(), in.length(0)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
