package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.Entry.entry;

import org.ta4j.core.indicators.averages.LSMAIndicator;
import org.ta4j.core.indicators.averages.ZLEMAIndicator;

/// Averages that lag less, or know when to.
final class AdaptiveAverageWords {
    private AdaptiveAverageWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "lsma" ->
                entry(
                                name,
                                "Least squares moving average",
                                "value on this bar of the line with the least squares through the last length values")
                        .takes(close(), length("length").from(2))
                        .warmUp(WarmUp.WINDOW)
                        .ta4j(in -> new LSMAIndicator(in.series(0), in.length(0)));
            case "tma" ->
                entry(name, "Triangular moving average", "sma(sma(series, length), length)")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.of("2 · length − 2", s -> 2 * s.length(0) - 2))
                        .like("TMAIndicator")
                        .column(in ->
                                MovingAverages.mean(MovingAverages.mean(in.column(0), in.length(0)), in.length(0)));
            case "atma" ->
                entry(
                                name,
                                "Triangular moving average over one length in all",
                                "sma over length / 2 of the sma over length / 2 + 1, in whole bars")
                        .takes(close(), length("length").from(2))
                        .warmUp(WarmUp.of("2 · (length / 2) − 1", s -> 2 * (s.length(0) / 2) - 1))
                        .like("ATMAIndicator")
                        .column(in -> MovingAverages.mean(
                                MovingAverages.mean(in.column(0), in.length(0) / 2 + 1), in.length(0) / 2));
            case "zlema" ->
                entry(
                                name,
                                "Exponential moving average without lag",
                                "ema of series + (series − series (length − 1) / 2 bars ago), from the mean of the first length − 1")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .recursive()
                        .ta4j(in -> new ZLEMAIndicator(in.series(0), in.length(0)));
            case "jma" ->
                entry(
                                name,
                                "Jurik-like moving average",
                                "average + e2: b = 0.45 · (length − 1) / (0.45 · (length − 1) + 2), a = b^power, e0 = (1 − a) · value + a ·"
                                        + " e0[1], e1 = (1 − b) · (value − e0) + b · e1[1], e2 = (1 − a)² · (e0 + (1.5 + phase / 100) · e1 −"
                                        + " average) + a² · e2[1]")
                        .takes(
                                close(),
                                length("length", 7),
                                number("phase", 0).from(-100).to(100),
                                number("power", 2).from(1).to(10))
                        .warmUp(WarmUp.LENGTH)
                        .recursive()
                        .notes("as it is known outside of Jurik Research, who keep theirs to themselves")
                        .like("JMAIndicator")
                        .column(in -> AdaptiveAverages.jurik(in.column(0), in.length(0), in.number(1), in.number(2)));
            case "mcginley" ->
                entry(
                                name,
                                "McGinley's dynamic average",
                                "moves by the distance / (length · (value / average)²); begins anew where that has no value or leads beyond it")
                        .takes(close(), length("length", 14))
                        .warmUp(WarmUp.LENGTH)
                        .recursive()
                        .like("MCGinleyMAIndicator")
                        .column(in -> AdaptiveAverages.mcginley(in.column(0), in.length(0)));
            case "vidya" ->
                entry(
                                name,
                                "Variable index dynamic average",
                                "moves by 2 / (length + 1) · |cmo(momentum)| / 100 of the distance")
                        .takes(close(), length("length", 14), length("momentum", 9))
                        .warmUp(WarmUp.of("momentum", s -> s.length(1)))
                        .recursive()
                        .gap(Gap.recursive("momentum + 1", "momentum + 1", (s, output) -> s.length(1) + 1))
                        .notes("ta4j's VIDYAIndicator does not use its length: it moves by |cmo| / 100 of the distance")
                        .like("VIDYAIndicator")
                        .column(in -> AdaptiveAverages.vidya(in.column(0), in.length(0), in.length(1)));
            case "kalman" ->
                entry(
                                name,
                                "Kalman filter of one level",
                                "process: variance of the level's steps; measurement: variance of values about it")
                        .takes(
                                close(),
                                number("process", 1e-4).from(0),
                                number("measurement", 1e-3).from(Argument.ABOVE_ZERO))
                        .recursive()
                        .like("KalmanFilterIndicator")
                        .column(in -> AdaptiveAverages.kalman(in.column(0), in.number(0), in.number(1)));
            case "midPrice" ->
                entry(name, "Middle of the range of a window", "(highest(high, length) + lowest(low, length)) / 2")
                        .takes(length("length"))
                        .reads(HIGH, LOW)
                        .warmUp(WarmUp.WINDOW)
                        .like("KiJunV2Indicator")
                        .column(in -> Columns.middle(
                                Extremes.highest(in.column(HIGH), in.length(0)),
                                Extremes.lowest(in.column(LOW), in.length(0))));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
