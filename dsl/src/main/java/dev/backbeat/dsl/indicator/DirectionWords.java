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

import org.ta4j.core.indicators.trend.DownTrendIndicator;
import org.ta4j.core.indicators.trend.UpTrendIndicator;

/// Which way prices go, and what to follow them with.
final class DirectionWords {
    private static final WarmUp TREND = WarmUp.of("2 · length + 1", s -> 2 * s.length(0) + 1);
    private static final WarmUp MASS = WarmUp.of(
            "2 · smooth + length − 3 (seed 'first': smooth + length − 1)",
            s -> s.seed().firstBar(s.seed().firstBar(0, s.length(0)), s.length(0)) + s.length(1) - 1);
    private static final WarmUp AROUND = WarmUp.of("2 · around, and until there is one", s -> 2 * s.length(0));
    private static final Gap CHANDELIER =
            Gap.recursive("length, at least 2", "length, at least 2,", (s, output) -> Math.max(2, s.length(0)));

    private DirectionWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "dx" ->
                entry(
                                name,
                                "Directional movement index",
                                "100 · |plus − minus| / (plus + minus) of adx(length), not averaged")
                        .takes(length("length", 14), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .recursive()
                        .gap(Gap.TRUE_RANGE)
                        .like("DXIndicator")
                        .column(in -> Trends.index(in.bars(), in.length(0), in.seed()));
            case "directionalMovement" ->
                entry(
                                name,
                                "Directional movement of a bar",
                                "plus: rise of the high, minus: fall of the low, the larger of the two if it is above 0, else 0")
                        .reads(HIGH, LOW)
                        .outputs("plus", "minus")
                        .warmUp(WarmUp.bars(1))
                        .like("PlusDMIndicator", "MinusDMIndicator")
                        .columns(in -> new double[][] {
                            Trends.moves(in.column(HIGH), in.column(LOW), 1),
                            Trends.moves(in.column(HIGH), in.column(LOW), -1)
                        });
            case "upTrend" ->
                entry(
                                name,
                                "A trend up",
                                "adx(length) above strength, and plus above minus on the bar before; ta4j's seeds")
                        .takes(
                                length("length", 5),
                                number("strength", 25).from(0).to(100))
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new UpTrendIndicator(in.bars(), in.length(0), in.number(1)));
            case "downTrend" ->
                entry(
                                name,
                                "A trend down",
                                "adx(length) above strength, and minus above plus on the bar before; ta4j's seeds")
                        .takes(
                                length("length", 5),
                                number("strength", 25).from(0).to(100))
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new DownTrendIndicator(in.bars(), in.length(0), in.number(1)));
            case "chandelierLong" ->
                entry(name, "Chandelier exit of a long position", "highest(high, length) − width · atr(length)")
                        .takes(length("length", 22), number("width", 3).from(0), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .gap(CHANDELIER)
                        .like("ChandelierExitLongIndicator")
                        .column(in -> Columns.both(
                                Extremes.highest(in.column(HIGH), in.length(0)),
                                Ranges.averageTrueRange(in.bars(), in.length(0), in.seed()),
                                (high, range) -> high - in.number(1) * range));
            case "chandelierShort" ->
                entry(name, "Chandelier exit of a short position", "lowest(low, length) + width · atr(length)")
                        .takes(length("length", 22), number("width", 3).from(0), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .gap(CHANDELIER)
                        .like("ChandelierExitShortIndicator")
                        .column(in -> Columns.both(
                                Extremes.lowest(in.column(LOW), in.length(0)),
                                Ranges.averageTrueRange(in.bars(), in.length(0), in.seed()),
                                (low, range) -> low + in.number(1) * range));
            case "choppiness" ->
                entry(name, "Choppiness index", "100 · log10(sum of true ranges / range of the window) / log10(length)")
                        .takes(length("length", 14).from(2))
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .missingWhere("the range of the window is 0")
                        .like("ChopIndicator")
                        .column(in -> Impulses.choppiness(in.bars(), in.length(0)));
            case "massIndex" ->
                entry(name, "Mass index", "sum over length of e / ema(e, smooth), e = ema(high − low, smooth)")
                        .takes(length("smooth", 9), length("length", 25), seed())
                        .reads(HIGH, LOW)
                        .warmUp(MASS)
                        .recursive()
                        .gap(Gap.recursive("length", "length", (s, output) -> s.length(1)))
                        .missingWhere("no bar has had a range so far")
                        .like("MassIndexIndicator")
                        .column(in -> Impulses.mass(in.bars(), in.length(0), in.length(1), in.seed()));
            case "randomWalk" ->
                entry(
                                name,
                                "Random walk index",
                                "high: largest (high − low[n − 1]) / (atr(n) · √n) of n = 2 … length, not below 0; low: likewise down")
                        .takes(length("length", 14).from(2).to(2000), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .outputs("high", "low")
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .gap(Gap.LENGTH)
                        .missingWhere("no bar has had a range so far")
                        .like("RWIHighIndicator", "RWILowIndicator")
                        .columns(in -> Trends.randomWalk(in.bars(), in.length(0), in.seed()));
            case "swingHigh" ->
                entry(
                                name,
                                "Newest confirmed swing high",
                                "the newest value above the around values before and after it, known around bars later")
                        .takes(series("series").or("high"), length("around", 3).to(2000))
                        .warmUp(AROUND)
                        .recursive()
                        .like("RecentFractalSwingHighIndicator")
                        .column(in -> Swings.high(in.column(0), in.length(0)));
            case "swingLow" ->
                entry(
                                name,
                                "Newest confirmed swing low",
                                "the newest value below the around values before and after it, known around bars later")
                        .takes(series("series").or("low"), length("around", 3).to(2000))
                        .warmUp(AROUND)
                        .recursive()
                        .like("RecentFractalSwingLowIndicator")
                        .column(in -> Swings.low(in.column(0), in.length(0)));
            case "zigzag" ->
                entry(
                                name,
                                "Turns of at least a distance",
                                "high, low: the newest from which the series turned back by reversal, known then; way: 1 up, −1 down")
                        .takes(close(), series("reversal").from(Argument.ABOVE_ZERO))
                        .outputs("high", "low", "way")
                        .recursive()
                        .like(
                                "ZigZagStateIndicator",
                                "RecentZigZagSwingHighIndicator",
                                "RecentZigZagSwingLowIndicator",
                                "ZigZagPivotHighIndicator",
                                "ZigZagPivotLowIndicator")
                        .columns(in -> Swings.zigzag(in.column(0), in.column(1)));
            case "renko" ->
                entry(
                                name,
                                "Renko bricks in a row",
                                "up, down: bricks of that size in a row that the series has made since it last turned")
                        .takes(close(), number("size").from(Argument.ABOVE_ZERO))
                        .outputs("up", "down")
                        .recursive()
                        .like("RenkoUpIndicator", "RenkoDownIndicator", "RenkoXIndicator")
                        .columns(in -> Swings.renko(in.column(0), in.number(0)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
